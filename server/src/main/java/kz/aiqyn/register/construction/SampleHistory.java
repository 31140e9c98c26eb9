package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Invents the sites of one akimat, whose records add up to what the demonstration's ratings know of it, quarter by
/// quarter. Those still under way after the last quarter stand today as a plot says.
final class SampleHistory {

    private static final int STEP = 30;
    private static final BigDecimal NOTHING = SiteLimits.money(0);

    private final SampleFigures figures;
    private final SampleSites.Customer customer;
    private final LocalDate today;
    private final Instant now;
    private final SplittableRandom random;
    private final List<Period> quarters;
    private final Set<String> names = new HashSet<>();

    SampleHistory(SampleFigures figures, SampleSites.Customer customer, LocalDate today, Instant now) {
        this.figures = figures;
        this.customer = customer;
        this.today = today;
        this.now = now;
        this.random = new SplittableRandom(customer.number() * 7919L + 2025);
        this.quarters = List.copyOf(figures.quarters().keySet());
    }

    /// What is built, from when to when.
    ///
    /// @param plot how it stands today; null when it is over
    private record Works(
            SampleLife life, SampleSites.@Nullable Plot plot, SiteKind kind, SiteTerm term, List<Milestone> stages) {

        double planned(LocalDate day) {
            return PlannedCurve.of(term, stages).at(day);
        }
    }

    /// A site before its money is known.
    ///
    /// @param done shares of the works at its marks, in tenths of a percent
    /// @param weight how large it is beside the others
    private record Draft(Works works, List<SampleProgress.Mark> marks, int[] done, double weight) {

        SampleLife life() {
            return works.life();
        }

        SampleSites.@Nullable Plot plot() {
            return works.plot();
        }

        SiteTerm term() {
            return works.term();
        }

        /// By how much it went on in a quarter, of which it has a mark for the end, or for its own end.
        int gained(int quarter) {
            int mark = Math.min(quarter, life().to()) - life().from();
            return done[mark] - (mark == 0 ? 0 : done[mark - 1]);
        }
    }

    /// @param plots how those stand today that are under way after the last quarter, in their order; when they are too
    /// few the rest is on time
    /// @param ends whether the akimat is no more after the last quarter
    List<SampleSite> make(List<SampleSites.Plot> plots, boolean ends) {
        int[] active = quarters().mapToInt(SampleFigures.Quarter::active).toArray();
        int[] onTime = quarters().mapToInt(SampleFigures.Quarter::onTime).toArray();
        List<SampleLife> lives = SampleLives.of(quarters, active, onTime, ends, random);
        List<Draft> drafts = new ArrayList<>();
        int next = 0;
        for (SampleLife life : lives) {
            boolean lasts = life.to() > quarters.size();
            SampleSites.Plot plot = !lasts
                    ? null
                    : life.isEstate() || next >= plots.size() ? SampleSites.Plot.ON_TIME : plots.get(next++);
            drafts.add(draft(life, plot, life.isEstate() ? SiteKind.HOUSING : kind(drafts.size())));
        }
        BigDecimal[][] paid =
                shared(drafts, quarters().map(SampleFigures.Quarter::paid).toList(), true);
        BigDecimal[][] plan =
                shared(drafts, quarters().map(SampleFigures.Quarter::plan).toList(), false);
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> site(drafts.get(i), i, paid[i], plan[i]))
                .toList();
    }

    private Stream<SampleFigures.Quarter> quarters() {
        return figures.quarters().values().stream();
    }

    private Draft draft(SampleLife life, SampleSites.@Nullable Plot plot, SiteKind kind) {
        LocalDate end = end(life, plot);
        SiteTerm term = new SiteTerm(planned(life, end), end, life.started(), life.finished());
        Works works = new Works(life, plot, kind, term, SampleSites.milestones(kind, term));
        List<SampleProgress.Mark> marks = marks(works);
        return new Draft(works, marks, SampleProgress.of(marks, random), random.nextDouble(0.3, 3));
    }

    /// The planned start: where a site is late from its first quarter on, it began so late that the schedule asks for
    /// something by then.
    private static LocalDate planned(SampleLife life, LocalDate end) {
        long length = ChronoUnit.DAYS.between(life.started(), end);
        long late = life.isLate(life.from()) ? (long) ((0.14 * length - 80) / 0.86) + 10 : 0;
        return life.started().minusDays(Math.max(3, late));
    }

    /// The planned finish: not before the end of a quarter in which it was on schedule.
    private LocalDate end(SampleLife life, SampleSites.@Nullable Plot plot) {
        int onTime = life.lastOnTime(quarters.size());
        boolean overdue = plot == SampleSites.Plot.OVERDUE
                || plot == SampleSites.Plot.OVERDUE_SILENT
                || plot == SampleSites.Plot.STOPPED;
        LocalDate least = onTime < 0
                ? life.started().plusDays(overdue ? 40 : 150)
                : quarters.get(onTime).end().plusDays(2);
        LocalDate finished = life.finished();
        if (finished != null) {
            boolean late = life.isLate(Math.min(life.to(), quarters.size()) - 1);
            LocalDate wanted =
                    late ? finished.minusDays(random.nextInt(10, 120)) : finished.plusDays(random.nextInt(0, 20));
            return wanted.isBefore(least) ? least : wanted;
        }
        LocalDate wanted = overdue ? today.minusDays(random.nextInt(15, 150)) : today.plusDays(random.nextInt(60, 260));
        return wanted.isBefore(least) ? least : wanted;
    }

    private List<SampleProgress.Mark> marks(Works works) {
        SampleLife life = works.life();
        SampleSites.@Nullable Plot plot = works.plot();
        List<SampleProgress.Mark> marks = new ArrayList<>();
        for (int i = life.from(); i < Math.min(life.to(), quarters.size()); i++) {
            LocalDate day = quarters.get(i).end().minusDays(random.nextInt(0, 9));
            marks.add(mark(
                    works,
                    day,
                    standing(life.isLate(i), works.term(), quarters.get(i).end())));
        }
        LocalDate finished = life.finished();
        if (finished != null) {
            marks.add(mark(works, finished, SampleProgress.Standing.FINISHED));
        } else if (plot != null) {
            marks.add(mark(works, last(plot), standing(plot)));
        }
        return marks;
    }

    private static SampleProgress.Standing standing(boolean late, SiteTerm term, LocalDate day) {
        return !late
                ? SampleProgress.Standing.ON_TIME
                : term.plannedFinish().isBefore(day) ? SampleProgress.Standing.OVERDUE : SampleProgress.Standing.BEHIND;
    }

    private static SampleProgress.Standing standing(SampleSites.Plot plot) {
        return switch (plot) {
            case BEHIND -> SampleProgress.Standing.BEHIND;
            case OVERDUE, OVERDUE_SILENT, STOPPED -> SampleProgress.Standing.OVERDUE;
            default -> SampleProgress.Standing.ON_TIME;
        };
    }

    /// The day of the last report: after the quarters that are known.
    private LocalDate last(SampleSites.Plot plot) {
        int ago = switch (plot) {
            case SILENT, OVERDUE_SILENT -> random.nextInt(35, 80);
            case STOPPED -> random.nextInt(20, 60);
            default -> random.nextInt(1, 25);
        };
        LocalDate day = today.minusDays(ago);
        LocalDate first = quarters.getLast().end().plusDays(4);
        return day.isBefore(first) ? first : day;
    }

    private static SampleProgress.Mark mark(Works works, LocalDate day, SampleProgress.Standing standing) {
        int planned = SiteLimits.share(works.planned(day)).movePointRight(1).intValueExact();
        return new SampleProgress.Mark(day, planned, standing);
    }

    /// Each quarter's money among the sites of the quarter, to the hundred tenge: the last takes the rest.
    ///
    /// @param works whether it follows the works that were done, or the sites' size alone
    private BigDecimal[][] shared(List<Draft> drafts, List<BigDecimal> sums, boolean works) {
        BigDecimal[][] shares = new BigDecimal[drafts.size()][sums.size()];
        for (BigDecimal[] row : shares) {
            Arrays.fill(row, NOTHING);
        }
        for (int quarter = 0; quarter < sums.size(); quarter++) {
            int at = quarter;
            List<Integer> among = IntStream.range(0, drafts.size())
                    .filter(i -> drafts.get(i).life().isPaid(at))
                    .boxed()
                    .toList();
            double whole = among.stream()
                    .mapToDouble(i -> part(drafts.get(i), at, works))
                    .sum();
            BigDecimal rest = sums.get(quarter);
            for (int i : among.subList(0, among.size() - 1)) {
                BigDecimal share = sums.get(quarter)
                        .multiply(BigDecimal.valueOf(part(drafts.get(i), quarter, works) / whole))
                        .setScale(1, RoundingMode.DOWN)
                        .setScale(3);
                shares[i][quarter] = share;
                rest = rest.subtract(share);
            }
            shares[among.getLast()][quarter] = rest.setScale(3);
        }
        return shares;
    }

    private static double part(Draft draft, int quarter, boolean works) {
        return draft.weight() * (works ? Math.max(5, draft.gained(quarter)) : 100);
    }

    private SampleSite site(Draft draft, int number, BigDecimal[] paid, BigDecimal[] plan) {
        SiteKind kind = draft.works().kind();
        Names village = SampleNames.village(number * 5 + customer.number() * 3);
        BigDecimal spent = Arrays.stream(paid).reduce(NOTHING, BigDecimal::add);
        BigDecimal sum = sum(draft, spent);
        boolean grown = draft.plot() == SampleSites.Plot.GROWN || number % 5 == 0;
        double growth = draft.plot() == SampleSites.Plot.GROWN ? 1.38 : grown ? 1 + random.nextInt(2, 11) / 100.0 : 1;
        BigDecimal first = SiteLimits.money(Math.rint(sum.doubleValue() / growth));
        boolean finished = draft.life().finished() != null;
        SiteTerm begun = new SiteTerm(
                draft.term().plannedStart(),
                draft.term().plannedFinish(),
                draft.life().started(),
                null);
        ConstructionSite site = new ConstructionSite(
                0,
                customer.code(),
                named(draft.life().isEstate(), kind, village),
                kind,
                customer.place(village, random),
                new WorksContract(
                        SampleNames.contractor(number + customer.number()),
                        SampleNames.bin(number + customer.number()),
                        "ҚШ-" + (100 + number),
                        draft.term().plannedStart().minusDays(12),
                        first,
                        sum),
                "467.%03d".formatted(random.nextInt(1, 60)),
                begun,
                SiteState.UNDER_WAY,
                "",
                1,
                figures.written(draft.life().started()));
        ConstructionSite last = finished
                ? site.in(
                        SiteState.HANDED_OVER,
                        "",
                        draft.term(),
                        figures.written(draft.marks().getLast().day()))
                : draft.plot() == SampleSites.Plot.STOPPED
                        ? site.in(SiteState.STOPPED, SampleSites.remark(SampleSites.Plot.STOPPED), begun, now)
                        : site;
        List<QuarterMoney> quarterly = quarterly(plan);
        List<ProgressReport> reports = reports(draft, paid, sum);
        SiteDossier dossier = new SiteDossier(
                last,
                SampleSites.reached(draft.works().stages(), reports),
                yearly(draft, quarterly, sum.subtract(spent), since(reports, spent)),
                reports,
                SampleSites.inspections(number, reports));
        return new SampleSite(
                site, dossier, quarterly, draft.life().isEstate() ? turns() : List.of(), figures::written);
    }

    private static SiteKind kind(int number) {
        SiteKind kind = SiteKind.values()[number % SiteKind.values().length];
        return kind == SiteKind.HOUSING ? SiteKind.ROAD : kind;
    }

    private Names named(boolean estate, SiteKind kind, Names village) {
        Names name = estate
                ? SampleNames.estate(village, customer.isCity())
                : SampleNames.site(kind, village, customer.isCity(), 60 + 20 * random.nextInt(1, 13));
        for (int turn = 2; !names.add(name.kk()); turn++) {
            name = SampleNames.turn(name, turn);
        }
        return name;
    }

    /// The sum of the contract: what was paid, and what the rest of the works costs by the same measure.
    private static BigDecimal sum(Draft draft, BigDecimal spent) {
        int known = draft.plot() == null ? 1000 : draft.done()[draft.done().length - 2];
        double whole = spent.doubleValue() * 1000 / Math.max(known, 60);
        return draft.plot() == null ? spent : SiteLimits.money(Math.rint(whole + 1));
    }

    /// What was to be paid by the end of each quarter of the known years in which anything was, since January.
    private List<QuarterMoney> quarterly(BigDecimal[] plan) {
        List<QuarterMoney> money = new ArrayList<>();
        for (int i = 0; i < plan.length; ) {
            List<QuarterMoney> year = new ArrayList<>();
            BigDecimal since = NOTHING;
            for (int of = quarters.get(i).year();
                    i < plan.length && quarters.get(i).year() == of;
                    i++) {
                since = since.add(plan[i]);
                year.add(new QuarterMoney(quarters.get(i), since));
            }
            if (since.signum() > 0) {
                money.addAll(year);
            }
        }
        return money;
    }

    /// @param rest what was not paid yet after the known quarters
    /// @param paid what was since, where only one year has begun since: nobody pays more than the year's money
    private List<YearMoney> yearly(Draft draft, List<QuarterMoney> quarterly, BigDecimal rest, BigDecimal paid) {
        List<YearMoney> money = new ArrayList<>();
        for (QuarterMoney quarter : quarterly) {
            if (quarter.quarter().number() == 4) {
                money.add(new YearMoney(quarter.quarter().year(), quarter.planned()));
            }
        }
        int known = quarters.getLast().year();
        int last = Math.max(
                known + 1,
                Math.max(today.getYear(), draft.term().plannedFinish().getYear()));
        double next = Math.max(rest.doubleValue() * part(draft, known, known + 1), paid.doubleValue());
        double later = 1 - part(draft, known, known + 1);
        for (int year = known + 1; draft.plot() != null && year <= last; year++) {
            double sum = year == known + 1
                    ? next
                    : later <= 0 ? 0 : (rest.doubleValue() - next) * part(draft, known, year) / later;
            money.add(new YearMoney(year, SiteLimits.money(Math.max(0, Math.rint(sum)))));
        }
        return money;
    }

    /// What was paid after the known quarters; nothing where more than one year has begun since.
    private BigDecimal since(List<ProgressReport> reports, BigDecimal spent) {
        return reports.isEmpty() || today.getYear() != quarters.getLast().year() + 1
                ? NOTHING
                : reports.getLast().paid().subtract(spent).max(NOTHING);
    }

    /// Which part of the money that is left falls to a year: as much as its schedule asks for of the works that are
    /// left.
    /// What should have been over goes to the next year.
    ///
    /// @param known the year after which it is left
    private static double part(Draft draft, int known, int year) {
        double left = 100 - planned(draft, known);
        return left < 1 ? year == known + 1 ? 1 : 0 : (planned(draft, year) - planned(draft, year - 1)) / left;
    }

    /// The share of the works that its schedule asks for by the end of a year.
    private static double planned(Draft draft, int year) {
        return draft.works().planned(LocalDate.of(year, 12, 31));
    }

    private List<ProgressReport> reports(Draft draft, BigDecimal[] paid, BigDecimal sum) {
        List<ProgressReport> reports = new ArrayList<>();
        BigDecimal since = NOTHING;
        LocalDate before = draft.life().started();
        int done = 0;
        for (int i = 0; i < draft.marks().size(); i++) {
            SampleProgress.Mark mark = draft.marks().get(i);
            int quarter = draft.life().from() + i;
            BigDecimal until = quarter < paid.length
                    ? since.add(paid[quarter])
                    : draft.plot() == null ? since : today(sum, since, draft, i);
            for (LocalDate day = before.plusDays(STEP);
                    day.isBefore(mark.day().minusDays(12));
                    day = day.plusDays(STEP)) {
                double part = (double) (day.toEpochDay() - before.toEpochDay())
                        / (mark.day().toEpochDay() - before.toEpochDay());
                boolean isBefore = quarter < paid.length
                        && day.isBefore(quarters.get(quarter).start());
                BigDecimal between = isBefore
                        ? since
                        : since.add(until.subtract(since)
                                .multiply(BigDecimal.valueOf(part))
                                .setScale(0, RoundingMode.DOWN));
                reports.add(report(draft, day, (int) (done + (draft.done()[i] - done) * part), between));
            }
            reports.add(report(draft, mark.day(), draft.done()[i], until));
            since = until;
            done = draft.done()[i];
            before = mark.day();
        }
        return reports;
    }

    /// What is paid by the last report: as much as is done, or far ahead of it.
    private static BigDecimal today(BigDecimal sum, BigDecimal since, Draft draft, int mark) {
        double lead = draft.plot() == SampleSites.Plot.PAID_AHEAD ? 0.16 : -0.02;
        double share = Math.clamp(draft.done()[mark] / 1000.0 + lead, 0, 1);
        return SiteLimits.money(Math.rint(sum.doubleValue() * share)).max(since);
    }

    private static ProgressReport report(Draft draft, LocalDate day, int done, BigDecimal paid) {
        return new ProgressReport(
                day, SiteLimits.share(draft.works().planned(day)), SiteLimits.share(done / 10.0), paid, "");
    }

    /// A turn for each quarter, planned for and accepted in it.
    private List<HousingTurn> turns() {
        List<HousingTurn> turns = new ArrayList<>();
        for (Period quarter : quarters) {
            SampleFigures.Quarter figure =
                    Objects.requireNonNull(figures.quarters().get(quarter));
            LocalDate accepted = quarter.end().minusDays(random.nextInt(3, 40));
            boolean any = figure.accepted().signum() > 0;
            turns.add(new HousingTurn(
                    turns.size() + 1,
                    quarter.end().minusDays(10),
                    figure.housing(),
                    any ? accepted : null,
                    any ? figure.accepted() : null));
        }
        return turns;
    }
}
