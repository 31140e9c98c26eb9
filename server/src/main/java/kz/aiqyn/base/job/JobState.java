package kz.aiqyn.base.job;

import java.util.Locale;

/// Where a job is.
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
