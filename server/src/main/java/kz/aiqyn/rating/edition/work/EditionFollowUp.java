package kz.aiqyn.rating.edition.work;

import java.time.Duration;
import java.util.List;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationsChanged;
import kz.aiqyn.measure.MeasuresRecorded;
import kz.aiqyn.rating.edition.EditionPublished;
import kz.aiqyn.rating.edition.life.Periods;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.methodology.DraftSaved;
import kz.aiqyn.rating.methodology.MethodologyChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has that worked out anew which rests on values, methodologies, the register and what is published, after
/// any of them changed. Many changes one after another are one work.
@Component
public class EditionFollowUp {

    /// One after another: both read all values.
    static final String LANE = "edition.find";

    private static final String CHANGED = "changed";
    private static final String ANEW = "anew";

    private final Jobs jobs;
    private final JobSettings settings;
    private final FindPeriods findPeriods;
    private final FindRevisions findRevisions;
    private final FollowValues followValues;
    private final Periods periods;
    private final ProposedRevisions revisions;

    EditionFollowUp(
            Jobs jobs,
            JobSettings settings,
            FindPeriods findPeriods,
            FindRevisions findRevisions,
            FollowValues followValues,
            Periods periods,
            ProposedRevisions revisions) {
        this.jobs = jobs;
        this.settings = settings;
        this.findPeriods = findPeriods;
        this.findRevisions = findRevisions;
        this.followValues = followValues;
        this.periods = periods;
        this.revisions = revisions;
    }

    @EventListener
    void on(MeasuresRecorded event) {
        periods(false, settings.settle());
        revisions(false, settings.settle());
        jobs.ask(JobOrder.of(followValues, new FollowValues.Asked())
                .untilBegun(CHANGED)
                .after(settings.settle()));
    }

    /// The public version of everything changes with it too: that is seen to by whoever keeps it, of every
    /// public change.
    @EventListener
    void on(EditionPublished event) {
        revisions(false, settings.settle());
    }

    @EventListener
    void on(DraftSaved event) {
        periods(false, settings.settle());
    }

    @EventListener
    void on(MethodologyChanged event) {
        periods(true, settings.settle());
    }

    @EventListener
    void on(OrganisationsChanged event) {
        periods(true, settings.settle());
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (settings.work()) {
            periods(false, settings.settle());
            revisions(false, settings.settle());
        }
    }

    /// Waits until it is known which periods can be rated from everything that is committed. Not to be
    /// called within a transaction.
    public void awaitPeriods() {
        periods(false, Duration.ZERO);
        awaitAll(FindPeriods.CODE);
    }

    /// Waits likewise until the proposed revisions are known.
    public void awaitRevisions() {
        revisions(false, Duration.ZERO);
        awaitAll(FindRevisions.CODE);
    }

    private void awaitAll(String kind) {
        jobs.underWay(List.of(kind)).forEach(job -> jobs.await(job.id()));
    }

    public AsOf periods() {
        return new AsOf(periods.asOf().orElse(null), jobs.isUnderWay(FindPeriods.CODE));
    }

    public AsOf revisions() {
        return new AsOf(revisions.asOf().orElse(null), jobs.isUnderWay(FindRevisions.CODE));
    }

    private long periods(boolean anew, Duration wait) {
        return jobs.ask(JobOrder.of(findPeriods, new FindPeriods.Asked(anew))
                .untilBegun(anew ? ANEW : CHANGED)
                .after(wait));
    }

    private long revisions(boolean anew, Duration wait) {
        return jobs.ask(JobOrder.of(findRevisions, new FindRevisions.Asked(anew))
                .untilBegun(anew ? ANEW : CHANGED)
                .after(wait));
    }
}
