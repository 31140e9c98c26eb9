package kz.aiqyn.files.report.content;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;

/// How a unit's place moved since the edition before.
public sealed interface Shift {

    /// By so many places, upward when positive, 0 when it stayed.
    record Places(int up) implements Shift {}

    /// It had no place before.
    record New() implements Shift {}

    /// Places of the two editions do not compare: another version of the methodology, or other peers.
    record NotComparable() implements Shift {}

    /// There is no place now, or no edition before.
    record None() implements Shift {}

    /// The shift of a unit between two editions of its group.
    static Shift of(Edition edition, int unit, Optional<Edition> before) {
        OptionalInt now = edition.place(Tree.INDEX, unit);
        if (now.isEmpty() || before.isEmpty()) {
            return new None();
        }
        Edition earlier = before.get();
        OptionalInt number = earlier.find(edition.units().get(unit).code());
        OptionalInt then = number.isEmpty() ? OptionalInt.empty() : earlier.place(Tree.INDEX, number.getAsInt());
        if (!comparable(edition, earlier)) {
            return new NotComparable();
        }
        return then.isEmpty() ? new New() : new Places(then.getAsInt() - now.getAsInt());
    }

    /// True when two editions have the same version of the methodology and the same peers.
    static boolean comparable(Edition one, Edition other) {
        return one.methodology().identity().equals(other.methodology().identity())
                && codes(one).equals(codes(other));
    }

    private static Set<String> codes(Edition edition) {
        return edition.units().stream().map(RatedUnit::code).collect(Collectors.toSet());
    }
}
