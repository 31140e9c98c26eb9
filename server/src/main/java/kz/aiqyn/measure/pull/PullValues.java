package kz.aiqyn.measure.pull;

import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.measure.MeasuresRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Pulls what one source has touched. One at a time: recordings follow each other in any case.
@Component
class PullValues implements JobKind<PullValues.Source> {

    private final Puller puller;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    PullValues(Puller puller, ApplicationEventPublisher events, TransactionOperations transactions) {
        this.puller = puller;
        this.events = events;
        this.transactions = transactions;
    }

    /// @param code of the source
    record Source(String code) {}

    @Override
    public String code() {
        return "measure.pull";
    }

    @Override
    public Class<Source> data() {
        return Source.class;
    }

    @Override
    public String lane(Source source) {
        return "measure";
    }

    @Override
    public JobEnd run(Source source, JobRun run) {
        puller.pull(source.code());
        JobEnd end = JobEnd.done();
        // Whoever falls before this is done again, pulls nothing more, and tells.
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new MeasuresRecorded(source.code()));
            run.end(end);
        });
        return end;
    }
}
