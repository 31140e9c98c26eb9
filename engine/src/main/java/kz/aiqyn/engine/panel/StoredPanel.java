package kz.aiqyn.engine.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;

/// A panel over arrays sorted by measure, period, unit and time of recording.
final class StoredPanel implements Panel {

    private final Units units;
    private final List<String> measures;
    private final List<Period> periods;
    private final StoredValues values;
    private final int[] sorted;
    private final long knownAt;
    /// Indices of the values in force, by measure, period and unit.
    private final int[] visible;
    private final Map<String, Map<Period, Range>> ranges;

    private StoredPanel(
            Units units, List<String> measures, List<Period> periods, StoredValues values, int[] sorted, long knownAt) {
        this.units = units;
        this.measures = measures;
        this.periods = periods;
        this.values = values;
        this.sorted = sorted;
        this.knownAt = knownAt;
        this.visible = visible(knownAt);
        this.ranges = ranges();
    }

    static StoredPanel of(Units units, List<String> measures, List<Period> periods, StoredValues values) {
        return new StoredPanel(
                units, measures, periods, values, sort(units.size(), periods.size(), values), Long.MAX_VALUE);
    }

    @Override
    public Units units() {
        return units;
    }

    @Override
    public Set<String> measures() {
        return Set.copyOf(ranges.keySet());
    }

    @Override
    public SortedSet<Period> periods(String measure) {
        return new TreeSet<>(ranges.getOrDefault(measure, Map.of()).keySet());
    }

    @Override
    public Column column(String measure, Period period) {
        Range range = ranges.getOrDefault(measure, Map.of()).get(period);
        Column column = Column.missing(units.size(), MissingReason.NO_DATA);
        if (range != null) {
            for (int i = range.from; i < range.to; i++) {
                int index = visible[i];
                int unit = values.unit()[index];
                column.values()[unit] = values.number()[index];
                column.reasons()[unit] = values.reason(index);
                column.preliminary()[unit] = values.isPreliminary(index);
            }
        }
        return column;
    }

    @Override
    public Optional<Value> find(String unit, Period period, String measure) {
        Range range = ranges.getOrDefault(measure, Map.of()).get(period);
        int position = units.position(unit);
        if (range == null || position == Units.NONE) {
            return Optional.empty();
        }
        int low = range.from;
        int high = range.to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = values.unit()[visible[middle]];
            if (found == position) {
                return Optional.of(value(visible[middle]));
            }
            if (found < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public Panel asOf(Instant knownAt) {
        return new StoredPanel(units, measures, periods, values, sorted, knownAt.toEpochMilli());
    }

    @Override
    public Stream<Value> readings() {
        return IntStream.of(sorted)
                .filter(index -> values.recorded()[index] <= knownAt)
                .mapToObj(this::value);
    }

    /// Pairs of values with the same unit, period, measure and time of recording.
    PanelBuilder.Duplicates duplicates(int most) {
        List<List<Value>> pairs = new ArrayList<>();
        long more = 0;
        for (int i = 1; i < sorted.length; i++) {
            int before = sorted[i - 1];
            int after = sorted[i];
            if (!sameKey(before, after) || values.recorded()[before] != values.recorded()[after]) {
                continue;
            }
            if (pairs.size() < most) {
                pairs.add(List.of(value(before), value(after)));
            } else {
                more++;
            }
        }
        return new PanelBuilder.Duplicates(pairs, more);
    }

    private Value value(int index) {
        String measure = measures.get(values.measure()[index]);
        return new Value(
                units.get(values.unit()[index]).code(),
                periods.get(values.period()[index]),
                measure,
                values.reading(index),
                values.origins().at(index, measure));
    }

    private boolean sameKey(int a, int b) {
        return values.measure()[a] == values.measure()[b]
                && values.period()[a] == values.period()[b]
                && values.unit()[a] == values.unit()[b];
    }

    /// Of each key the last reading that was known by then.
    private int[] visible(long knownAt) {
        int[] kept = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            int index = sorted[i];
            if (values.recorded()[index] > knownAt) {
                continue;
            }
            if (count > 0 && sameKey(kept[count - 1], index)) {
                kept[count - 1] = index;
            } else {
                kept[count++] = index;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private Map<String, Map<Period, Range>> ranges() {
        Map<String, Map<Period, Range>> found = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= visible.length; i++) {
            if (i == visible.length || !sameColumn(visible[from], visible[i])) {
                String measure = measures.get(values.measure()[visible[from]]);
                Period period = periods.get(values.period()[visible[from]]);
                found.computeIfAbsent(measure, any -> new HashMap<>()).put(period, new Range(from, i));
                from = i;
            }
        }
        return found;
    }

    private boolean sameColumn(int a, int b) {
        return values.measure()[a] == values.measure()[b] && values.period()[a] == values.period()[b];
    }

    /// Indices by measure, period, unit, time of recording and order of adding.
    private static int[] sort(int units, int periods, StoredValues values) {
        int n = values.size();
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long column = (long) values.measure()[i] * periods + values.period()[i];
            long key = Math.addExact(Math.multiplyExact(column, units), values.unit()[i]);
            keys[i] = Math.addExact(Math.multiplyExact(key, n), i);
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] % n);
            int at = i;
            while (at > 0
                    && keys[at - 1] / n == keys[i] / n
                    && values.recorded()[order[at - 1]] > values.recorded()[order[at]]) {
                int swap = order[at];
                order[at] = order[at - 1];
                order[--at] = swap;
            }
        }
        return order;
    }

    private record Range(int from, int to) {}
}
