package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Names;

/// What would lift a unit to a place, all else fixed.
///
/// Effort is the way an indicator has to go as a share of its goalpost range; of the range between the
/// worst and the best value among the rated peers where it has no goalposts.
public sealed interface Lift {

    /// Code of the unit.
    String unit();

    /// The place asked for.
    int place();

    /// The value of one indicator that is needed for a place, its own effect on scaling included.
    ///
    /// An indicator with goalposts may go as far as they do, one with a target as far as the target, any
    /// other as far as the best of the peers.
    ///
    /// @param edition one of the rating's own
    static Lift one(Rating rating, Edition edition, String unit, String indicator, int place) {
        return new LiftSearch(rating, edition).one(unit, indicator, place);
    }

    /// The least total effort over several indicators that reaches a place, each capped by the best among
    /// peers.
    ///
    /// @param edition one of the rating's own
    /// @param indicators codes; empty for all that can be moved
    static Lift several(Rating rating, Edition edition, String unit, int place, List<String> indicators) {
        return new LiftSearch(rating, edition).several(unit, place, indicators);
    }

    /// How to get there.
    ///
    /// @param moves the indicators to be moved, that which has furthest to go first
    /// @param effort the efforts' sum
    /// @param then where the unit stands in the edition that was computed anew with the moves
    /// @param verified true when that edition has the unit at the place or better
    record Reached(
            String unit, int place, Standing now, Standing then, List<Move> moves, double effort, boolean verified)
            implements Lift {

        public Reached {
            moves = List.copyOf(moves);
        }
    }

    /// The unit has the place, or a better one, already.
    record AlreadyThere(String unit, int place, Standing now) implements Lift {}

    /// The indicators do not reach that far.
    ///
    /// @param furthest where the unit would stand with every indicator at its limit
    /// @param moves every indicator at its limit, with what limits it
    record OutOfReach(String unit, int place, Standing now, Standing furthest, List<Move> moves) implements Lift {

        public OutOfReach {
            moves = List.copyOf(moves);
        }
    }

    /// The question cannot be answered.
    ///
    /// @param indicator the indicator it fails at, empty when none
    record Refused(String unit, int place, Reason reason, String indicator) implements Lift {}

    /// Why a question cannot be answered.
    enum Reason {
        /// No such unit in the edition.
        UNKNOWN_UNIT,
        /// The unit has no place.
        NOT_RANKED,
        /// Below 1 or beyond the number of ranked units.
        NO_SUCH_PLACE,
        /// No such indicator in the edition.
        UNKNOWN_INDICATOR,
        /// It has no value of the unit's own: missing, left out, or formed at the parent's level.
        NOT_MOVABLE
    }

    /// One indicator's way.
    ///
    /// @param measuredIn the indicator's unit of measurement
    /// @param from its value now
    /// @param to the value needed
    /// @param effort the way as a share of its range
    /// @param scoreFrom its score now
    /// @param scoreTo its score in the edition computed anew
    /// @param limit what keeps it from going further
    /// @param atLimit true when it is there
    record Move(
            String indicator,
            Names names,
            String measuredIn,
            double from,
            double to,
            double effort,
            double scoreFrom,
            double scoreTo,
            Limit limit,
            boolean atLimit) {}

    /// What an indicator's way ends at.
    enum Limit {
        /// The goalpost or the target: nothing beyond it counts.
        FULL_SCORE,
        /// The best value among the peers.
        BEST_AMONG_PEERS
    }
}
