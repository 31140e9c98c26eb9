package kz.aiqyn.rating.edition.staff;

import kz.aiqyn.base.job.JobProgress;

/// How far long work is.
record EditionJobPage(String what, String of, JobProgress progress) {}
