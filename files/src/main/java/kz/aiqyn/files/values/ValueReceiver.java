package kz.aiqyn.files.values;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Where layouts deliver: it knows the units and measures, takes values, and is told what is wrong.
final class ValueReceiver {

    private final UnitBook units;
    private final MeasureBook measures;
    private final Consumer<Value> to;
    private final ReadLog log;
    /// Measures whose values for too short a period were told of.
    private final Set<String> told = new HashSet<>();

    ValueReceiver(UnitBook units, MeasureBook measures, Consumer<Value> to, ReadLog log) {
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
        measures.kind(value.measure())
                .filter(kind -> value.period().kind().months() < kind.months())
                .filter(kind -> told.add(value.measure()))
                .ifPresent(kind -> log.notice(new Notice(
                        value.origin().file(),
                        value.origin().row(),
                        Phrase.of("table.notice.shorter", value.measure(), kind, value.period()))));
    }

    /// The code of the unit that a cell names; null, and told, when there is none or more than one.
    @Nullable
    String unit(String text, Period period, CellPosition spot) {
        return switch (units.find(text, period)) {
            case Match.One(String code) -> code;
            case Match.None(Phrase phrase) -> {
                log.problem(new Problem(spot.file(), spot.row(), spot.column(), phrase));
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
    String measure(String text, CellPosition spot) {
        return switch (measures.find(text)) {
            case Match.One(String code) -> code;
            case Match.None(Phrase phrase) -> {
                log.problem(new Problem(spot.file(), spot.row(), spot.column(), phrase));
                yield null;
            }
            case Match.Several several -> {
                log.problem(spot.problem("table.measure.several", Shown.of(text), String.join(", ", several.codes())));
                yield null;
            }
        };
    }
}
