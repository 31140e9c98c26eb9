package kz.aiqyn.rating.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.ComparedMeasure;
import kz.aiqyn.measure.Measures;

/// Values that a test holds in memory.
public final class KnownValues implements Measures {

    private final List<Value> values = new ArrayList<>();
    private final Set<List<Object>> known = new HashSet<>();

    /// Adds readings; one that is known already is not added again.
    public KnownValues add(Panel panel) {
        panel.readings().forEach(this::add);
        return this;
    }

    public KnownValues add(Value value) {
        Object recorded = Objects.requireNonNullElse(value.reading().recorded(), "always");
        if (known.add(List.of(value.unit(), value.period(), value.measure(), recorded))) {
            values.add(value);
        }
        return this;
    }

    public KnownValues copy() {
        KnownValues copy = new KnownValues();
        values.forEach(copy::add);
        return copy;
    }

    /// What it has is known for ever.
    @Override
    public void keep(Instant knownAt) {}

    @Override
    public Instant latest() {
        return values.stream()
                .flatMap(value -> Stream.ofNullable(value.reading().recorded()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Nobody declares anything of values in memory.
    @Override
    public List<ComparedMeasure> compared(Instant knownAt, Collection<Measure> measures) {
        return List.of();
    }

    @Override
    public Panel asOf(Instant knownAt, Collection<Measure> measures, Units units) {
        Set<String> codes = measures.stream().map(Measure::code).collect(Collectors.toSet());
        PanelBuilder panel = new PanelBuilder(units);
        values.stream()
                .filter(value -> codes.contains(value.measure()) && units.position(value.unit()) != Units.NONE)
                .forEach(panel::add);
        return panel.build().asOf(knownAt);
    }
}
