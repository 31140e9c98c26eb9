package kz.aiqyn.rating.edition.work;

import java.util.List;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionPreparation;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import org.springframework.stereotype.Component;

/// Computes the previews anew that would come out otherwise from the values known now. One that rated bodies may object
/// to stays as they were shown it, until whoever prepares it decides.
@Component
class FollowValues implements JobKind<FollowValues.Asked> {

    static final String CODE = "edition.follow";

    private final Editions editions;
    private final RatedAnew anew;
    private final Measures measures;
    private final EditionPreparation preparation;

    FollowValues(Editions editions, RatedAnew anew, Measures measures, EditionPreparation preparation) {
        this.editions = editions;
        this.anew = anew;
        this.measures = measures;
        this.preparation = preparation;
    }

    record Asked() {}

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
        List<EditionRecord> previews = editions.underWay().stream()
                .filter(edition -> edition.state() == EditionState.PREVIEW)
                .toList();
        for (RatedAnew.Differing one : anew.find(previews, measures.latest(), run)) {
            // What refuses it tells whoever prepares it by hand; the preview stays marked as older than its values.
            preparation.refresh(one.edition(), PrepareEdition.telling(run));
        }
        return JobEnd.done();
    }
}
