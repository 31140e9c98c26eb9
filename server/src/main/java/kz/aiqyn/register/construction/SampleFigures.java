package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;

/// What the demonstration's ratings know of a unit's construction, which its invented sites add up to.
///
/// @param quarters by period, in order; each without what was before it in its year
record SampleFigures(String unit, SortedMap<Period, Quarter> quarters) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /// What is so of a quarter.
    ///
    /// @param active sites under way at its end
    /// @param onTime of these on schedule
    /// @param plan to be paid in it, in thousands of tenge; so is what was paid
    /// @param housing to be handed over in it, in square metres; so is what was
    /// @param known the day on which the last of it became known
    record Quarter(
            int active,
            int onTime,
            BigDecimal plan,
            BigDecimal paid,
            BigDecimal housing,
            BigDecimal accepted,
            LocalDate known) {}

    /// Of all units, by code.
    static SortedMap<String, SampleFigures> of(SampleOblast oblast) {
        List<Map<String, SortedMap<Period, SampleFigure>>> measures = List.of(
                byUnit(oblast, "sites.active"),
                byUnit(oblast, "sites.schedule"),
                byUnit(oblast, "works.plan"),
                byUnit(oblast, "works.disbursed"),
                byUnit(oblast, "housing.plan"),
                byUnit(oblast, "housing.commissioned"));
        SortedMap<String, SampleFigures> figures = new TreeMap<>();
        for (String unit : measures.getFirst().keySet()) {
            figures.put(
                    unit, of(unit, measures.stream().map(all -> all.get(unit)).toList()));
        }
        return figures;
    }

    private static Map<String, SortedMap<Period, SampleFigure>> byUnit(SampleOblast oblast, String measure) {
        Map<String, SortedMap<Period, SampleFigure>> figures = new HashMap<>();
        oblast.figures(measure)
                .forEach(figure -> figures.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                        .put(figure.period(), figure));
        return figures;
    }

    private static SampleFigures of(String unit, List<SortedMap<Period, SampleFigure>> measures) {
        SortedMap<Period, Quarter> quarters = new TreeMap<>();
        for (Period period : measures.getFirst().keySet()) {
            List<BigDecimal> numbers = new ArrayList<>();
            LocalDate known = period.end();
            for (int i = 0; i < measures.size(); i++) {
                SampleFigure figure = Objects.requireNonNull(measures.get(i).get(period));
                BigDecimal before = i < 2 || period.number() == 1
                        ? BigDecimal.ZERO
                        : Objects.requireNonNull(measures.get(i).get(period.plus(-1)))
                                .number();
                numbers.add(figure.number().subtract(before));
                known = figure.known().isAfter(known) ? figure.known() : known;
            }
            quarters.put(
                    period,
                    new Quarter(
                            numbers.get(0).intValueExact(),
                            numbers.get(1).intValueExact(),
                            numbers.get(2),
                            numbers.get(3),
                            numbers.get(4),
                            numbers.get(5),
                            known));
        }
        return new SampleFigures(unit, quarters);
    }

    /// How many sites are under way after the last quarter, besides the housing estate.
    int working() {
        return quarters.lastEntry().getValue().active() - 1;
    }

    /// When a record about a day was written: with the others of its quarter, or on the next day where there are none.
    Instant written(LocalDate day) {
        Period quarter = Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
        Period asked = quarter.compareTo(quarters.firstKey()) < 0 ? quarters.firstKey() : quarter;
        Quarter found = quarters.get(asked);
        LocalDate known = found == null ? day : found.known();
        return known.atTime(MORNING).atZone(Kazakhstan.ZONE).toInstant();
    }
}
