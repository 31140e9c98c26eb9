package kz.aiqyn.base.job;

/// A job, for whoever keeps the installation.
///
/// @param endedAt empty while it is under way
public record JobPage(JobProgress progress, String name, String subject, String askedAt, String endedAt) {}
