package kz.aiqyn.measure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the values from the database, all in one statement.
@Component
class StoredMeasures implements Measures {

    private final Recording recording;
    private final PanelColumns columns;
    private final RecordedValues values;

    StoredMeasures(Recording recording, PanelColumns columns, RecordedValues values) {
        this.recording = recording;
        this.columns = columns;
        this.values = values;
    }

    @Override
    public Instant latest() {
        return recording.latest();
    }

    @Override
    @Transactional
    public Panel asOf(Instant knownAt, Collection<Measure> measures, Units units) {
        recording.close(knownAt);
        List<String> codes = measures.stream().map(Measure::code).distinct().toList();
        Map<Integer, PanelColumns.Of> byNumber = columns.list(codes);
        String[] organisations = organisations();
        PanelBuilder builder = new PanelBuilder(units);
        values.read(byNumber.keySet(), knownAt, row -> {
            String unit = organisations[row.organisation()];
            PanelColumns.Of column = byNumber.get(row.column());
            if (column != null && units.position(unit) != Units.NONE) {
                builder.add(new Value(unit, column.period(), column.measure(), row.reading(), row.origin()));
            }
        });
        return builder.build();
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
