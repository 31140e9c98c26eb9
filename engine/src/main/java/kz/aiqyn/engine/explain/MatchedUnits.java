package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;

/// The units of two editions under one numbering: those of the later one in its order, then those that only
/// the earlier one has.
///
/// @param positions `[edition][unit]`, the unit's number in each edition, [#ABSENT] where it is not in the
///     group
record MatchedUnits(List<RatedUnit> units, Map<String, Integer> numbers, int[][] positions) {

    static final int ABSENT = -1;

    static MatchedUnits of(Edition before, Edition after) {
        List<RatedUnit> units = new ArrayList<>(after.units());
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            numbers.put(units.get(i).code(), i);
        }
        for (RatedUnit unit : before.units()) {
            if (numbers.putIfAbsent(unit.code(), units.size()) == null) {
                units.add(unit);
            }
        }
        int[][] positions = new int[2][units.size()];
        Arrays.fill(positions[0], ABSENT);
        Arrays.fill(positions[1], ABSENT);
        for (int i = 0; i < before.units().size(); i++) {
            positions[0][numbers.getOrDefault(before.units().get(i).code(), ABSENT)] = i;
        }
        for (int i = 0; i < after.units().size(); i++) {
            positions[1][i] = i;
        }
        return new MatchedUnits(List.copyOf(units), Map.copyOf(numbers), positions);
    }

    int size() {
        return units.size();
    }

    boolean isMember(int edition, int unit) {
        return positions[edition][unit] != ABSENT;
    }

    boolean inBoth(int unit) {
        return isMember(0, unit) && isMember(1, unit);
    }

    /// The edition of a unit that is in one only.
    int only(int unit) {
        return isMember(1, unit) ? 1 : 0;
    }

    boolean sameMembers() {
        for (int unit = 0; unit < size(); unit++) {
            if (!inBoth(unit)) {
                return false;
            }
        }
        return true;
    }
}
