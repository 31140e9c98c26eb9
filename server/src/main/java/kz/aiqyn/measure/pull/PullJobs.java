package kz.aiqyn.measure.pull;

import java.util.List;
import java.util.Objects;
import kz.aiqyn.base.job.Job;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.Pulls;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Has values pulled in the background.
@Component
class PullJobs implements Pulls, PullRequests {

    private final Jobs jobs;
    private final PullValues kind;
    private final TouchedKeys touched;
    private final TransactionOperations transactions;

    PullJobs(Jobs jobs, PullValues kind, TouchedKeys touched, TransactionOperations transactions) {
        this.jobs = jobs;
        this.kind = kind;
        this.touched = touched;
        this.transactions = transactions;
    }

    @Override
    public void ask(String source) {
        order(source);
    }

    private long order(String source) {
        return jobs.ask(JobOrder.of(kind, new PullValues.Source(source))
                .about(Phrase.of("measure.job.of", source))
                .untilBegun(source));
    }

    @Override
    public void pull() {
        List<Long> asked = Objects.requireNonNull(transactions.execute(
                status -> touched.sources().stream().map(this::order).toList()));
        for (long id : asked) {
            Job job = jobs.await(id);
            if (job.isFailed()) {
                throw new IllegalStateException("the values of %s could not be pulled: %s"
                        .formatted(job.key(), job.failure().en()));
            }
        }
    }
}
