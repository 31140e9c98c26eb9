package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Makes invented targets of one body, of which as many are reached in each quarter as is said. The same on any
/// machine.
final class SampleTargets {

    private static final int BASE_YEAR = 2022;
    private static final int LAST_YEAR = 2025;
    private static final double[] MONEY = {0.15, 0.4, 0.68, 1};
    private static final Names STATISTICS = new Names(
            "Ұлттық статистика бюросы (ойдан шығарылған)",
            "Бюро национальной статистики (вымышленные данные)",
            "Bureau of National Statistics (invented)");
    private static final Names REPORT = new Names("Органның есебі", "Отчёт органа", "Report of the body");

    private final String organisation;
    private final PlanTarget.Kind kind;
    private final PlanTarget.Reach reach;
    private final Instant now;
    private final SplittableRandom random;

    SampleTargets(String organisation, PlanTarget.Kind kind, PlanTarget.Reach reach, Instant now) {
        this.organisation = organisation;
        this.kind = kind;
        this.reach = reach;
        this.now = now;
        this.random = new SplittableRandom(31L * organisation.hashCode() + kind.ordinal());
    }

    /// How many targets there are by the end of a quarter, and how many of them are reached.
    record Count(int all, int reached) {}

    /// Targets of the first so many ideas, each with every quarter in which there are as many.
    ///
    /// @param sites of the body, from which targets name some
    List<TargetDossier> make(List<SampleIdea> ideas, Map<Period, Count> counts, List<RecordReference> sites) {
        int most = counts.values().stream().mapToInt(Count::all).max().orElse(0);
        double[] luck =
                IntStream.range(0, most).mapToDouble(i -> random.nextDouble()).toArray();
        List<Map<Period, Boolean>> fates = new ArrayList<>();
        IntStream.range(0, most).forEach(i -> fates.add(new TreeMap<>()));
        new TreeMap<>(counts).forEach((period, count) -> {
            double[] now = IntStream.range(0, most)
                    .mapToDouble(i -> luck[i] + 0.35 * random.nextDouble())
                    .toArray();
            List<Integer> best = IntStream.range(0, count.all())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> now[i]))
                    .toList();
            for (int rank = 0; rank < best.size(); rank++) {
                fates.get(best.get(rank)).put(period, rank < count.reached());
            }
        });
        List<TargetDossier> made = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            made.add(target(ideas.get(i), i, fates.get(i), sites));
        }
        return made;
    }

    private TargetDossier target(SampleIdea idea, int number, Map<Period, Boolean> fates, List<RecordReference> sites) {
        double own = kind == PlanTarget.Kind.TARGET && idea.unit().equals("%") ? 1 : random.nextDouble(0.8, 1.25);
        int decimals = idea.base() * own >= 60 && !idea.unit().equals("%") ? 0 : 1;
        Yardstick by = new Yardstick(idea.unit(), idea.course(), BASE_YEAR, rounded(idea.base() * own, decimals));
        boolean paid = kind == PlanTarget.Kind.TARGET && number % 5 != 4;
        double money = paid ? 100.0 * random.nextInt(400, 9_000) : 0;
        List<TargetPoint> points = new ArrayList<>();
        fates.forEach((period, reached) -> {
            QuarterPlan plan = plan(idea, own, decimals, period, money);
            points.add(new TargetPoint(plan, fact(by, idea, plan, decimals, reached)));
        });
        if (!fates.isEmpty()) {
            points.add(new TargetPoint(plan(idea, own, decimals, Period.quarter(LAST_YEAR + 1, 4), money), null));
        }
        PlanTarget target = new PlanTarget(
                0,
                idea.goal(),
                organisation,
                idea.names(),
                kind,
                reach,
                by,
                kind == PlanTarget.Kind.RESULT || paid ? "2%02d.%03d".formatted(53 + number % 9, 1 + number % 30) : "",
                1,
                now);
        List<RecordReference> named = idea.sites().isEmpty()
                ? List.of()
                : sites.stream()
                        .filter(site -> site.label().kk().contains(idea.sites()))
                        .limit(2)
                        .toList();
        return new TargetDossier(target, points, named);
    }

    private static QuarterPlan plan(SampleIdea idea, double own, int decimals, Period period, double money) {
        int years = period.year() - BASE_YEAR;
        int quarter = period.number();
        double before = idea.base() + (years - 1) * idea.step();
        double after = idea.base() + years * idea.step();
        double number = idea.isSum() ? after * quarter / 4 : before + (after - before) * quarter / 4;
        double held =
                Math.max(idea.unit().equals("%") && idea.base() < 100 ? Math.min(number * own, 100) : number * own, 1);
        double planned = money * MONEY[quarter - 1] * (1 + 0.06 * (years - 1));
        return new QuarterPlan(period, rounded(held, decimals), money == 0 ? null : rounded(Math.rint(planned), 3));
    }

    private QuarterFact fact(Yardstick by, SampleIdea idea, QuarterPlan plan, int decimals, boolean reached) {
        double good = by.course() == Yardstick.Course.UP ? 1 : -1;
        double off = reached ? random.nextDouble(0, 0.05) : -random.nextDouble(0.03, 0.16);
        double number = plan.number().doubleValue() * (1 + good * off);
        if (idea.unit().equals("%") && idea.base() < 100) {
            number = Math.min(100, number);
        }
        BigDecimal fact = rounded(number, decimals);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(reached ? good : -good));
        while (by.isReached(plan.number(), fact) != reached) {
            fact = fact.add(step);
        }
        BigDecimal money = plan.money();
        BigDecimal spent = money == null
                ? null
                : rounded(
                        Math.rint(money.doubleValue()
                                * (reached ? random.nextDouble(0.95, 1) : random.nextDouble(0.74, 0.98))),
                        3);
        boolean last = plan.period().equals(Period.quarter(LAST_YEAR, 4));
        boolean unreliable = !reached && plan.period().number() == 4 && random.nextInt(20) == 0;
        QuarterFact.Cause cause = reached || unreliable ? null : cause(last);
        return new QuarterFact(
                plan.period(),
                fact,
                plan.period().end(),
                unreliable
                        ? QuarterFact.Status.UNRELIABLE
                        : last && random.nextInt(8) == 0 ? QuarterFact.Status.PRELIMINARY : QuarterFact.Status.FINAL,
                (idea.unit().equals("%") ? STATISTICS : REPORT).inOne(),
                spent,
                cause,
                cause == QuarterFact.Cause.CONTRACTOR ? "Мердігердің жұмысы кестеден қалды." : "");
    }

    /// In the last quarter some are missed without a cause.
    private QuarterFact.@Nullable Cause cause(boolean last) {
        QuarterFact.Cause[] causes = QuarterFact.Cause.values();
        int drawn = random.nextInt(causes.length - 1);
        return last && random.nextInt(3) == 0 ? null : causes[drawn];
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
