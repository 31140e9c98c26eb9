package kz.aiqyn.rating.edition.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Preparation.Ready;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.PeriodFindings;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// Finds which periods each version of a methodology can rate from the values known now.
@Component
class FindPeriods implements JobKind<FindPeriods.Asked> {

    static final String CODE = "edition.find-periods";

    private final Methodologies methodologies;
    private final Organisations organisations;
    private final Measures measures;
    private final PeriodFindings findings;
    private final InstantSource clock;

    FindPeriods(
            Methodologies methodologies,
            Organisations organisations,
            Measures measures,
            PeriodFindings findings,
            InstantSource clock) {
        this.methodologies = methodologies;
        this.organisations = organisations;
        this.measures = measures;
        this.findings = findings;
        this.clock = clock;
    }

    /// @param anew also where neither the version nor the values are others than when it was found last
    record Asked(boolean anew) {}

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
        return EditionFollowUp.LANE;
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        Units units = organisations.units();
        Instant latest = measures.latest();
        List<MethodologyVersion> versions = methodologies.list();
        for (int i = 0; i < versions.size(); i++) {
            MethodologyVersion version = versions.get(i);
            run.at("edition.stage.values", i, versions.size());
            if (asked.anew() || !findings.isCurrent(version.code(), version.version(), version.digest(), latest)) {
                findings.keep(version.code(), version.version(), find(version, latest, units));
            }
        }
        return JobEnd.done();
    }

    private PeriodFindings.Finding find(MethodologyVersion version, Instant latest, Units units) {
        Panel panel = measures.asOf(latest, version.document(), units);
        List<Phrase> disagreements = measures.disagreements(latest, version.document());
        return Rating.prepare(version.document(), panel) instanceof Ready(Rating rating)
                ? new PeriodFindings.Finding(
                        version.digest(),
                        latest,
                        over(rating.periods()),
                        over(rating.tryable()),
                        disagreements,
                        clock.instant())
                : new PeriodFindings.Finding(
                        version.digest(),
                        latest,
                        Collections.emptySortedSet(),
                        Collections.emptySortedSet(),
                        disagreements,
                        clock.instant());
    }

    /// Those that are over: registers have values of a quarter as it goes.
    private SortedSet<Period> over(SortedSet<Period> periods) {
        LocalDate today = Kazakhstan.today(clock);
        SortedSet<Period> over = new TreeSet<>(periods);
        over.removeIf(period -> !period.end().isBefore(today));
        return over;
    }
}
