package kz.aiqyn.base.job;

import java.util.concurrent.CancellationException;

/// A job while it is done.
public interface JobRun {

    /// The job's number.
    long id();

    /// Tells how far it is. Whoever looks on sees it within a second: most calls write nothing.
    ///
    /// @param stage key of the words that say what is done now
    /// @param done of `total`, both 0 where a stage has no parts
    /// @throws CancellationException when the server stops: the job is taken up again at its next start
    void at(String stage, int done, int total);

    /// Keeps what became of the job in the caller's transaction, so that both stand or neither does.
    void end(JobEnd end);
}
