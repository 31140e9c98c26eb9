package kz.aiqyn.rating.edition.staff;

import kz.aiqyn.base.job.JobProgress;

/// How far long work is.
record JobPage(String what, String of, JobProgress progress) {}
