package kz.aiqyn.register.services;

/// What the operational assessment looks at.
enum Criterion {
    /// Services given within their term.
    TERMS,
    /// Refusals that had a ground in law.
    REFUSALS,
    /// Justified complaints, by 1,000 services given.
    COMPLAINTS,
    /// Services given electronically.
    ELECTRONIC,
    /// Penalty points for breaches, by 1,000 services given.
    BREACHES,
    /// The mean of surveys.
    SURVEY
}
