package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;

/// What the invented purchases of a body have to come to in a quarter. Money is in tenge.
///
/// @param numbers by measure; what is not there is made up
/// @param known by measure, when it became known
record SampleQuarter(Period period, Map<String, Long> numbers, Map<String, LocalDate> known) {

    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final int DAYS_UNTIL_KNOWN = 14;

    SampleQuarter {
        numbers = Map.copyOf(numbers);
        known = Map.copyOf(known);
    }

    /// By body, in the order of time.
    static Map<String, List<SampleQuarter>> of(Units units) {
        SampleOblast oblast = SampleOblast.of(units);
        Map<String, Map<Period, SampleQuarter.Building>> found = new TreeMap<>();
        for (String code : ProcurementMeasures.codes()) {
            for (SampleFigure figure : oblast.figures(code)) {
                found.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                        .computeIfAbsent(figure.period(), any -> new Building())
                        .add(code, figure);
            }
        }
        Map<String, List<SampleQuarter>> all = new TreeMap<>();
        found.forEach((unit, quarters) -> {
            List<SampleQuarter> list = new ArrayList<>();
            quarters.forEach((period, one) -> list.add(new SampleQuarter(period, one.numbers, one.known)));
            all.put(unit, list);
        });
        return all;
    }

    private static final class Building {
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, LocalDate> known = new HashMap<>();

        /// A department's measures are called otherwise and count millions.
        void add(String code, SampleFigure figure) {
            boolean department = code.startsWith(ProcurementMeasures.OF_DEPARTMENTS);
            String plain = department
                    ? code.replace("dep.plan.", "procurement.").replace("dep.contracts.", "contracts.")
                    : code;
            boolean money = plain.endsWith("sum") || plain.endsWith("single") || plain.endsWith("local");
            BigDecimal unit = BigDecimal.valueOf(!money ? 1 : department ? MILLION : THOUSAND);
            numbers.put(plain, figure.number().multiply(unit).longValueExact());
            known.put(plain, figure.known());
        }
    }

    /// A quarter of a body of which nothing is said.
    static SampleQuarter small(Period period) {
        return new SampleQuarter(
                period,
                Map.ofEntries(
                        Map.entry("procurement.due", 6L),
                        Map.entry("procurement.ontime", 4L),
                        Map.entry("contracts.sum", 60_000_000L),
                        Map.entry("contracts.single", 15_000_000L),
                        Map.entry("contracts.made", 8L),
                        Map.entry("lots.held", 4L),
                        Map.entry("lots.bids", 9L),
                        Map.entry("lots.planned.sum", 38_000_000L),
                        Map.entry("lots.contracted.sum", 35_000_000L),
                        Map.entry("contracts.due", 5L),
                        Map.entry("contracts.ontime", 4L),
                        Map.entry("procurement.breaches", 1L),
                        Map.entry("procurement.local", 20_000_000L)),
                Map.of());
    }

    long number(String measure, long otherwise) {
        return numbers.getOrDefault(measure, otherwise);
    }

    /// When what a measure counts was written down.
    LocalDate known(String measure) {
        return known.getOrDefault(measure, period.end().plusDays(DAYS_UNTIL_KNOWN));
    }
}
