package kz.aiqyn.files.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.files.values.Recorded;
import org.jspecify.annotations.Nullable;

/// Where an indicator's value came from: what its formula names, as it was reported.
public final class Origins {

    /// The time by which a value's day of record is counted.

    private final Methodology methodology;
    private final Panel panel;
    private final Map<String, List<Measure>> measures = new HashMap<>();

    public Origins(Methodology methodology, Panel panel) {
        this.methodology = methodology;
        this.panel = panel;
    }

    /// What is known of a value's origin.
    ///
    /// @param sources what their keepers name as sources, or the files they were read from
    /// @param recorded the day on which the latest of them became known, null when nobody noted it
    public record Origin(List<String> sources, @Nullable LocalDate recorded) {
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /// The origin of an indicator's value for a unit.
    public Origin find(Indicator indicator, String unit, Period period) {
        String owner = indicator.formation().atParent() ? parent(unit) : unit;
        SortedSet<String> sources = new TreeSet<>();
        Instant latest = null;
        for (Measure measure : measures.computeIfAbsent(indicator.code(), any -> named(indicator))) {
            Optional<Value> value = reported(owner, period, measure);
            if (value.isEmpty()) {
                continue;
            }
            String source = value.get().origin().source();
            sources.add(source.isBlank() ? value.get().origin().file() : source);
            Instant recorded = value.get().reading().recorded();
            latest = recorded != null && (latest == null || recorded.isAfter(latest)) ? recorded : latest;
        }
        sources.remove("");
        return new Origin(
                List.copyOf(sources),
                latest == null ? null : latest.atZone(Recorded.ALMATY).toLocalDate());
    }

    /// The measures that a formula names.
    public List<Measure> named(Indicator indicator) {
        return Formula.names(indicator.formula()).stream()
                .flatMap(name -> methodology.findMeasure(name).stream())
                .toList();
    }

    private Optional<Value> reported(String unit, Period period, Measure measure) {
        return kinds(measure)
                .filter(kind -> period.kind().isRolledUpFrom(kind))
                .flatMap(kind -> panel.find(unit, period.last(kind), measure.code()).stream())
                .findFirst();
    }

    /// The kinds of period that a measure's values may be for, the longest first.
    private static Stream<PeriodKind> kinds(Measure measure) {
        return Stream.of(PeriodKind.values())
                .filter(kind -> measure.period().isRolledUpFrom(kind))
                .sorted(Comparator.reverseOrder());
    }

    private String parent(String unit) {
        String parent = panel.units().find(unit).map(found -> found.parent()).orElse(null);
        return parent == null ? unit : parent;
    }
}
