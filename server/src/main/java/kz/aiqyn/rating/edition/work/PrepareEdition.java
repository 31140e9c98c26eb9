package kz.aiqyn.rating.edition.work;

import java.util.Locale;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.life.EditionPreparation;
import kz.aiqyn.rating.edition.life.EditionRecord;
import org.springframework.stereotype.Component;

/// Computes a preview of a period by the version in force.
@Component
class PrepareEdition implements JobKind<PrepareEdition.Asked> {

    static final String CODE = "edition.prepare";

    private final EditionPreparation preparation;

    PrepareEdition(EditionPreparation preparation) {
        this.preparation = preparation;
    }

    record Asked(String methodology, String period) {}

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
        // In one transaction with the edition: who is killed in between has not prepared anything.
        Outcome<EditionRecord> result = preparation.prepare(
                asked.methodology(),
                Period.of(asked.period()),
                telling(run),
                edition -> run.end(JobEnd.done(EditionWork.address(edition))));
        return switch (result) {
            case Outcome.Done<EditionRecord>(EditionRecord edition) -> JobEnd.done(EditionWork.address(edition.id()));
            case Outcome.Refused<EditionRecord> refused -> JobEnd.failed(refused.reasons());
            case Outcome.Overtaken<EditionRecord> _ -> throw new IllegalStateException("nobody else prepares it");
        };
    }

    static Progress telling(JobRun run) {
        return (stage, done, total) -> run.at("edition.stage." + stage.name().toLowerCase(Locale.ROOT), done, total);
    }
}
