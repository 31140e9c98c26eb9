package kz.aiqyn.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;

/// A source that remembers what a test tells it.
final class Register implements MeasureSource {

    static final String CODE = "register";

    private final String code;
    private final Map<MeasureKey, List<Emitted>> values = new LinkedHashMap<>();
    private final Map<String, String> units = new HashMap<>();

    Register() {
        this(CODE);
    }

    Register(String code) {
        this.code = code;
    }

    /// Says from now on that a measure's numbers are in another unit than `1`.
    Register declaring(String measure, String unit) {
        units.put(measure, unit);
        return this;
    }

    record Emitted(ContributedValue contribution, Evidence evidence) {}

    @Override
    public String code() {
        return code;
    }

    @Override
    public MeasureCatalogue definitions() {
        TreeSet<String> codes = new TreeSet<>();
        values.keySet().forEach(key -> codes.add(key.measure()));
        return MeasureCatalogue.of(codes.stream()
                .map(measure -> new MeasureDefinition(
                        new Measure(
                                measure,
                                Names.same(measure),
                                units.getOrDefault(measure, "1"),
                                PeriodKind.MONTH,
                                RollUp.SUM),
                        MeasureDefinition.Level.UNIT))
                .toList());
    }

    @Override
    public synchronized void contribute(MeasureQuery query, MeasureSink sink) {
        values.entrySet().stream()
                .filter(value -> query.covers(value.getKey()))
                .sorted(Comparator.comparing(value -> value.getKey().toString()))
                .forEach(value -> value.getValue()
                        .forEach(one -> sink.accept(value.getKey(), one.contribution(), one.evidence())));
    }

    synchronized void put(MeasureKey key, double number) {
        put(key, number, Status.FINAL, Instant.parse("2025-01-01T00:00:00Z"));
    }

    synchronized void put(MeasureKey key, double number, Status status, Instant knownAt) {
        put(key, new ContributedValue.Value(number, status), knownAt);
    }

    synchronized void put(MeasureKey key, ContributedValue contribution, Instant knownAt) {
        Emitted emitted =
                new Emitted(contribution, new Evidence("record/1", knownAt, new Origin("office", "", "file.csv", 7)));
        values.put(key, List.of(emitted));
    }

    /// A further reading of the same key, known later.
    synchronized void add(MeasureKey key, double number, Status status, Instant knownAt) {
        List<Emitted> all = new ArrayList<>(values.getOrDefault(key, List.of()));
        all.add(new Emitted(
                new ContributedValue.Value(number, status),
                new Evidence("record/1", knownAt, new Origin("office", "", "file.csv", 7))));
        values.put(key, all);
    }

    synchronized void remove(MeasureKey key) {
        values.remove(key);
    }

    synchronized Map<MeasureKey, List<Emitted>> values() {
        return Map.copyOf(values);
    }
}
