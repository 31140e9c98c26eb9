package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes sites and the rows below them, and tells which measures that touches.
@Service
class SiteChanges extends RecordChanges<ConstructionSite> {

    private final SiteRows rows;
    private final Keeping keeping;

    SiteChanges(Sites sites, SiteRows rows, Keeping keeping) {
        super(sites, rows.all(), keeping);
        this.rows = rows;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable ConstructionSite before, ConstructionSite after, LocalDate today) {
        return Optional.of(ConstructionMeasures.touched(before, after, today));
    }

    /// Keeps a new site with what is below it.
    ///
    /// @param intake the file that it came from, 0 for none
    long add(SiteDossier dossier, long intake) {
        Instant now = keeping.now();
        return add(dossier.site(), intake, id -> {
            dossier.milestones().forEach(milestone -> rows.milestones().put(id, milestone, intake, now));
            dossier.money().forEach(money -> rows.money().put(id, money, intake, now));
            dossier.reports().forEach(report -> rows.reports().put(id, report, intake, now));
            dossier.inspections().forEach(inspection -> rows.inspections().add(id, inspection, now));
            return dossier.last().map(ProgressReport::fields).orElse(Map.of());
        });
    }

    /// Keeps an invented site as if each of its records had been written in its time.
    void add(SampleSite sample) {
        ConstructionSite first = sample.first();
        SiteDossier dossier = sample.dossier();
        long id = add(first, 0, number -> {
            rows.put(number, sample);
            return Map.of();
        });
        if (!dossier.site().equals(first)) {
            save(dossier.site().kept(id))
                    .orElseThrow(reasons -> new IllegalStateException("an invented site is refused: " + reasons));
        }
    }

    /// Keeps what was reported of a day, or what it is corrected to. Works that were done stay done: what
    /// is less than was reported before is an error.
    ///
    /// @param seen version of the site that the sender saw
    Outcome<Long> report(long id, int seen, ProgressReport report) {
        return below(
                id,
                seen,
                site -> against(ReportRules.against(rows.dossier(site), report, keeping.today()))
                        .orElseGet(() -> report(site, report, 0)));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> report(ConstructionSite site, ProgressReport report, long intake) {
        return put(rows.reports(), site, report, "reported", intake);
    }

    private static Optional<Outcome<Long>> against(Optional<ReportRules.Fault> fault) {
        return fault.map(found -> Outcome.refused(found.field(), found.why()));
    }

    /// What the schedule asks for on a day.
    static BigDecimal planned(SiteDossier dossier, LocalDate day) {
        return BigDecimal.valueOf(dossier.curve().at(day)).setScale(1, RoundingMode.HALF_UP);
    }

    /// Keeps what was found wrong on a visit; its number.
    long found(ConstructionSite site, Inspection inspection) {
        return rows.inspections().add(site.id(), inspection, keeping.now());
    }

    /// Marks a site as visited.
    void visited(ConstructionSite site, Map<String, String> fields) {
        write("visited", site, 0, fields);
    }

    /// Keeps that what was found is settled.
    Outcome<Long> settle(long id, int seen, long inspection) {
        LocalDate today = keeping.today();
        return below(id, seen, site -> {
            Optional<Inspection> open = rows.inspections().list(id).stream()
                    .filter(one -> one.id() == inspection && one.settled() == null)
                    .findFirst();
            if (open.isEmpty()) {
                return Outcome.refused(Phrase.of("construction.refused.settled"));
            }
            rows.inspections().change(id, open.get().settledOn(today), keeping.now());
            write("settled", site, 0, Map.of("finding", open.get().finding(), "settled", today.toString()));
            return Outcome.done(id);
        });
    }

    /// Keeps a stage of the schedule, or what it is changed to.
    Outcome<Long> schedule(long id, int seen, Milestone milestone) {
        return below(
                id,
                seen,
                site -> against(ReportRules.against(rows.dossier(site), milestone))
                        .orElseGet(() -> put(rows.milestones(), site, milestone, "scheduled", 0)));
    }

    /// Takes a stage out of the schedule.
    Outcome<Long> unschedule(long id, int seen, WorkStage stage) {
        return below(id, seen, site -> {
            List<Milestone> gone = rows.milestones().list(id).stream()
                    .filter(one -> one.stage() == stage)
                    .toList();
            gone.forEach(milestone -> rows.milestones().remove(id, milestone));
            write("unscheduled", site, 0, Map.of("stage", Lifecycle.code(stage)));
            return Outcome.done(id);
        });
    }

    /// Keeps what a site is to be paid in a year.
    Outcome<Long> finance(long id, int seen, YearMoney money) {
        return below(id, seen, site -> finance(site, money, 0));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> finance(ConstructionSite site, YearMoney money, long intake) {
        return put(rows.money(), site, money, "financed", intake);
    }

    /// Keeps what a site is to be paid by the end of a quarter.
    Outcome<Long> finance(long id, int seen, QuarterMoney money) {
        return below(id, seen, site -> put(rows.quarters(), site, money, "financed", 0));
    }

    /// Keeps a turn of housing, or that it was accepted.
    Outcome<Long> turn(long id, int seen, HousingTurn turn) {
        return below(id, seen, site -> put(rows.turns(), site, turn, "turned", 0));
    }
}
