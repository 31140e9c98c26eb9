package kz.aiqyn.engine.rating;

import java.util.Optional;

/// How a unit's place changed since the previous edition.
public sealed interface Movement {

    /// From one place to another among the same peers by the same method.
    ///
    /// @param from place before
    /// @param to place now
    record Moved(int from, int to) implements Movement {

        /// Places gained, negative when lost.
        public int gained() {
            return from - to;
        }
    }

    /// There is no earlier edition, or the unit had no place in it, or has none now.
    record None(Why why) implements Movement {}

    /// The two places do not compare.
    ///
    /// @param recomputed the movement among the units of both editions, both rated by the present method, where it
    ///     can be had
    record NotComparable(Reason reason, Optional<Moved> recomputed) implements Movement {}

    /// Why there is no movement to speak of.
    enum Why {
        NO_EARLIER_EDITION,
        NEW_UNIT,
        NO_PLACE_BEFORE,
        NO_PLACE_NOW
    }

    /// What differs between the editions.
    enum Reason {
        METHOD,
        PEERS
    }
}
