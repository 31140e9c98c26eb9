package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Makes invented sites: those that are over lie in 2023 to 2025, the others around today, so that as many
/// are late and silent whenever the demonstration is started. The same on any machine for the same day.
final class SampleSites {

    private static final long SEED = 2025;
    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 20);
    private static final LocalDate END = LocalDate.of(2025, 12, 20);
    private static final int STEP = 30;

    private final LocalDate today;
    private final Instant now;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int count;

    SampleSites(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
    }

    /// What became of a site.
    enum Plot {
        OVER,
        OVER_LATE,
        DEFECTS,
        FINISHED,
        ON_TIME,
        PAID_AHEAD,
        GROWN,
        SILENT,
        OVERDUE,
        OVERDUE_SILENT,
        BEHIND,
        STOPPED,
        PLANNED,
        UNBEGUN
    }

    /// How those stand today that the akimats have under way; the rest of theirs is on time. With the departments' they
    /// are 185,
    /// of which 29 are late, 12 without news.
    static List<Plot> ofAkimats() {
        List<Plot> plots = new ArrayList<>();
        add(plots, 78, Plot.ON_TIME);
        add(plots, 4, Plot.PAID_AHEAD);
        add(plots, 1, Plot.GROWN);
        add(plots, 6, Plot.SILENT);
        add(plots, 6, Plot.OVERDUE);
        add(plots, 3, Plot.OVERDUE_SILENT);
        add(plots, 9, Plot.BEHIND);
        add(plots, 4, Plot.STOPPED);
        return shuffled(plots);
    }

    /// Those of the oblast's departments, some of them over or still to begin: two should have begun by now.
    ///
    /// @param working how many of them are to be under way
    static List<Plot> ofDepartments(int working) {
        List<Plot> plots = new ArrayList<>();
        add(plots, 5, Plot.OVER);
        add(plots, 2, Plot.OVER_LATE);
        add(plots, 1, Plot.DEFECTS);
        add(plots, 5, Plot.FINISHED);
        add(plots, 1, Plot.PAID_AHEAD);
        add(plots, 2, Plot.SILENT);
        add(plots, 2, Plot.OVERDUE);
        add(plots, 1, Plot.OVERDUE_SILENT);
        add(plots, 3, Plot.BEHIND);
        add(plots, 1, Plot.STOPPED);
        add(plots, Math.max(0, working - 10), Plot.ON_TIME);
        add(plots, 12, Plot.PLANNED);
        add(plots, 2, Plot.UNBEGUN);
        return shuffled(plots);
    }

    private static List<Plot> shuffled(List<Plot> plots) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = plots.size() - 1; i > 0; i--) {
            plots.set(i, plots.set(random.nextInt(i + 1), plots.get(i)));
        }
        return plots;
    }

    private static void add(List<Plot> plots, int times, Plot plot) {
        for (int i = 0; i < times; i++) {
            plots.add(plot);
        }
    }

    /// One of each kind that a page shows otherwise, for oblasts of few districts.
    static final List<Plot> FEW =
            List.of(Plot.OVER, Plot.ON_TIME, Plot.BEHIND, Plot.SILENT, Plot.STOPPED, Plot.PLANNED);

    /// Whose a site is, and where.
    ///
    /// @param number of the customer
    record Customer(int number, String code, boolean isCity, InventedGround ground) {

        SitePlace place(Names village, SplittableRandom random) {
            return ground.point(random)
                    .map(point ->
                            new SitePlace(village.kk(), SiteLimits.degrees(point[0]), SiteLimits.degrees(point[1])))
                    .orElse(new SitePlace(village.kk(), null, null));
        }
    }

    SiteDossier make(Customer customer, int number, Plot plot) {
        count++;
        SiteKind kind = SiteKind.values()[count % SiteKind.values().length];
        Names village = SampleNames.village(number * 5 + customer.number() * 3);
        SiteTerm term = term(plot);
        boolean grown = plot == Plot.GROWN || (plot != Plot.PLANNED && count % 5 == 0);
        BigDecimal first = SiteLimits.money(100.0 * random.nextInt(800, 40_000));
        double growth = plot == Plot.GROWN ? 1.38 : grown ? 1 + random.nextInt(2, 11) / 100.0 : 1;
        BigDecimal present = SiteLimits.money(Math.rint(first.doubleValue() * growth));
        boolean chosen = plot != Plot.PLANNED;
        ConstructionSite site = new ConstructionSite(
                0,
                customer.code(),
                SampleNames.site(kind, village, customer.isCity(), 60 + 20 * random.nextInt(1, 13)),
                kind,
                customer.place(village, random),
                new WorksContract(
                        chosen ? SampleNames.contractor(count) : "",
                        chosen ? SampleNames.bin(count) : "",
                        chosen ? "ҚШ-" + (100 + count) : "",
                        chosen ? term.plannedStart().minusDays(12) : null,
                        first,
                        present),
                "467.%03d".formatted(random.nextInt(1, 60)),
                term,
                state(plot),
                remark(plot),
                1,
                now);
        return below(site, plot);
    }

    private static SiteState state(Plot plot) {
        return switch (plot) {
            case OVER, OVER_LATE -> SiteState.HANDED_OVER;
            case DEFECTS -> SiteState.WITH_DEFECTS;
            case FINISHED -> SiteState.FINISHED;
            case ON_TIME, PAID_AHEAD, GROWN, SILENT, OVERDUE, OVERDUE_SILENT, BEHIND -> SiteState.UNDER_WAY;
            case STOPPED -> SiteState.STOPPED;
            case PLANNED, UNBEGUN -> SiteState.PLANNED;
        };
    }

    static String remark(Plot plot) {
        return switch (plot) {
            case DEFECTS -> "Шатырдан су өтеді, қазандықтың автоматикасы істемейді.";
            case STOPPED -> "Мердігермен шарт бұзылды, жаңа конкурс жарияланады.";
            case OVER,
                    OVER_LATE,
                    FINISHED,
                    ON_TIME,
                    PAID_AHEAD,
                    GROWN,
                    SILENT,
                    OVERDUE,
                    OVERDUE_SILENT,
                    BEHIND,
                    PLANNED,
                    UNBEGUN -> "";
        };
    }

    private SiteTerm term(Plot plot) {
        int length = random.nextInt(240, 480);
        return switch (plot) {
            case OVER, OVER_LATE, DEFECTS -> {
                int late = plot == Plot.OVER_LATE ? random.nextInt(15, 120) : -random.nextInt(0, 20);
                long room = ChronoUnit.DAYS.between(BEGINNING, END) - length - Math.max(0, late);
                LocalDate start = BEGINNING.plusDays(random.nextLong(0, room));
                LocalDate finish = start.plusDays(length);
                yield new SiteTerm(start, finish, start.plusDays(3), finish.plusDays(late));
            }
            case FINISHED -> {
                LocalDate finish = today.minusDays(random.nextInt(5, 60));
                yield new SiteTerm(finish.minusDays(length), finish, finish.minusDays(length - 4), finish);
            }
            case ON_TIME, PAID_AHEAD, GROWN, SILENT -> begun(length, random.nextInt(25, 80));
            case BEHIND -> begun(length, random.nextInt(45, 85));
            case OVERDUE, OVERDUE_SILENT, STOPPED -> {
                LocalDate finish = today.minusDays(random.nextInt(15, 150));
                yield new SiteTerm(finish.minusDays(length), finish, finish.minusDays(length - 6), null);
            }
            case PLANNED -> {
                LocalDate start = today.plusDays(random.nextInt(10, 120));
                yield new SiteTerm(start, start.plusDays(length), null, null);
            }
            case UNBEGUN -> {
                LocalDate start = today.minusDays(random.nextInt(20, 60));
                yield new SiteTerm(start, start.plusDays(length), null, null);
            }
        };
    }

    /// @param share of the planned time that has passed, in percent
    private SiteTerm begun(int length, int share) {
        int passed = Math.max(100, length * share / 100);
        LocalDate start = today.minusDays(passed);
        return new SiteTerm(start, start.plusDays(length), start.plusDays(2), null);
    }

    private SiteDossier below(ConstructionSite site, Plot plot) {
        List<Milestone> asked = milestones(site.kind(), site.term());
        SiteDossier planned = new SiteDossier(site, asked, List.of(), List.of(), List.of());
        List<ProgressReport> reports = reports(planned, plot);
        return new SiteDossier(site, reached(asked, reports), money(site), reports, inspections(count, reports));
    }

    /// Stages with the days of the first reports that say they are done.
    static List<Milestone> reached(List<Milestone> stages, List<ProgressReport> reports) {
        return stages.stream()
                .map(one -> new Milestone(one.stage(), one.planned(), one.share(), reached(one, reports)))
                .toList();
    }

    private static @Nullable LocalDate reached(Milestone milestone, List<ProgressReport> reports) {
        return reports.stream()
                .filter(report -> report.actual().compareTo(milestone.share()) >= 0)
                .map(ProgressReport::day)
                .findFirst()
                .orElse(null);
    }

    static List<Milestone> milestones(SiteKind kind, SiteTerm site) {
        return switch (kind) {
            case ROAD ->
                List.of(
                        milestone(site, WorkStage.PREPARATION, 10, 5),
                        milestone(site, WorkStage.EARTHWORKS, 40, 40),
                        milestone(site, WorkStage.SURFACE, 80, 85),
                        milestone(site, WorkStage.LANDSCAPING, 95, 97));
            case WATER ->
                List.of(
                        milestone(site, WorkStage.PREPARATION, 10, 5),
                        milestone(site, WorkStage.EARTHWORKS, 35, 35),
                        milestone(site, WorkStage.NETWORKS, 75, 80),
                        milestone(site, WorkStage.COMMISSIONING, 95, 97));
            case SCHOOL, HOSPITAL, HOUSING, CULTURE, SPORT, OTHER ->
                List.of(
                        milestone(site, WorkStage.PREPARATION, 8, 5),
                        milestone(site, WorkStage.FOUNDATION, 25, 20),
                        milestone(site, WorkStage.FRAME, 50, 50),
                        milestone(site, WorkStage.ROOF, 65, 65),
                        milestone(site, WorkStage.NETWORKS, 80, 82),
                        milestone(site, WorkStage.FINISHING, 93, 96));
        };
    }

    /// @param time percent of the planned term after which it is to be reached
    private static Milestone milestone(SiteTerm term, WorkStage stage, int time, int share) {
        LocalDate day = term.plannedStart().plusDays(term.plannedDays() * time / 100);
        return new Milestone(stage, day, SiteLimits.share(share), null);
    }

    private List<ProgressReport> reports(SiteDossier planned, Plot plot) {
        SiteTerm term = planned.site().term();
        LocalDate started = term.started();
        List<ProgressReport> reports = new ArrayList<>();
        if (started == null) {
            return reports;
        }
        LocalDate last = last(term, plot);
        double done = done(planned.curve().at(last), plot);
        double bend = random.nextDouble(0.92, 1.15);
        double lead = plot == Plot.PAID_AHEAD ? 0.19 : random.nextDouble(-0.06, 0.03);
        for (LocalDate day = started.plusDays(STEP); day.isBefore(last.minusDays(10)); day = day.plusDays(STEP)) {
            reports.add(report(planned, day, done * Math.pow(part(started, day, last), bend), lead));
        }
        reports.add(report(planned, last, done, done >= 100 ? 0 : lead));
        return reports;
    }

    private LocalDate last(SiteTerm term, Plot plot) {
        return switch (plot) {
            case OVER, OVER_LATE, DEFECTS, FINISHED, PLANNED, UNBEGUN ->
                term.finished() == null ? today : term.finished();
            case SILENT, OVERDUE_SILENT -> today.minusDays(random.nextInt(35, 80));
            case ON_TIME, PAID_AHEAD, GROWN, OVERDUE, BEHIND -> today.minusDays(random.nextInt(1, 25));
            case STOPPED -> term.plannedFinish().minusDays(random.nextInt(20, 90));
        };
    }

    private double done(double asked, Plot plot) {
        return switch (plot) {
            case OVER, OVER_LATE, DEFECTS, FINISHED -> 100;
            case ON_TIME, PAID_AHEAD, GROWN, SILENT, PLANNED, UNBEGUN ->
                Math.clamp(asked + random.nextDouble(-3.5, 5), 3, 99);
            case OVERDUE, OVERDUE_SILENT -> Math.max(8, Math.min(asked, 94) - random.nextDouble(0, 25));
            case BEHIND -> Math.max(4, asked - random.nextDouble(8, 26));
            case STOPPED -> Math.max(6, asked - random.nextDouble(20, 45));
        };
    }

    private static double part(LocalDate from, LocalDate day, LocalDate to) {
        return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private static ProgressReport report(SiteDossier planned, LocalDate day, double done, double lead) {
        double sum = planned.site().contract().present().doubleValue();
        double paid = Math.clamp(done / 100 + lead * Math.min(1, done / 30), 0, 1) * sum;
        return new ProgressReport(
                day, SiteChanges.planned(planned, day), SiteLimits.share(done), SiteLimits.money(Math.rint(paid)), "");
    }

    private static List<YearMoney> money(ConstructionSite site) {
        SiteTerm term = site.term();
        List<YearMoney> money = new ArrayList<>();
        double sum = site.contract().present().doubleValue();
        for (int year = term.plannedStart().getYear();
                year <= term.plannedFinish().getYear();
                year++) {
            LocalDate from = later(LocalDate.of(year, 1, 1), term.plannedStart());
            LocalDate next = LocalDate.of(year + 1, 1, 1);
            LocalDate to = next.isBefore(term.plannedFinish()) ? next : term.plannedFinish();
            double share = (double) ChronoUnit.DAYS.between(from, to) / term.plannedDays();
            money.add(new YearMoney(year, SiteLimits.money(Math.rint(sum * share))));
        }
        return money;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /// Every third site was inspected, on the day of a report.
    static List<Inspection> inspections(int count, List<ProgressReport> reports) {
        if (count % 3 != 0 || reports.size() < 3) {
            return List.of();
        }
        LocalDate day = reports.get(reports.size() / 2).day();
        Inspection.Risk risk = Inspection.Risk.values()[count / 3 % 3];
        boolean settled = count % 2 == 0;
        return List.of(new Inspection(
                0, day, SampleNames.finding(count), risk, day.plusDays(20), settled ? day.plusDays(15) : null));
    }
}
