package kz.aiqyn.rating.edition.content;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import org.jspecify.annotations.Nullable;

/// A panel that is read when somebody first asks for a value: most pages do not.
final class LatePanel implements Panel {

    private final Units units;
    private final Supplier<Panel> source;
    private @Nullable Panel panel;

    LatePanel(Units units, Supplier<Panel> source) {
        this.units = units;
        this.source = source;
    }

    @Override
    public Units units() {
        return units;
    }

    @Override
    public Set<String> measures() {
        return panel().measures();
    }

    @Override
    public SortedSet<Period> periods(String measure) {
        return panel().periods(measure);
    }

    @Override
    public Column column(String measure, Period period) {
        return panel().column(measure, period);
    }

    @Override
    public Optional<Value> find(String unit, Period period, String measure) {
        return panel().find(unit, period, measure);
    }

    @Override
    public Stream<Value> readings() {
        return panel().readings();
    }

    @Override
    public Panel asOf(Instant knownAt) {
        return panel().asOf(knownAt);
    }

    private synchronized Panel panel() {
        Panel known = panel;
        if (known == null) {
            known = source.get();
            panel = known;
        }
        return known;
    }
}
