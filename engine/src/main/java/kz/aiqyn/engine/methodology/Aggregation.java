package kz.aiqyn.engine.methodology;

import java.util.Locale;
import java.util.Optional;

/// How scores of children make the score of their parent (Handbook, step 6).
public enum Aggregation {
    ARITHMETIC,
    GEOMETRIC,
    HARMONIC,
    /// Mazziotta-Pareto index, over a block's own indicators only.
    MPI,
    /// Wins minus losses in pairwise comparison.
    COPELAND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True when every child's score must be above zero.
    public boolean needsPositive() {
        return this == GEOMETRIC || this == HARMONIC;
    }

    public static Optional<Aggregation> find(String code) {
        for (Aggregation aggregation : values()) {
            if (aggregation.code().equals(code)) {
                return Optional.of(aggregation);
            }
        }
        return Optional.empty();
    }
}
