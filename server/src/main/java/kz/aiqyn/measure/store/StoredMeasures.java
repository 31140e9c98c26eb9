package kz.aiqyn.measure.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.measure.Agreement;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.ComparedMeasure;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the values from the database, all in one statement.
@Component
public class StoredMeasures implements Measures {

    private final Recording recording;
    private final PanelColumns columns;
    private final RecordedValues values;
    private final Definitions definitions;

    public StoredMeasures(Recording recording, PanelColumns columns, RecordedValues values, Definitions definitions) {
        this.recording = recording;
        this.columns = columns;
        this.values = values;
        this.definitions = definitions;
    }

    @Override
    public Instant latest() {
        return recording.latest();
    }

    @Override
    @Transactional
    public void keep(Instant knownAt) {
        recording.keep(knownAt);
    }

    @Override
    @Transactional
    public Panel asOf(Instant knownAt, Collection<Measure> measures, Units units) {
        recording.close(knownAt);
        Map<String, Agreement> agreements = new HashMap<>();
        PanelBuilder builder = new PanelBuilder(units);
        for (ComparedMeasure one : declared(knownAt, measures)) {
            if (one.isTaken()) {
                agreements.put(one.wanted().code(), one.agreement());
                one.converted().ifPresent(how -> builder.converted(one.wanted().code(), how));
            }
        }
        List<String> codes = measures.stream()
                .map(Measure::code)
                .distinct()
                .filter(code -> !(agreements.get(code) instanceof Agreement.Disagreed))
                .toList();
        Map<Integer, PanelColumns.Of> byNumber = columns.list(codes);
        String[] organisations = organisations();
        values.read(byNumber.keySet(), knownAt, row -> {
            String unit = organisations[row.organisation()];
            PanelColumns.Of column = byNumber.get(row.column());
            if (column != null && units.position(unit) != Units.NONE) {
                Value.Reading reading = converted(row.reading(), agreements.get(column.measure()));
                builder.add(new Value(unit, column.period(), column.measure(), reading, row.origin()));
            }
        });
        return builder.build();
    }

    @Override
    @Transactional
    public List<ComparedMeasure> compared(Instant knownAt, Collection<Measure> measures) {
        recording.close(knownAt);
        return declared(knownAt, measures);
    }

    private List<ComparedMeasure> declared(Instant knownAt, Collection<Measure> measures) {
        Map<String, List<GivenMeasure>> given = definitions.asOf(knownAt);
        given.keySet().removeAll(definitions.open(given.keySet()));
        List<ComparedMeasure> compared = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Measure measure : measures) {
            List<GivenMeasure> sources = given.getOrDefault(measure.code(), List.of());
            if (seen.add(measure.code())) {
                sources.forEach(source -> compared.add(
                        ComparedMeasure.of(measure, source, sources.getFirst().source())));
            }
        }
        return compared;
    }

    /// A number in its reader's unit; one that is too large to hold there is undefined.
    private static Value.Reading converted(Value.Reading reading, @Nullable Agreement agreement) {
        if (!(agreement instanceof Agreement.Agreed(UnitRatio ratio)) || ratio.isOne() || reading.missing() != null) {
            return reading;
        }
        double number = ratio.apply(reading.number());
        return Double.isInfinite(number)
                ? new Value.Reading(Double.NaN, MissingReason.UNDEFINED, reading.status(), reading.recorded())
                : new Value.Reading(number, null, reading.status(), reading.recorded());
    }

    /// Codes of organisations by number.
    private String[] organisations() {
        Map<Integer, String> codes = new HashMap<>();
        columns.organisations().forEach((code, number) -> codes.put(number, code));
        int last = codes.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        String[] byNumber = new String[last + 1];
        Arrays.fill(byNumber, "");
        codes.forEach((number, code) -> byNumber[number] = code);
        return byNumber;
    }
}
