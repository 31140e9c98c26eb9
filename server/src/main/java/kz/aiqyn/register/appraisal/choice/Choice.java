package kz.aiqyn.register.appraisal.choice;

import java.util.List;

/// What came of looking for the best set.
public sealed interface Choice {

    /// A set that keeps to every rule.
    ///
    /// @param bound no set that keeps to the rules is worth more; the set's own value when it is proven to
    ///     be best
    record Found(ChosenSet set, long bound) implements Choice {

        public boolean isProvenBest() {
            return set.value() == bound;
        }

        /// By how much a better set could be worth more at most, as a share of the bound.
        public double gap() {
            return bound == 0 ? 0 : (bound - set.value()) / (double) bound;
        }
    }

    /// There is none, and this is proven.
    ///
    /// @param conflict rules that no set keeps to together; where time allows each is needed for the
    ///     conflict
    record Impossible(List<Rule> conflict) implements Choice {

        public Impossible {
            conflict = List.copyOf(conflict);
        }
    }

    /// The limits of the search were reached without a set, and without a proof that there is none.
    record Undecided() implements Choice {}
}
