package kz.aiqyn.engine.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import org.jspecify.annotations.Nullable;

/// Gathers values in any order and makes a panel of them. Values are kept in primitive arrays (about 45
/// bytes each), so that millions fit in little memory.
public final class PanelBuilder {

    private static final long ALWAYS = Long.MIN_VALUE;

    private final Units units;
    private final Words measures = new Words();
    private final Words texts = new Words();
    private final Map<String, Converted> converted = new HashMap<>();
    private final Map<Period, Integer> periodIds = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();
    private int size;
    private int[] unit = new int[1024];
    private int[] measure = new int[1024];
    private int[] period = new int[1024];
    private double[] number = new double[1024];
    private long[] recorded = new long[1024];
    private byte[] mark = new byte[1024];
    private int[] source = new int[1024];
    private int[] note = new int[1024];
    private int[] file = new int[1024];
    private int[] row = new int[1024];
    private @Nullable StoredPanel stored;

    public PanelBuilder(Units units) {
        this.units = units;
    }

    /// Adds one value.
    ///
    /// @throws IllegalArgumentException when its unit is not in the registry
    public PanelBuilder add(Value value) {
        int position = units.position(value.unit());
        if (position == Units.NONE) {
            throw new IllegalArgumentException("unit %s is not in the registry".formatted(value.unit()));
        }
        if (size == unit.length) {
            grow();
        }
        Converted how = value.origin().converted();
        if (how != null) {
            converted.put(value.measure(), how);
        }
        Value.Reading reading = value.reading();
        Instant known = reading.recorded();
        unit[size] = position;
        measure[size] = measures.id(value.measure());
        period[size] = periodIds.computeIfAbsent(value.period(), this::newPeriod);
        number[size] = reading.number();
        recorded[size] = known == null ? ALWAYS : known.toEpochMilli();
        mark[size] = mark(reading);
        source[size] = texts.id(value.origin().source());
        note[size] = texts.id(value.origin().note());
        file[size] = texts.id(value.origin().file());
        row[size] = Math.toIntExact(value.origin().row());
        stored = null;
        size++;
        return this;
    }

    /// Says how the numbers of a measure were converted, those that were added and those that will be.
    public PanelBuilder converted(String of, Converted how) {
        converted.put(of, how);
        stored = null;
        return this;
    }

    /// How many values were added.
    public int size() {
        return size;
    }

    /// Values that were added more than once for the same unit, period, measure and time of recording.
    ///
    /// @param first pairs of the one before and the repeated one
    /// @param more how many pairs there are beyond them
    public record Duplicates(List<List<Value>> first, long more) {
        public Duplicates {
            first = List.copyOf(first);
        }
    }

    /// The values that were added more than once, at most so many in full.
    public Duplicates duplicates(int most) {
        return stored().duplicates(most);
    }

    /// The panel of all values added.
    ///
    /// @throws IllegalArgumentException when there are duplicates
    public Panel build() {
        StoredPanel panel = stored();
        List<List<Value>> duplicates = panel.duplicates(1).first();
        if (!duplicates.isEmpty()) {
            Value value = duplicates.getFirst().getLast();
            throw new IllegalArgumentException("unit %s, period %s, measure %s is given twice"
                    .formatted(value.unit(), value.period(), value.measure()));
        }
        return panel;
    }

    private StoredPanel stored() {
        StoredPanel known = stored;
        if (known == null) {
            known = store();
            stored = known;
        }
        return known;
    }

    private StoredPanel store() {
        StoredOrigins origins = new StoredOrigins(
                texts.list(),
                Map.copyOf(converted),
                Arrays.copyOf(source, size),
                Arrays.copyOf(note, size),
                Arrays.copyOf(file, size),
                Arrays.copyOf(row, size));
        StoredValues values = new StoredValues(
                size,
                Arrays.copyOf(unit, size),
                Arrays.copyOf(measure, size),
                Arrays.copyOf(period, size),
                Arrays.copyOf(number, size),
                Arrays.copyOf(recorded, size),
                Arrays.copyOf(mark, size),
                origins);
        return StoredPanel.of(units, measures.list(), List.copyOf(periods), values);
    }

    private int newPeriod(Period added) {
        periods.add(added);
        return periods.size() - 1;
    }

    private static byte mark(Value.Reading reading) {
        MissingReason missing = reading.missing();
        int low = missing == null ? 0 : missing.number();
        return (byte) (reading.status() == Status.PRELIMINARY ? low | StoredValues.PRELIMINARY : low);
    }

    private void grow() {
        int n = size + (size >> 1);
        unit = Arrays.copyOf(unit, n);
        measure = Arrays.copyOf(measure, n);
        period = Arrays.copyOf(period, n);
        number = Arrays.copyOf(number, n);
        recorded = Arrays.copyOf(recorded, n);
        mark = Arrays.copyOf(mark, n);
        source = Arrays.copyOf(source, n);
        note = Arrays.copyOf(note, n);
        file = Arrays.copyOf(file, n);
        row = Arrays.copyOf(row, n);
    }

    /// Texts by number.
    private static final class Words {
        private final Map<String, Integer> ids = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int id(String word) {
            Integer known = ids.get(word);
            if (known != null) {
                return known;
            }
            ids.put(word, words.size());
            words.add(word);
            return words.size() - 1;
        }

        List<String> list() {
            return List.copyOf(words);
        }
    }
}
