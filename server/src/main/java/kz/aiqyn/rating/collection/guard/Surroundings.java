package kz.aiqyn.rating.collection.guard;

import java.util.OptionalDouble;
import kz.aiqyn.engine.rating.Ascending;

/// What a number is held against.
///
/// @param last its organisation's in the period before it
/// @param own its organisation's in other periods, in ascending order
/// @param others those of others in its period, in ascending order
/// @param moves by what factor the others moved since the period before, in ascending order
/// @param sign what is known of numbers below nought
public record Surroundings(OptionalDouble last, double[] own, double[] others, double[] moves, Sign sign) {

    /// Whether numbers of a measure go below nought.
    public enum Sign {
        /// They cannot: what it counts is there or is not.
        NEVER,
        /// They could, and some do, or too few are known.
        EITHER,
        /// They could, and of those that are known none does.
        NEVER_YET
    }

    public Surroundings {
        own = Ascending.of(own);
        others = Ascending.of(others);
        moves = Ascending.of(moves);
    }
}
