package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;

/// What the demonstration's ratings know of a unit's productions, zones and enterprises, which its invented records
/// come
/// to exactly.
///
/// @param measures by code, each by quarter
record SampleFigures(String unit, Map<String, SortedMap<Period, SampleFigure>> measures) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int DAYS_UNTIL_KNOWN = 12;

    /// Of all units, by code.
    static SortedMap<String, SampleFigures> of(SampleOblast oblast) {
        SortedMap<String, SampleFigures> all = new TreeMap<>();
        for (String measure : InvestmentMeasures.codes()) {
            for (SampleFigure figure : oblast.figures(measure)) {
                all.computeIfAbsent(figure.unit(), unit -> new SampleFigures(unit, new HashMap<>()))
                        .measures
                        .computeIfAbsent(measure, any -> new TreeMap<>())
                        .put(figure.period(), figure);
            }
        }
        return all;
    }

    /// Of a unit of which nothing is said: a handful in the quarters of one year.
    static SampleFigures small(String unit) {
        SampleFigures small = new SampleFigures(unit, new HashMap<>());
        small.put("projects.planned", "1", "2", "3", "4");
        small.put("projects.opened", "1", "1", "2", "3");
        small.put("projects.jobs", "20", "20", "44", "70");
        small.put("enterprises.industrial", "6", "6", "7", "7");
        small.put("enterprises.idle", "1", "2", "1", "1");
        small.put("zones.area", "60.0", "60.0", "60.0", "60.0");
        small.put("zones.occupied", "21.5", "30.0", "26.0", "34.5");
        return small;
    }

    private void put(String measure, String... numbers) {
        SortedMap<Period, SampleFigure> figures = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            Period period = Period.quarter(2025, i + 1);
            figures.put(
                    period,
                    new SampleFigure(
                            unit,
                            period,
                            new BigDecimal(numbers[i]),
                            period.end().plusDays(DAYS_UNTIL_KNOWN)));
        }
        measures.put(measure, figures);
    }

    /// The quarters that are known, in order.
    List<Period> quarters(String measure) {
        return List.copyOf(of(measure).keySet());
    }

    SortedMap<Period, SampleFigure> of(String measure) {
        return measures.getOrDefault(measure, new TreeMap<>());
    }

    /// A figure in its smallest unit: hectares to the tenth.
    int number(String measure, Period period) {
        SampleFigure figure = of(measure).get(period);
        int decimals = measure.startsWith("zones") ? 1 : 0;
        return figure == null ? 0 : figure.number().movePointRight(decimals).intValueExact();
    }

    /// What a quarter added to what is counted since January.
    int gained(String measure, Period quarter) {
        int before = quarter.number() == 1 ? 0 : number(measure, quarter.plus(-1));
        return number(measure, quarter) - before;
    }

    /// When what a measure counts in a quarter was written down.
    Instant written(String measure, Period quarter) {
        SampleFigure figure = of(measure).get(quarter);
        return morning(figure == null ? quarter.end().plusDays(DAYS_UNTIL_KNOWN) : figure.known());
    }

    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Kazakhstan.ZONE).toInstant();
    }
}
