package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Makes invented projects of a body from when they were promised and opened: names, places, money, facts by quarter.
final class SampleProjects {

    private static final Period FIRST = Period.quarter(2022, 3);
    private static final double[] SHARES = {0.5, 0.35, 0.15};

    private final SampleFigures figures;
    private final SampleNames names;
    private final InventedGround ground;
    private final LocalDate today;
    private final Instant now;
    private final SplittableRandom random;
    private final int serial;

    /// @param serial that no other body has
    SampleProjects(
            SampleFigures figures, SampleNames names, InventedGround ground, LocalDate today, Instant now, int serial) {
        this.figures = figures;
        this.names = names;
        this.ground = ground;
        this.today = today;
        this.now = now;
        this.serial = serial;
        this.random = new SplittableRandom(31L * figures.unit().hashCode() + 12);
    }

    /// @param ends whether the body is no more after the last quarter
    List<SampleProject> make(boolean ends) {
        List<SampleProject> made = new ArrayList<>();
        for (SampleDraft draft : new SampleDrafts(figures, today, random).make(ends)) {
            made.add(project(draft, made.size()));
        }
        return made;
    }

    private SampleProject project(SampleDraft draft, int number) {
        SampleNames.Production production = names.production();
        int promised = draft.opened() == null
                ? random.nextInt(12, 70)
                : Math.max(2, draft.jobs() * random.nextInt(90, number % 9 == 4 ? 230 : 125) / 100);
        BigDecimal sum = FormRules.money(1_000.0 * promised * random.nextInt(8, 36));
        boolean idle = draft.opened() != null && draft.opened().isBefore(today.minusDays(400)) && number % 11 == 5;
        boolean trader = number % 14 == 9;
        Names company = names.company();
        InvestmentProject project = new InvestmentProject(
                0,
                figures.unit(),
                production.names(),
                production.product().branch(),
                trader
                        ? new Investor("", "p-%032x".formatted(0xB2000 + serial * 100 + number))
                        : new Investor(company.kk(), SampleNames.bin(serial * 300 + number)),
                place(production.place()),
                new InvestmentProject.Promised(production.product().capacity(), sum, promised),
                life(draft, idle),
                null,
                1,
                now);
        return new SampleProject(
                project,
                draft.promises(),
                opening(draft),
                funds(draft, sum),
                facts(draft, sum, promised, idle, number));
    }

    private ProjectPlace place(String name) {
        Optional<double[]> point = ground.point(random);
        return new ProjectPlace(
                name,
                point.map(found -> degrees(found[0])).orElse(null),
                point.map(found -> degrees(found[1])).orElse(null));
    }

    private static BigDecimal degrees(double number) {
        return BigDecimal.valueOf(number).setScale(5, RoundingMode.HALF_UP);
    }

    private InvestmentProject.Life life(SampleDraft draft, boolean idle) {
        if (draft.ended() != null) {
            return new InvestmentProject.Life(ProjectStage.GIVEN_UP, draft.remark(), draft.ended());
        }
        if (draft.isStopped() || idle) {
            return new InvestmentProject.Life(
                    ProjectStage.STOPPED, idle ? "Шикізат жоқ, өндіріс тұр." : draft.remark(), null);
        }
        LocalDate opened = draft.opened();
        if (opened != null) {
            boolean full = opened.isBefore(today.minusDays(270)) && random.nextInt(10) < 7;
            return new InvestmentProject.Life(full ? ProjectStage.AT_CAPACITY : ProjectStage.OPENED, "", null);
        }
        long days = ChronoUnit.DAYS.between(today, draft.due());
        ProjectStage stage = days > 330
                ? ProjectStage.AGREED
                : days > 150 ? ProjectStage.BEING_BUILT : days > 50 ? ProjectStage.EQUIPMENT : ProjectStage.TRIAL_RUN;
        return new InvestmentProject.Life(stage, "", null);
    }

    private List<SampleProject.Written<Opening>> opening(SampleDraft draft) {
        LocalDate day = draft.opened();
        Instant written = draft.openedAt();
        if (day == null || written == null) {
            return List.of();
        }
        String act = "Пайдалануға қабылдау актісі № %d, %s"
                .formatted(10 + random.nextInt(190), Wording.of(Language.KK).day(day));
        return List.of(new SampleProject.Written<>(new Opening(1, day, act), written));
    }

    /// Money by year from the first promise to the opening, in parts of three sources.
    private List<YearFunds> funds(SampleDraft draft, BigDecimal sum) {
        int from = draft.promises().getFirst().row().saidOn().getYear();
        LocalDate end = draft.opened() != null ? draft.opened() : draft.due();
        int years = Math.max(1, end.getYear() - from + 1);
        List<YearFunds> funds = new ArrayList<>();
        for (int year = from; year < from + years; year++) {
            for (YearFunds.Source source : YearFunds.Source.values()) {
                BigDecimal planned = part(sum, SHARES[source.ordinal()] / years);
                boolean goesOn = year <= today.getYear() && !draft.isStopped() && draft.ended() == null;
                double passed = year < today.getYear() ? 1 : (double) today.getDayOfYear() / today.lengthOfYear();
                funds.add(new YearFunds(
                        year,
                        source,
                        planned,
                        goesOn ? part(planned, passed * random.nextDouble(0.78, 1.04)) : FormRules.money(0)));
            }
        }
        return funds;
    }

    private static BigDecimal part(BigDecimal sum, double share) {
        return FormRules.money(Math.rint(sum.doubleValue() * share));
    }

    /// Every quarter from the first promise on that has ended. Jobs stay as they are in the year of the opening, so
    /// that
    /// what is counted since January adds up.
    private List<SampleProject.Written<QuarterFact>> facts(
            SampleDraft draft, BigDecimal sum, int promised, boolean idle, int number) {
        Period last = InvestmentMeasures.quarter(today).plus(number % 10 == 3 ? -2 : -1);
        Period begun =
                InvestmentMeasures.quarter(draft.promises().getFirst().row().saidOn());
        Period due = InvestmentMeasures.quarter(draft.opened() != null ? draft.opened() : draft.due());
        List<SampleProject.Written<QuarterFact>> facts = new ArrayList<>();
        Period from = begun.compareTo(FIRST) < 0 ? FIRST : begun;
        double length = Math.max(1, due.ordinal() - from.ordinal());
        double most = draft.opened() != null ? random.nextDouble(0.94, 1.04) : draft.isStopped() ? 0.4 : 0.85;
        for (Period period = from; period.compareTo(last) <= 0 && isTold(draft, period); period = period.plus(1)) {
            double share = Math.min(1, (period.ordinal() - from.ordinal()) / length) * most;
            boolean standing = idle && period.compareTo(last.plus(-2)) > 0;
            int jobs = standing ? 0 : jobs(draft, period);
            Integer planned = period.compareTo(due) < 0 ? null : Integer.valueOf(promised);
            Instant written = figures.written("projects.jobs", period);
            facts.add(new SampleProject.Written<>(
                    new QuarterFact(period, planned, jobs, part(sum, share), ""),
                    written.isAfter(now) ? now : written));
        }
        return facts;
    }

    private static boolean isTold(SampleDraft draft, Period period) {
        @Nullable LocalDate ended = draft.ended();
        return ended == null || period.end().isBefore(ended);
    }

    private static int jobs(SampleDraft draft, Period period) {
        LocalDate opened = draft.opened();
        if (opened == null || period.end().isBefore(opened)) {
            return 0;
        }
        int later = period.year() - opened.getYear();
        return later == 0 ? draft.jobs() : Math.max(1, draft.jobs() + (draft.jobs() + period.year()) % 5 - 2);
    }
}
