package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Names;

/// Why a unit's score differs between two editions: six factors whose parts add up to the difference, each
/// the exact Shapley average over all orders in which the factors may pass from the earlier edition to the
/// later one.
public sealed interface Change {

    /// Code of the unit.
    String unit();

    Names names();

    /// Explains one unit's change, opened to indicators and to the units that changed places with it.
    static Change between(Edition before, Edition after, String unit) {
        return EditionComparison.of(before, after).open(unit);
    }

    /// The change of every unit of the later edition, in its order, not opened. For many opened changes of
    /// the same two editions keep a [EditionComparison].
    ///
    /// @param threads at most this many at a time; the result is the same for any number
    static List<Change> all(Edition before, Edition after, int threads) {
        return EditionComparison.of(before, after, threads).all(threads);
    }

    /// A change split into its parts.
    ///
    /// @param parts one for every factor, in the order of [ChangeFactor]; they add up to the difference of
    /// the scores
    /// @param passings who changed places with the unit, the best placed now first; empty when not opened
    record Split(
            String unit,
            Names names,
            Standing before,
            Standing after,
            List<FactorContribution> parts,
            List<Passing> passings)
            implements Change {

        public Split {
            parts = List.copyOf(parts);
            passings = List.copyOf(passings);
        }

        /// The later score less the earlier one.
        public double difference() {
            return after.score() - before.score();
        }

        /// The same points by indicators; all of them are rest when the change is not opened.
        public IndicatorChanges indicators() {
            return IndicatorChanges.of(parts);
        }

        public FactorContribution part(ChangeFactor factor) {
            return parts.get(factor.ordinal());
        }
    }

    /// A change that cannot be split, because there is nothing to compare with.
    record NotSplit(String unit, Names names, Reason reason) implements Change {}

    /// Why a change cannot be split.
    enum Reason {
        NOT_IN_EARLIER,
        NOT_IN_LATER,
        NOT_RATED_EARLIER,
        NOT_RATED_LATER
    }
}
