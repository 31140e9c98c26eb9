package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;

/// What the invented assignments of a department have to come to in a quarter.
///
/// @param kept how many of them are still not done when the next quarter ends, besides those of that quarter
/// @param known when that was known
record SampleDiscipline(Period period, int due, int ontime, int overdue, int returned, int kept, LocalDate known) {

    int late() {
        return due - ontime;
    }

    /// By department, in the order of time.
    static Map<String, List<SampleDiscipline>> of(Units units) {
        SampleOblast oblast = SampleOblast.of(units);
        Map<String, Map<Period, int[]>> counted = new TreeMap<>();
        List<String> codes = List.of("due", "ontime", "overdue", "returned");
        Map<String, Map<Period, LocalDate>> known = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            for (SampleFigure figure : oblast.figures("dep.assignments." + codes.get(i))) {
                counted.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                                .computeIfAbsent(figure.period(), any -> new int[codes.size()])[i] =
                        figure.number().intValueExact();
                known.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                        .merge(figure.period(), figure.known(), (one, other) -> one.isAfter(other) ? other : one);
            }
        }
        Map<String, List<SampleDiscipline>> all = new TreeMap<>();
        counted.forEach((unit, quarters) -> all.put(unit, quarters(quarters, known.getOrDefault(unit, Map.of()))));
        return all;
    }

    /// Where more is overdue at a quarter's end than had its term in it and was late, the rest is of the quarter
    /// before.
    private static List<SampleDiscipline> quarters(Map<Period, int[]> counted, Map<Period, LocalDate> known) {
        List<SampleDiscipline> quarters = new ArrayList<>();
        counted.forEach((period, numbers) -> {
            int[] next = counted.getOrDefault(period.plus(1), new int[] {0, 0, 0, 0});
            int kept = Math.max(0, next[2] - (next[0] - next[1]));
            quarters.add(new SampleDiscipline(
                    period,
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    kept,
                    known.getOrDefault(period, period.end())));
        });
        return quarters;
    }
}
