package kz.aiqyn.base.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Absent;

/// Asks for work in the background, and tells of it.
public interface Jobs {

    /// Asks for work. Within a transaction the asking stands or falls with it; the work begins after its
    /// commit.
    ///
    /// @return the job's number: that of the same job where one does for this asking too
    <T> long ask(JobOrder<T> order);

    Optional<Job> find(long id);

    /// @throws Absent when there is none, or it was done too long ago
    default Job get(long id) {
        return find(id).orElseThrow(() -> Absent.of("job.absent", id));
    }

    /// Work of some kinds that has not ended, in the order in which it was asked for.
    List<Job> underWay(List<String> kinds);

    /// Whether work of a kind waits or is being done.
    default boolean isUnderWay(String kind) {
        return !underWay(List.of(kind)).isEmpty();
    }

    /// Waits for the end of a job, whichever server does it. Not to be called within a transaction.
    ///
    /// @throws IllegalStateException when it does not end within a quarter of an hour
    Job await(long id);

    /// Waits a little for the end of a job, for whoever would rather see what came of it than that it is under way. Not
    /// to be called within a transaction.
    ///
    /// @return the job as it is then
    Job await(long id, Duration longest);

    /// Waits until no work waits and none is being done: for what fills an installation, and for tests. Not
    /// to be called within a transaction.
    ///
    /// @throws IllegalStateException when that is not so within a quarter of an hour
    void awaitAll();
}
