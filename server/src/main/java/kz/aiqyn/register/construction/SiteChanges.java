package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes sites and the rows below them, each with its entry in the record and the measures that it
/// touches.
@Service
@Transactional
class SiteChanges {

    private final Sites sites;
    private final SiteRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SiteChanges(Sites sites, SiteRows rows, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.sites = sites;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a new site, or what one has become.
    ///
    /// @param site its version is the one that its sender saw
    Outcome<Long> save(ConstructionSite site) {
        if (sites.find(site.organisation(), site.names().kk())
                .filter(same -> same.id() != site.id())
                .isPresent()) {
            return Outcome.refused("name.kk", Phrase.of("construction.refused.name"));
        }
        if (site.id() == 0) {
            return Outcome.done(add(new SiteDossier(site, List.of(), List.of(), List.of(), List.of()), 0));
        }
        ConstructionSite before = sites.hold(site.id());
        if (before.version() != site.version()) {
            return new Outcome.Overtaken<>(site.id());
        }
        Map<String, String> changes = AuditedOperation.changes(before.fields(), site.fields());
        if (!changes.isEmpty()) {
            sites.put(site);
            audit.record(AuditedOperation.of("construction.changed", site.subject(), changes));
            touch(before, site);
        }
        return Outcome.done(site.id());
    }

    /// Keeps a new site with what is below it.
    ///
    /// @param intake the file that it came from, 0 for none
    long add(SiteDossier dossier, long intake) {
        long id = sites.add(dossier.site(), intake);
        dossier.milestones().forEach(milestone -> rows.put(id, milestone));
        dossier.money().forEach(money -> rows.put(id, money, intake));
        dossier.reports().forEach(report -> rows.put(id, report, intake, clock.instant()));
        dossier.inspections().forEach(inspection -> rows.add(id, inspection));
        ConstructionSite kept = sites.get(id);
        Map<String, String> fields = new HashMap<>(kept.fields());
        dossier.last().ifPresent(last -> fields.putAll(last.fields()));
        audit.record(AuditedOperation.of("construction.added", kept.subject(), fields));
        touch(null, kept);
        return id;
    }

    /// Keeps what was reported of a day, or what it is corrected to. Works that were done stay done: what
    /// is less than was reported before is an error.
    ///
    /// @param seen version of the site that the sender saw
    Outcome<Long> report(long id, int seen, ProgressReport report) {
        ConstructionSite site = sites.hold(id);
        if (site.version() != seen) {
            return new Outcome.Overtaken<>(id);
        }
        SiteDossier dossier = rows.dossier(site);
        Optional<ReportRules.Fault> fault = ReportRules.against(dossier, report, Kazakhstan.today(clock));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get().field(), fault.get().why());
        }
        report(dossier, report, 0);
        return Outcome.done(id);
    }

    /// @param intake the file that it came from, 0 for none
    void report(SiteDossier dossier, ProgressReport report, long intake) {
        Optional<ProgressReport> before = dossier.reports().stream()
                .filter(one -> one.day().equals(report.day()))
                .findFirst();
        Map<String, String> changes =
                new TreeMap<>(before.map(old -> AuditedOperation.changes(old.fields(), report.fields()))
                        .orElseGet(report::fields));
        if (!changes.isEmpty()) {
            changes.put("day", report.day().toString());
            rows.put(dossier.site().id(), report, intake, clock.instant());
            write("reported", dossier.site(), intake, changes);
        }
    }

    /// What the schedule asks for on a day.
    static BigDecimal planned(SiteDossier dossier, LocalDate day) {
        return BigDecimal.valueOf(dossier.curve().at(day)).setScale(1, RoundingMode.HALF_UP);
    }

    /// Keeps what an inspector found.
    Outcome<Long> inspect(long id, int seen, Inspection inspection) {
        return below(id, seen, "inspected", dossier -> {
            rows.add(id, inspection);
            return inspection.fields();
        });
    }

    /// Keeps that what was found is settled.
    Outcome<Long> settle(long id, int seen, long inspection) {
        ConstructionSite site = sites.hold(id);
        Optional<Inspection> found = rows.dossier(site).inspections().stream()
                .filter(one -> one.id() == inspection && one.settled() == null)
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Phrase.of("construction.refused.settled"));
        }
        Inspection one = found.get();
        LocalDate today = Kazakhstan.today(clock);
        return below(id, seen, "settled", dossier -> {
            rows.settle(id, new Inspection(one.id(), one.day(), one.finding(), one.risk(), one.due(), today));
            return Map.of("finding", one.finding(), "settled", today.toString());
        });
    }

    /// Keeps a stage of the schedule, or what it is changed to.
    Outcome<Long> schedule(long id, int seen, Milestone milestone) {
        ConstructionSite site = sites.hold(id);
        Optional<ReportRules.Fault> fault = ReportRules.against(rows.dossier(site), milestone);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get().field(), fault.get().why());
        }
        return below(id, seen, "scheduled", dossier -> {
            rows.put(id, milestone);
            return Map.of(
                    "stage", Lifecycle.code(milestone.stage()),
                    "planned-on", milestone.planned().toString(),
                    "share", ConstructionSite.plain(milestone.share()),
                    "reached-on", ConstructionSite.day(milestone.reached()));
        });
    }

    /// Takes a stage out of the schedule.
    Outcome<Long> unschedule(long id, int seen, WorkStage stage) {
        return below(id, seen, "unscheduled", dossier -> {
            rows.removeMilestone(id, stage);
            return Map.of("stage", Lifecycle.code(stage));
        });
    }

    /// Keeps what a site is to be paid in a year.
    Outcome<Long> finance(long id, int seen, YearMoney money) {
        return below(id, seen, "financed", dossier -> {
            rows.put(id, money, 0);
            return Map.of(
                    "year", Integer.toString(money.year()), "planned-money", ConstructionSite.plain(money.planned()));
        });
    }

    /// @param intake the file that it came from
    void finance(ConstructionSite site, YearMoney money, long intake) {
        rows.put(site.id(), money, intake);
        write(
                "financed",
                site,
                intake,
                Map.of(
                        "year",
                        Integer.toString(money.year()),
                        "planned-money",
                        ConstructionSite.plain(money.planned())));
    }

    @FunctionalInterface
    private interface RowChange {

        /// Writes, and gives what the record says of it.
        Map<String, String> write(SiteDossier dossier);
    }

    private Outcome<Long> below(long id, int seen, String operation, RowChange change) {
        ConstructionSite site = sites.hold(id);
        if (site.version() != seen) {
            return new Outcome.Overtaken<>(id);
        }
        write(operation, site, 0, change.write(rows.dossier(site)));
        return Outcome.done(id);
    }

    private void write(String operation, ConstructionSite site, long intake, Map<String, String> changes) {
        sites.touch(site.id(), intake, clock.instant());
        audit.record(AuditedOperation.of("construction." + operation, site.subject(), changes));
        touch(null, site);
    }

    /// Takes back what came from a file. How many sites and rows that were.
    long undo(long intake) {
        long count = 0;
        for (ConstructionSite site : sites.of(intake)) {
            if (sites.isFrom(site.id(), intake)) {
                rows.removeAll(site.id());
                sites.remove(site.id());
                audit.record(AuditedOperation.of("construction.removed", site.subject(), site.fields()));
                touch(null, site);
                count++;
            } else {
                count += rows.removeOf(site.id(), intake);
                write("undone", site, 0, Map.of());
            }
        }
        return count;
    }

    private void touch(@Nullable ConstructionSite before, ConstructionSite after) {
        events.publishEvent(ConstructionMeasures.touched(before, after, Kazakhstan.today(clock)));
    }
}
