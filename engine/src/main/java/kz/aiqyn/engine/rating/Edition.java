package kz.aiqyn.engine.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;

/// The result for one methodology version, period and peer group, with everything that led to it. Units are
/// numbered in the group's order, nodes and leaves as in the tree.
public final class Edition {

    private final Methodology methodology;
    private final Period period;
    private final PeerGroup group;
    private final Tree tree;
    private final Cells cells;
    private final Screening screening;
    private final List<Optional<ScoredColumn>> columns;
    private final Scores scores;
    private final List<List<Adjustment>> adjustments;
    private final OtherPeriods otherPeriods;
    /// By leaf, filled when first asked for.
    private final @Nullable Spread[] spreads;

    /// Arrays of results.
    ///
    /// @param nodes scores `[node][unit]`, the index with adjustments; NaN where there is none
    /// @param beforeAdjustment the index before adjustments, by unit
    /// @param flags bits of [Flag], `[node][unit]`, without ties
    record Scores(double[][] nodes, double[] beforeAdjustment, int[][] flags, NodeRanks places) {}

    Edition(
            Subject subject,
            Cells cells,
            Screening screening,
            List<Optional<ScoredColumn>> columns,
            Scores scores,
            List<List<Adjustment>> adjustments,
            OtherPeriods otherPeriods) {
        this.methodology = subject.methodology();
        this.period = subject.period();
        this.group = subject.group();
        this.tree = subject.tree();
        this.cells = cells;
        this.screening = screening;
        this.columns = List.copyOf(columns);
        this.scores = scores;
        this.adjustments = List.copyOf(adjustments);
        this.otherPeriods = otherPeriods;
        this.spreads = new Spread[tree.leafCount()];
    }

    /// Everything that an edition consists of beside what it is about: plain arrays, to be kept elsewhere and restored.
    /// Do not change them.
    ///
    /// @param scores `[node][unit]`, the index with adjustments; NaN where there is none
    /// @param beforeAdjustment the index before adjustments, by unit
    /// @param flags bits of [Flag], `[node][unit]`, without ties
    /// @param cells values as derived
    /// @param screening who passed
    /// @param columns by leaf; empty where the indicator was left out
    /// @param adjustments by unit
    /// @param otherPeriods what was taken from periods other than its own
    public record Kept(
            double[][] scores,
            double[] beforeAdjustment,
            int[][] flags,
            Cells cells,
            Screening screening,
            List<Optional<ScoredColumn>> columns,
            List<List<Adjustment>> adjustments,
            OtherPeriods otherPeriods) {}

    /// What this edition consists of; [#restore] makes an equal one of it.
    public Kept kept() {
        return new Kept(
                scores.nodes(),
                scores.beforeAdjustment(),
                scores.flags(),
                cells,
                screening,
                columns,
                adjustments,
                otherPeriods);
    }

    /// An edition as it was kept, bit for bit; nothing is rated again. Places follow from the scores.
    public static Edition restore(Subject subject, Kept kept) {
        Scores scores = new Scores(kept.scores(), kept.beforeAdjustment(), kept.flags(), new NodeRanks(kept.scores()));
        return new Edition(
                subject,
                kept.cells(),
                kept.screening(),
                kept.columns(),
                scores,
                kept.adjustments(),
                kept.otherPeriods());
    }

    public Methodology methodology() {
        return methodology;
    }

    public Period period() {
        return period;
    }

    public PeerGroup group() {
        return group;
    }

    public Tree tree() {
        return tree;
    }

    /// Values as derived, before anything stands in for them.
    public Cells cells() {
        return cells;
    }

    public Screening screening() {
        return screening;
    }

    /// What the edition took from periods other than its own.
    public OtherPeriods otherPeriods() {
        return otherPeriods;
    }

    /// How an indicator was treated and scaled; empty when it was left out for the whole group.
    public Optional<ScoredColumn> column(int leaf) {
        return columns.get(leaf);
    }

    public List<RatedUnit> units() {
        return group.units();
    }

    /// The unit's number in this edition; empty when it is not in the group.
    public OptionalInt find(String unit) {
        for (int i = 0; i < group.units().size(); i++) {
            if (group.units().get(i).code().equals(unit)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The unrounded score of a node for a unit.
    public OptionalDouble score(int node, int unit) {
        double score = scores.nodes()[node][unit];
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /// Scores of a node by unit, NaN where there is none; do not change the array.
    public double[] scores(int node) {
        return scores.nodes()[node];
    }

    /// The total before bonus and penalty points, by unit, NaN where there is none; do not change the array.
    public double[] beforeAdjustment() {
        return scores.beforeAdjustment();
    }

    /// The place of a unit by a node's score among its peers, ties sharing the better place.
    public OptionalInt place(int node, int unit) {
        int place = scores.places().of(node)[unit];
        return place == Ranking.NONE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// Places by a node's score, [Ranking#NONE] where there is none; do not change the array.
    public int[] places(int node) {
        return scores.places().of(node);
    }

    /// How many units have a place in the index.
    public int ranked() {
        int count = 0;
        for (int place : scores.places().of(Tree.INDEX)) {
            count += place == Ranking.NONE ? 0 : 1;
        }
        return count;
    }

    /// True when the unit has a total score.
    public boolean isRated(int unit) {
        return score(Tree.INDEX, unit).isPresent();
    }

    /// What an indicator's values tell apart, or why they tell nothing apart.
    public Spread spread(int leaf) {
        Spread known = spreads[leaf];
        if (known == null) {
            known = Spread.of(
                    cells.states(leaf),
                    screening.rated(),
                    columns.get(leaf),
                    otherPeriods.pooled()[leaf].length);
            spreads[leaf] = known;
        }
        return known;
    }

    /// What a reader must know of a score.
    public Set<Flag> flags(int node, int unit) {
        int tied = scores.places().isTied(node, unit) ? Flag.TIED.bit() : 0;
        return Flag.of(bits(node, unit) | tied);
    }

    public boolean has(Flag flag, int node, int unit) {
        return flag == Flag.TIED ? scores.places().isTied(node, unit) : (bits(node, unit) & flag.bit()) != 0;
    }

    /// The bits that were set, but why a column has no spread is told apart; a block has what all of it have.
    private int bits(int node, int unit) {
        int set = scores.flags()[node][unit];
        int leaf = tree.leaf(node);
        return leaf == Tree.NONE
                ? set | (node == Tree.INDEX ? 0 : ofAll(node, unit))
                : (set & ~Flag.CONSTANT.bit()) | ofColumn(leaf, unit, (set & Flag.CONSTANT.bit()) != 0);
    }

    private int ofColumn(int leaf, int unit, boolean flat) {
        return switch (spread(leaf)) {
            case NO_VALUES -> cells.isMissing(leaf, unit) ? Flag.NO_VALUES.bit() : 0;
            case ONE_VALUE -> flat ? Flag.ONE_VALUE.bit() : 0;
            case SAME -> flat ? Flag.CONSTANT.bit() : 0;
            case SEPARATES, NOT_APPLICABLE -> 0;
        };
    }

    private int ofAll(int node, int unit) {
        int shared = Flag.NO_VALUES.bit() | Flag.ONE_VALUE.bit() | Flag.CONSTANT.bit();
        for (int child : tree.children(node)) {
            shared &= bits(child, unit);
        }
        return shared;
    }

    /// Observed share 0..1 of what applies to the unit below a node; empty when nothing does.
    public OptionalDouble coverage(int node, int unit) {
        double coverage = screening.coverage()[node][unit];
        return Double.isNaN(coverage) ? OptionalDouble.empty() : OptionalDouble.of(coverage);
    }

    /// Bonus and penalty points of a unit.
    public List<Adjustment> adjustments(int unit) {
        return adjustments.get(unit);
    }

    /// The band of the unit's total score.
    public Optional<Band> band(int unit) {
        OptionalDouble score = score(Tree.INDEX, unit);
        return score.isEmpty() ? Optional.empty() : band(score.getAsDouble());
    }

    /// The highest band that begins at or below a score.
    public Optional<Band> band(double score) {
        return methodology.bands().stream()
                .filter(band -> score + Ranking.EPSILON >= band.from())
                .max(Comparator.comparingDouble(Band::from));
    }
}
