package kz.aiqyn.base.intake.page;

import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.job.JobProgress;

/// How far the taking of a file is.
record TakingPage(FileKind kind, SentFile file, JobProgress progress) {}
