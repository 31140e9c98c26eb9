package kz.aiqyn.engine.explain;

import java.util.Optional;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.OutlierTreatment;
import kz.aiqyn.engine.rating.ScoredColumn;
import kz.aiqyn.engine.rating.Screening;
import kz.aiqyn.engine.rating.Tree;

/// One indicator under one of the two methodologies, and where its cells are found in either edition.
///
/// An indicator of the same code, formula, unit of measurement and formation in both methodologies is one
/// indicator with a cell in each edition. Any other belongs to its own methodology alone: its cells are
/// those of that edition, whatever else is mixed, and a unit that is not in that edition has none that
/// applies.
final class IndicatorUnderMethod {

    private final MatchedUnits cast;
    private final Edition[] editions;
    private final int method;
    private final int[] leaves;
    private final Indicator indicator;
    private final boolean inMpi;

    /// @param method whose methodology, 0 or 1
    IndicatorUnderMethod(MatchedUnits cast, Edition before, Edition after, int method, int leaf) {
        this.cast = cast;
        this.editions = new Edition[] {before, after};
        this.method = method;
        Tree tree = editions[method].tree();
        this.indicator = tree.indicator(leaf);
        this.inMpi = tree.aggregation(tree.parent(tree.node(leaf))) == Aggregation.MPI;
        this.leaves = new int[] {Tree.NONE, Tree.NONE};
        leaves[method] = leaf;
        leaves[1 - method] = twin(editions[1 - method].tree());
    }

    private int twin(Tree other) {
        Optional<Integer> node = other.find(indicator.code());
        if (node.isEmpty() || other.leaf(node.get()) == Tree.NONE) {
            return Tree.NONE;
        }
        Indicator same = other.indicator(other.leaf(node.get()));
        boolean alike = same.formula().strip().equals(indicator.formula().strip())
                && same.unit().equals(indicator.unit())
                && same.formation() == indicator.formation();
        return alike ? other.leaf(node.get()) : Tree.NONE;
    }

    Indicator indicator() {
        return indicator;
    }

    boolean inMpi() {
        return inMpi;
    }

    /// True when both methodologies have the indicator.
    boolean isShared() {
        return leaves[1 - method] != Tree.NONE;
    }

    /// True where all units have their parent's value, so that no unit's own toggles.
    boolean isInherited() {
        return indicator.formation().atParent();
    }

    /// The raw value, NaN where there is none.
    ///
    /// @param values the edition that values present in both are taken from
    /// @param coverage the edition that says which values are there
    double raw(int unit, int values, int coverage) {
        int fixed = fixedEdition(unit);
        if (fixed != NEITHER) {
            return raw(fixed, unit);
        }
        double own = raw(values, unit);
        double other = raw(1 - values, unit);
        if (!Double.isNaN(own) && !Double.isNaN(other)) {
            return own;
        }
        return raw(coverage, unit);
    }

    /// What is known of the cell.
    Screening.Cell state(int unit, int coverage) {
        int fixed = fixedEdition(unit);
        int from = fixed == NEITHER ? coverage : fixed;
        int position = position(from, unit);
        if (position == MatchedUnits.ABSENT) {
            return Screening.Cell.NOT_APPLICABLE;
        }
        if (!Double.isNaN(editions[from].cells().raw()[leaves[from]][position])) {
            return Screening.Cell.OBSERVED;
        }
        return editions[from].cells().reasons()[leaves[from]][position] == MissingReason.NOT_APPLICABLE
                ? Screening.Cell.NOT_APPLICABLE
                : Screening.Cell.MISSING;
    }

    /// The earlier value that stands for a missing one, NaN where none is known.
    double earlier(int unit, int values, int coverage) {
        int fixed = fixedEdition(unit);
        boolean inNeither = fixed == NEITHER && Double.isNaN(raw(0, unit)) && Double.isNaN(raw(1, unit));
        int from = fixed != NEITHER ? fixed : inNeither ? values : coverage;
        int position = position(from, unit);
        return position == MatchedUnits.ABSENT
                ? Double.NaN
                : editions[from].otherPeriods().earlier(leaves[from], position);
    }

    /// True when a unit has no parent to take the value from, so that no policy finds anything for it.
    boolean hasNoSource(int unit) {
        return indicator.formation().atParent() && cast.units().get(unit).parent() == null;
    }

    /// True when a unit of both editions has the value in one only, or is missing for different reasons.
    boolean differsInCoverage(int unit) {
        return fixedEdition(unit) == NEITHER && state(unit, 0) != state(unit, 1);
    }

    /// True when a unit has the value in both editions, so that nothing but which edition's it is can differ.
    boolean isPlain(int unit) {
        return fixedEdition(unit) == NEITHER
                && !isInherited()
                && !Double.isNaN(raw(0, unit))
                && !Double.isNaN(raw(1, unit));
    }

    /// Whether outliers are treated under the methodology.
    boolean wantsTreatment() {
        return indicator.scoring().treatment() == Treatment.DEFAULT
                && (inMpi || indicator.scoring().normalisation().dependsOnPeers());
    }

    /// The treatment as found in an edition; where that edition does not treat the indicator, as found in the
    /// other.
    OutlierTreatment treatment(int edition) {
        if (!wantsTreatment()) {
            return OutlierTreatment.NONE;
        }
        return found(edition).or(() -> found(1 - edition)).orElse(OutlierTreatment.NONE);
    }

    private Optional<OutlierTreatment> found(int edition) {
        return leaves[edition] == Tree.NONE
                ? Optional.empty()
                : editions[edition]
                        .column(leaves[edition])
                        .map(ScoredColumn::treatment)
                        .filter(found -> found.outcome() != OutlierTreatment.Outcome.NOT_ASKED);
    }

    /// True when the methodology scales several periods together.
    boolean isJoint() {
        return indicator.scoring().joint() != null;
    }

    /// The raw values of all jointly scaled periods as an edition saw them, as the other saw them where it did
    /// not look.
    double[] pooled(int edition) {
        double[] seen = pooledIn(edition);
        return seen.length > 0 ? seen : pooledIn(1 - edition);
    }

    private double[] pooledIn(int edition) {
        return leaves[edition] == Tree.NONE
                ? new double[0]
                : editions[edition].otherPeriods().pooled()[leaves[edition]];
    }

    /// True when the indicator takes no part whatever is known of it.
    boolean isExcluded() {
        return indicator.formation() == Formation.PARENT_EXCLUDED;
    }

    MissingPolicy missing() {
        return indicator.scoring().missing();
    }

    private static final int NEITHER = -1;

    /// The edition that a cell is always taken from, [#NEITHER] when the factors say.
    private int fixedEdition(int unit) {
        if (!isShared()) {
            return method;
        }
        return cast.inBoth(unit) ? NEITHER : cast.only(unit);
    }

    private int position(int edition, int unit) {
        return cast.positions()[edition][unit];
    }

    private double raw(int edition, int unit) {
        int position = position(edition, unit);
        return position == MatchedUnits.ABSENT
                ? Double.NaN
                : editions[edition].cells().raw()[leaves[edition]][position];
    }
}
