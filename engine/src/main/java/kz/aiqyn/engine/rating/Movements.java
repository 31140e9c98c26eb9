package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kz.aiqyn.engine.unit.RatedUnit;

/// Movements of every unit between two editions of a peer group.
public final class Movements {

    private Movements() {}

    /// Movements since the previous period by the same methodology.
    public static List<Movement> of(Rating rating, Edition current) {
        return rating.before(current.period())
                .flatMap(period -> rating.rate(period).stream()
                        .filter(edition ->
                                edition.group().code().equals(current.group().code()))
                        .findFirst())
                .map(previous -> between(rating, previous, current))
                .orElseGet(() -> current.units().stream()
                        .<Movement>map(unit -> new Movement.None(Movement.Why.NO_EARLIER_EDITION))
                        .toList());
    }

    /// Movements between two editions.
    ///
    /// @param rating by the current edition's methodology, to recompute what does not compare
    /// @return one per unit of the current edition
    public static List<Movement> between(Rating rating, Edition previous, Edition current) {
        Optional<Movement.Reason> reason = difference(previous, current);
        Optional<Edition> before = Optional.empty();
        Optional<Edition> now = Optional.empty();
        if (reason.isPresent()) {
            PeerGroup common = common(previous, current);
            before = Optional.of(rating.rate(previous.period(), common));
            now = Optional.of(rating.rate(current.period(), common));
        }
        List<Movement> movements = new ArrayList<>();
        for (int unit = 0; unit < current.units().size(); unit++) {
            String code = current.units().get(unit).code();
            Movement movement = movement(previous, current, code);
            if (reason.isPresent() && movement instanceof Movement.Moved) {
                movement = new Movement.NotComparable(
                        reason.get(), recomputed(before.orElseThrow(), now.orElseThrow(), code));
            }
            movements.add(movement);
        }
        return movements;
    }

    private static Optional<Movement.Moved> recomputed(Edition before, Edition now, String unit) {
        return movement(before, now, unit) instanceof Movement.Moved moved ? Optional.of(moved) : Optional.empty();
    }

    private static Movement movement(Edition previous, Edition current, String unit) {
        OptionalInt to = place(current, unit);
        if (to.isEmpty()) {
            return new Movement.None(Movement.Why.NO_PLACE_NOW);
        }
        if (previous.find(unit).isEmpty()) {
            return new Movement.None(Movement.Why.NEW_UNIT);
        }
        OptionalInt from = place(previous, unit);
        return from.isEmpty()
                ? new Movement.None(Movement.Why.NO_PLACE_BEFORE)
                : new Movement.Moved(from.getAsInt(), to.getAsInt());
    }

    private static OptionalInt place(Edition edition, String unit) {
        OptionalInt at = edition.find(unit);
        return at.isEmpty() ? at : edition.place(Tree.INDEX, at.getAsInt());
    }

    private static Optional<Movement.Reason> difference(Edition previous, Edition current) {
        if (!previous.methodology().equals(current.methodology())) {
            return Optional.of(Movement.Reason.METHOD);
        }
        return previous.group().codes().equals(current.group().codes())
                ? Optional.empty()
                : Optional.of(Movement.Reason.PEERS);
    }

    private static PeerGroup common(Edition previous, Edition current) {
        Set<String> before = previous.group().codes();
        List<RatedUnit> both = current.units().stream()
                .filter(unit -> before.contains(unit.code()))
                .toList();
        return new PeerGroup(current.group().code(), current.group().names(), both);
    }
}
