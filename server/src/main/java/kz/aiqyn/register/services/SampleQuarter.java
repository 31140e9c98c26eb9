package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;

/// What the invented records of a body have to come to in a quarter.
///
/// @param numbers by measure, departments' under the same codes as akimats'; what is not there is made up
/// @param known the day on which the monthly figures were known
/// @param surveyed the day on which the survey was
record SampleQuarter(Period period, Map<String, BigDecimal> numbers, LocalDate known, LocalDate surveyed) {

    static final String TOTAL = "services.total";
    static final String LATE = "services.late";
    static final String ELECTRONIC = "services.electronic";
    static final String COMPLAINTS = "services.complaints";
    static final String PROACTIVE = "services.proactive";
    static final String SATISFACTION = "services.satisfaction";

    private static final String OF_DEPARTMENTS = "dep.";
    private static final int DAYS_UNTIL_KNOWN = 14;

    SampleQuarter {
        numbers = Map.copyOf(numbers);
    }

    /// By body and quarter, as the invented oblast's figures say.
    static Map<String, List<SampleQuarter>> of(Units units) {
        SampleOblast oblast = SampleOblast.of(units);
        Map<String, Map<Period, Building>> found = new TreeMap<>();
        for (String code : List.of(
                TOTAL,
                LATE,
                ELECTRONIC,
                COMPLAINTS,
                PROACTIVE,
                SATISFACTION,
                OF_DEPARTMENTS + TOTAL,
                OF_DEPARTMENTS + LATE)) {
            for (SampleFigure figure : oblast.figures(code)) {
                found.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                        .computeIfAbsent(figure.period(), any -> new Building())
                        .add(code.startsWith(OF_DEPARTMENTS) ? code.substring(OF_DEPARTMENTS.length()) : code, figure);
            }
        }
        Map<String, List<SampleQuarter>> all = new TreeMap<>();
        found.forEach((unit, quarters) -> all.put(
                unit,
                quarters.entrySet().stream()
                        .map(quarter -> quarter.getValue().built(quarter.getKey()))
                        .toList()));
        return all;
    }

    private static final class Building {
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private LocalDate known = LocalDate.MIN;
        private LocalDate surveyed = LocalDate.MIN;

        /// The monthly figures of a quarter were known when the last that rests on them was.
        void add(String code, SampleFigure figure) {
            numbers.put(code, figure.number());
            if (code.equals(SATISFACTION)) {
                surveyed = figure.known();
            } else if (figure.known().isAfter(known)) {
                known = figure.known();
            }
        }

        SampleQuarter built(Period period) {
            return new SampleQuarter(period, numbers, known, surveyed);
        }
    }

    /// A quarter of a body of which nothing is said.
    static SampleQuarter small(Period period) {
        LocalDate known = period.end().plusDays(DAYS_UNTIL_KNOWN);
        return new SampleQuarter(
                period,
                Map.of(
                        TOTAL, BigDecimal.valueOf(600),
                        LATE, BigDecimal.valueOf(24),
                        ELECTRONIC, BigDecimal.valueOf(480),
                        COMPLAINTS, BigDecimal.valueOf(2),
                        PROACTIVE, BigDecimal.valueOf(60),
                        SATISFACTION, new BigDecimal("4.72")),
                known,
                known);
    }

    boolean has(String code) {
        return numbers.containsKey(code);
    }

    long number(String code, long otherwise) {
        BigDecimal number = numbers.get(code);
        return number == null ? otherwise : number.longValueExact();
    }
}
