package kz.aiqyn.rating.collection;

import java.time.InstantSource;
import java.util.Optional;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationsChanged;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasuresRecorded;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.methodology.DraftSaved;
import kz.aiqyn.rating.methodology.MethodologyChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has gaps found in the background: after what they rest on has changed, and when somebody asks about a period that
/// nobody has asked about.
@Component
public class GapWork {

    private final Jobs jobs;
    private final JobSettings settings;
    private final FindGaps kind;
    private final ValueTables tables;
    private final InstantSource clock;

    GapWork(Jobs jobs, JobSettings settings, FindGaps kind, ValueTables tables, InstantSource clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.kind = kind;
        this.tables = tables;
        this.clock = clock;
    }

    @EventListener
    void on(MeasuresRecorded event) {
        all(false);
    }

    @EventListener
    void on(DraftSaved event) {
        all(false);
    }

    @EventListener
    void on(MethodologyChanged event) {
        all(false);
    }

    @EventListener
    void on(OrganisationsChanged event) {
        all(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (settings.work()) {
            all(false);
        }
    }

    private void all(boolean anew) {
        jobs.ask(JobOrder.of(kind, FindGaps.Asked.all(anew))
                .untilBegun(anew ? "anew" : "changed")
                .after(settings.settle()));
    }

    /// Asks about a period that nobody has asked about.
    public void ask(FoundGaps.Question question) {
        FindGaps.Alone alone = new FindGaps.Alone(
                question.methodology(), question.version(), question.asked().toString());
        jobs.ask(JobOrder.of(kind, new FindGaps.Asked(Optional.of(alone), true)).untilEnded(question.key()));
    }

    /// Whether gaps are being found.
    public boolean isUnderWay() {
        return jobs.isUnderWay(FindGaps.CODE);
    }

    /// The last period that is over and for which anything is there.
    public Optional<Period> latestPeriod() {
        return FindGaps.latestPeriod(tables, Kazakhstan.today(clock));
    }
}
