package kz.aiqyn.files.values;

import java.util.function.Consumer;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Where layouts deliver: it knows the units and measures, takes values, and is told what is wrong.
final class Intake {

    private final UnitBook units;
    private final MeasureBook measures;
    private final Consumer<Value> to;
    private final ReadLog log;

    Intake(UnitBook units, MeasureBook measures, Consumer<Value> to, ReadLog log) {
        this.units = units;
        this.measures = measures;
        this.to = to;
        this.log = log;
    }

    ReadLog log() {
        return log;
    }

    void add(Value value) {
        to.accept(value);
    }

    /// The code of the unit that a cell names; null, and told, when there is none or more than one.
    @Nullable
    String unit(String text, Period period, Spot spot) {
        return switch (units.find(text, period)) {
            case Match.One(String code) -> code;
            case Match.None() -> {
                log.problem(spot.problem("table.unit.unknown", Shown.of(text)));
                yield null;
            }
            case Match.Several several -> {
                log.problem(spot.problem("table.unit.several", Shown.of(text), String.join(", ", several.codes())));
                yield null;
            }
        };
    }

    /// The code of the measure that a cell names; null, and told, when there is none or more than one.
    @Nullable
    String measure(String text, Spot spot) {
        return switch (measures.find(text)) {
            case Match.One(String code) -> code;
            case Match.None() -> {
                log.problem(spot.problem("table.measure.unknown", Shown.of(text)));
                yield null;
            }
            case Match.Several several -> {
                log.problem(spot.problem("table.measure.several", Shown.of(text), String.join(", ", several.codes())));
                yield null;
            }
        };
    }
}
