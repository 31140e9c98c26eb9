package kz.aiqyn.engine.robust;

import kz.aiqyn.engine.methodology.Aggregation;

/// Where a mean is arithmetic: the geometric mean is one of logarithms, the harmonic mean one of reciprocals.
enum Space {
    PLAIN,
    LOGARITHM,
    RECIPROCAL;

    /// The space of a mean.
    static Space of(Aggregation mean) {
        return switch (mean) {
            case ARITHMETIC -> PLAIN;
            case GEOMETRIC -> LOGARITHM;
            case HARMONIC -> RECIPROCAL;
            case MPI, COPELAND -> throw new IllegalArgumentException("%s is not a mean".formatted(mean));
        };
    }

    /// Takes plain scores into this space, `n` values from `from` on.
    void enter(double[] scores, int from, int n) {
        switch (this) {
            case PLAIN -> {}
            case LOGARITHM -> {
                for (int i = from; i < from + n; i++) {
                    scores[i] = StrictMath.log(scores[i]);
                }
            }
            case RECIPROCAL -> invert(scores, from, n);
        }
    }

    /// Takes values of this space back to plain scores.
    void leave(double[] values, int from, int n) {
        switch (this) {
            case PLAIN -> {}
            case LOGARITHM -> {
                for (int i = from; i < from + n; i++) {
                    values[i] = StrictMath.exp(values[i]);
                }
            }
            case RECIPROCAL -> invert(values, from, n);
        }
    }

    private static void invert(double[] values, int from, int n) {
        for (int i = from; i < from + n; i++) {
            values[i] = 1 / values[i];
        }
    }
}
