package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Makes the invented records of one body and quarter, the same on any machine.
final class SampleRecords {

    private static final int MONTHS = 3;
    private static final int SURVEYED = 400;
    private static final int OF_EGOV = 100;
    private static final double REFUSED = 0.012;
    private static final int LAWLESS = 25;
    private static final Names POLLSTER = new Names(
            "Облыс тапсырысымен өткізілген сауалнама (ойдан шығарылған)",
            "Опрос по заказу области (вымышленный)",
            "Survey ordered by the oblast (invented)");

    private final String organisation;
    private final List<String> services;
    private final SampleQuarter quarter;
    private final SplittableRandom random;

    SampleRecords(String organisation, List<String> services, SampleQuarter quarter) {
        this.organisation = organisation;
        this.services = services;
        this.quarter = quarter;
        this.random = new SplittableRandom(
                31L * organisation.hashCode() + quarter.period().ordinal());
    }

    /// Monthly figures that come to the quarter's.
    List<MonthFigure> figures() {
        int cells = MONTHS * services.size();
        double[] sizes = IntStream.range(0, cells)
                .mapToDouble(i -> 1.0 / (1 + i / MONTHS) + 0.15 * random.nextDouble())
                .toArray();
        int[] given = SampleSpread.by(sizes, quarter.number(SampleQuarter.TOTAL, 0));
        long total = IntStream.of(given).asLongStream().sum();
        int[] overdue = SampleSpread.within(given, luck(cells), quarter.number(SampleQuarter.LATE, 0));
        int[] electronic = SampleSpread.within(
                given, luck(cells), quarter.number(SampleQuarter.ELECTRONIC, Math.round(0.8 * total)));
        int[] complaints = SampleSpread.within(
                given, luck(cells), quarter.number(SampleQuarter.COMPLAINTS, Math.round(0.0006 * total)));
        int[] refused = SampleSpread.within(given, luck(cells), Math.round(REFUSED * total));
        int[] unlawful =
                SampleSpread.within(refused, luck(cells), IntStream.of(refused).sum() / LAWLESS);
        int @Nullable [] proactive = quarter.has(SampleQuarter.PROACTIVE)
                ? SampleSpread.within(given, luck(cells), quarter.number(SampleQuarter.PROACTIVE, 0))
                : null;
        List<MonthFigure> figures = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            ServiceCounts counts = new ServiceCounts(
                    given[i],
                    overdue[i],
                    refused[i],
                    unlawful[i],
                    complaints[i],
                    electronic[i],
                    proactive == null ? null : proactive[i]);
            Period month = Period.month(
                    quarter.period().year(), quarter.period().start().getMonthValue() + i % MONTHS);
            figures.add(
                    new MonthFigure(0, organisation, services.get(i / MONTHS), month, counts, 1, at(quarter.known())));
        }
        return figures;
    }

    private double[] luck(int cells) {
        return IntStream.range(0, cells)
                .mapToDouble(i -> random.nextDouble(0.5, 1.5))
                .toArray();
    }

    /// Two surveys whose mean is exactly what is said; none where nothing is.
    List<Survey> surveys() {
        BigDecimal mean = quarter.numbers().get(SampleQuarter.SATISFACTION);
        if (mean == null) {
            return List.of();
        }
        int lost = BigDecimal.valueOf(5L * SURVEYED)
                .subtract(mean.multiply(BigDecimal.valueOf(SURVEYED)))
                .intValueExact();
        int online = lost / 5;
        return List.of(
                survey(Survey.Channel.FIELD, SURVEYED - OF_EGOV, lost - online),
                survey(Survey.Channel.EGOV, OF_EGOV, online));
    }

    /// @param lost how many points all answers together lack to five each
    private Survey survey(Survey.Channel channel, int number, int lost) {
        int one = lost / 40;
        int two = lost / 30;
        int three = lost / 8;
        int four = lost - 4 * one - 3 * two - 2 * three;
        SurveyAnswers answers = new SurveyAnswers(one, two, three, four, number - one - two - three - four);
        return new Survey(
                0,
                organisation,
                quarter.period(),
                channel,
                number + random.nextInt(20, 90),
                answers,
                POLLSTER.inOne(),
                1,
                at(quarter.surveyed()));
    }

    /// An inspection in every second quarter of a year and in half of the others, with what it found.
    Optional<InspectionForm.Said> inspection(List<BreachKind> kinds, LocalDate today) {
        LocalDate day = quarter.period().end().minusDays(random.nextInt(8, 40));
        boolean left = random.nextInt(2) == 0 && quarter.period().number() != 2;
        if (left || day.isAfter(today)) {
            return Optional.empty();
        }
        Inspection.Kind[] ways = Inspection.Kind.values();
        Inspection inspection = new Inspection(
                0,
                organisation,
                "ҚС-" + quarter.period() + "-" + (1 + random.nextInt(90)),
                day,
                ways[random.nextInt(ways.length)],
                random.nextInt(60, 400),
                "",
                1,
                at(day.plusDays(3)));
        List<FoundBreach> found = new ArrayList<>();
        for (BreachKind kind : kinds) {
            int number = Math.max(0, random.nextInt(9) - 3);
            if (number > 0) {
                found.add(new FoundBreach(kind.code(), number));
            }
        }
        return Optional.of(new InspectionForm.Said(inspection, found));
    }

    static Instant at(LocalDate day) {
        return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
    }
}
