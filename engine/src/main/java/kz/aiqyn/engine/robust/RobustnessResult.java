package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;

/// Where every unit stood over all draws. Units are numbered as in the edition; only those with a place take part.
public final class RobustnessResult implements RobustnessOutcome {

    /// How sure it must be that the first of a group is ahead for another group to begin.
    public static final double CLEARLY = 0.95;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Edition nominal;
    private final Sampling sampling;
    private final int[] placed;
    private final int[] positions;
    private final char[][] places;
    private final RankInterval[] intervals;

    /// @param placed the units that take part
    /// @param places `[position in placed][draw]`
    RobustnessResult(Edition nominal, Sampling sampling, int[] placed, char[][] places) {
        this.nominal = nominal;
        this.sampling = sampling;
        this.placed = placed;
        this.places = places;
        this.positions = new int[nominal.units().size()];
        this.intervals = new RankInterval[placed.length];
        Arrays.fill(positions, -1);
        for (int position = 0; position < placed.length; position++) {
            positions[placed[position]] = position;
            PlaceCounts counts = new PlaceCounts(places[position], placed.length);
            intervals[position] = new RankInterval(
                    nominal.places(Tree.INDEX)[placed[position]],
                    counts.quantile(0.5),
                    counts.quantile(LOW),
                    counts.quantile(HIGH));
        }
    }

    /// The edition whose places are in question.
    public Edition nominal() {
        return nominal;
    }

    public Sampling sampling() {
        return sampling;
    }

    /// The name of the generator of random numbers.
    public String generator() {
        return SplitMix.NAME;
    }

    /// Units that take part.
    public int ranked() {
        return placed.length;
    }

    /// Where a unit stood; empty when it has no place in the edition.
    public Optional<RankInterval> interval(int unit) {
        return positions[unit] < 0 ? Optional.empty() : Optional.of(intervals[positions[unit]]);
    }

    /// How many draws gave a unit each place; number 0 is unused.
    public int[] placeCounts(int unit) {
        return new PlaceCounts(drawn(unit), placed.length).counts();
    }

    /// The share of draws in which a unit's place is k or better.
    public double withinPlace(int unit, int k) {
        int within = 0;
        for (char place : drawn(unit)) {
            within += place <= k ? 1 : 0;
        }
        return (double) within / sampling.draws();
    }

    /// The share of draws in which one unit is ahead of another, equal places counting half.
    public double ahead(int unit, int other) {
        char[] mine = drawn(unit);
        char[] theirs = drawn(other);
        long halves = 0;
        for (int draw = 0; draw < mine.length; draw++) {
            halves += mine[draw] < theirs[draw] ? 2 : mine[draw] == theirs[draw] ? 1 : 0;
        }
        return halves / (2.0 * sampling.draws());
    }

    /// The unit that follows in the edition; empty for the last.
    public OptionalInt neighbour(int unit) {
        int[] order = inOrder(Comparator.comparingInt(position -> intervals[position].place()));
        for (int i = 0; i + 1 < order.length; i++) {
            if (order[i] == unit) {
                return OptionalInt.of(order[i + 1]);
            }
        }
        return OptionalInt.empty();
    }

    /// Groups of places that cannot be told apart. Units go by median place, those with the same by their
    /// published one; a group goes on while the first is not [#CLEARLY] ahead of the next.
    public List<int[]> equalPlaces() {
        int[] order = inOrder(Comparator.<Integer>comparingDouble(position -> intervals[position].median())
                .thenComparingInt(position -> intervals[position].place()));
        List<int[]> groups = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || ahead(order[first], order[i]) >= CLEARLY) {
                groups.add(Arrays.copyOfRange(order, first, i));
                first = i;
            }
        }
        return groups;
    }

    private int[] inOrder(Comparator<Integer> byPosition) {
        return IntStream.range(0, placed.length)
                .boxed()
                .sorted(byPosition)
                .mapToInt(position -> placed[position])
                .toArray();
    }

    private char[] drawn(int unit) {
        if (positions[unit] < 0) {
            throw new IllegalArgumentException("%s has no place in the edition (%d)"
                    .formatted(nominal.units().get(unit).code(), Ranking.NONE));
        }
        return places[positions[unit]];
    }
}
