package kz.aiqyn.base.job;

/// What the part of a template shows of a job: `base/job/progress`. A page that shows one that is under way
/// gives its frame the seconds after which it is read again where no scripts run.
///
/// @param local address of the page that shows it, without the language
public record JobProgress(Job job, String local) {

    /// Seconds.
    private static final int AGAIN = 2;

    /// After how many seconds the page is read again; 0 when there is nothing to wait for.
    public int refresh() {
        return job.isUnderWay() ? AGAIN : 0;
    }
}
