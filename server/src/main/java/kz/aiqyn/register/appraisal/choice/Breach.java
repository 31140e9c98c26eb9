package kz.aiqyn.register.appraisal.choice;

/// A rule that a set does not keep to.
///
/// @param found tenge for budgets and shares, projects for the others
/// @param limit what it may be at most; of a least share, at least
public record Breach(Rule rule, long found, long limit) {}
