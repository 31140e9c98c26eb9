package kz.aiqyn.rating.edition.work;

import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.Tasks;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Computes a period by any version, beside all editions.
@Component
class TryVersion implements JobKind<TryVersion.Asked> {

    static final String CODE = "edition.dry-run";

    private final Methodologies methodologies;
    private final Tasks tasks;
    private final Computation computation;
    private final EditionLife life;
    private final DryRuns runs;
    private final TransactionOperations transactions;

    TryVersion(
            Methodologies methodologies,
            Tasks tasks,
            Computation computation,
            EditionLife life,
            DryRuns runs,
            TransactionOperations transactions) {
        this.methodologies = methodologies;
        this.tasks = tasks;
        this.computation = computation;
        this.life = life;
        this.runs = runs;
        this.transactions = transactions;
    }

    /// @param page address, without the language, where what came of it is shown
    record Asked(String methodology, String version, String period, String page) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public String lane(Asked asked) {
        return EditionWork.LANE;
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        Period period = Period.of(asked.period());
        Tasks.Given given = tasks.now(
                methodologies.get(asked.methodology(), asked.version()).document(), period);
        return switch (computation.compute(given.task(), PrepareEdition.telling(run))) {
            case Outcome.Refused<Computed> refused -> JobEnd.failed(refused.reasons());
            case Outcome.Overtaken<Computed> _ -> throw new IllegalStateException("nobody else computes it");
            case Outcome.Done<Computed>(Computed computed) -> {
                JobEnd end = JobEnd.done(asked.page());
                transactions.executeWithoutResult(status -> {
                    runs.add(asked.methodology(), asked.version(), period, life.tryOut(computed, given.before()));
                    run.end(end);
                });
                yield end;
            }
        };
    }
}
