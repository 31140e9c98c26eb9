package kz.aiqyn.files.report.content;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import org.jspecify.annotations.Nullable;

/// An indicator's values over the editions of one group, and where they do not run on: what lies on both sides of a
/// break is not joined by a line.
///
/// @param editions in order of time
/// @param accumulates whether it is counted since 1 January, so that every year begins anew
public record ValuePath(String code, List<Edition> editions, boolean accumulates) {

    public ValuePath {
        editions = List.copyOf(editions);
    }

    /// The same from the first edition on in which anybody has a value.
    public ValuePath sinceFirstValue() {
        int first = 0;
        while (first < editions.size() && isBlank(first)) {
            first++;
        }
        return new ValuePath(code, editions.subList(first, editions.size()), accumulates);
    }

    /// The same of its last editions.
    public ValuePath last(int most) {
        return new ValuePath(code, editions.subList(Math.max(0, editions.size() - most), editions.size()), accumulates);
    }

    private boolean isBlank(int at) {
        Edition edition = editions.get(at);
        int leaf = leaf(edition);
        return leaf == Tree.NONE || DoubleStream.of(edition.cells().raw()[leaf]).allMatch(Double::isNaN);
    }

    /// Why values do not run on from one edition to the next.
    public enum Break {
        NONE,
        /// The methodology measures otherwise since.
        METHOD,
        /// A period between has no edition.
        GAP,
        /// What is counted since 1 January began anew.
        YEAR
    }

    /// A unit's value in an edition, NaN where it has none.
    public double value(int at, String unit) {
        Edition edition = editions.get(at);
        OptionalInt number = edition.find(unit);
        int leaf = leaf(edition);
        return leaf == Tree.NONE || number.isEmpty()
                ? Double.NaN
                : edition.cells().raw()[leaf][number.getAsInt()];
    }

    /// A unit's values, by edition.
    public double[] values(String unit) {
        double[] values = new double[editions.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = value(at, unit);
        }
        return values;
    }

    /// What parts an edition from the one before it.
    public Break before(int at) {
        if (at == 0) {
            return Break.NONE;
        }
        Edition one = editions.get(at - 1);
        Edition other = editions.get(at);
        if (!alike(indicator(at - 1), indicator(at))) {
            return Break.METHOD;
        }
        if (!one.period().plus(1).equals(other.period())) {
            return Break.GAP;
        }
        return accumulates && one.period().year() != other.period().year() ? Break.YEAR : Break.NONE;
    }

    /// Whether a line may be drawn to an edition from the one before it.
    public boolean[] breaks() {
        boolean[] breaks = new boolean[editions.size()];
        for (int at = 0; at < breaks.length; at++) {
            breaks[at] = before(at) != Break.NONE;
        }
        return breaks;
    }

    /// Whether another version of the methodology is in force from an edition on, though it may measure the same.
    public boolean isNewMethod(int at) {
        return at > 0
                && !editions.get(at - 1)
                        .methodology()
                        .identity()
                        .equals(editions.get(at).methodology().identity());
    }

    /// The indicator as an edition's methodology has it, null where it has none.
    public @Nullable Indicator indicator(int at) {
        Edition edition = editions.get(at);
        int leaf = leaf(edition);
        return leaf == Tree.NONE ? null : edition.tree().indicator(leaf);
    }

    private int leaf(Edition edition) {
        return edition.tree().find(code).map(edition.tree()::leaf).orElse(Tree.NONE);
    }

    private static boolean alike(@Nullable Indicator one, @Nullable Indicator other) {
        return one != null
                && other != null
                && one.formula().strip().equals(other.formula().strip())
                && one.unit().equals(other.unit())
                && one.formation() == other.formation();
    }
}
