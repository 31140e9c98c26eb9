package kz.aiqyn.measure;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Values by the million: those of one column that were recorded at one time are one record.
@Component
class MeasureBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "measure.definition",
                        "id",
                        "measure, source, kk, ru, en, unit, period, roll_up, level, withdrawn, recorded_at"),
                BoundTable.of("measure.chosen_source", "id", "measure, source, recorded_at"),
                BoundTable.of("measure.panel_column", "id", "measure, period, first_day, last_day"),
                BoundTable.of("measure.organisation", "id", "code"),
                BoundTable.of("measure.place", "id", "stated, note, file"),
                BoundTable.of("measure.evidence", "known_at, source", "id, query")
                        .inOrder("id"),
                BoundTable.of(
                                "measure.value",
                                "panel_column, recorded_at",
                                "id, organisation, number, missing, preliminary, withdrawn, evidence, place, row")
                        .inOrder("id"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "measure.place.digest", "follows from the other columns",
                "measure.day_asked", "the last day for which values that follow the calendar were asked for",
                "measure.touched", "what is to be pulled next",
                "measure.recording", "the time of the last recording, which the values have too");
    }
}
