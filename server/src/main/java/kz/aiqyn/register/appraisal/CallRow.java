package kz.aiqyn.register.appraisal;

/// What stands below a call and can be taken away from it.
enum CallRow {
    /// Told by its year.
    BUDGET,
    /// Told by its code.
    CRITERION,
    /// Told by its body.
    SHARE,
    /// Told by the account.
    EXPERT
}
