package kz.aiqyn.register.budget;

/// Why money was not spent.
enum Cause {
    /// The same was had for less.
    SAVING,
    /// The contractor was behind.
    CONTRACTOR,
    /// What was to be bought was bought late.
    PROCUREMENT,
    OTHER
}
