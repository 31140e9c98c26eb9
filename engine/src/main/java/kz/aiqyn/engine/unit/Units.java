package kz.aiqyn.engine.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registry of units in a fixed order. Every column of the engine is as long as the registry and in its order.
public final class Units {

    /// The position of "no such unit".
    public static final int NONE = -1;

    private final List<RatedUnit> units;
    private final Map<String, Integer> positions;
    private final int[] parents;
    private final int[][] children;

    private Units(List<RatedUnit> units) {
        this.units = List.copyOf(units);
        this.positions = new HashMap<>();
        for (int i = 0; i < this.units.size(); i++) {
            String code = this.units.get(i).code();
            if (positions.put(code, i) != null) {
                throw new IllegalArgumentException("unit %s is listed twice".formatted(code));
            }
        }
        this.parents = new int[this.units.size()];
        List<List<Integer>> below = new ArrayList<>();
        this.units.forEach(unit -> below.add(new ArrayList<>()));
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parentPosition(this.units.get(i));
            if (parents[i] != NONE) {
                below.get(parents[i]).add(i);
            }
        }
        this.children = below.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        refuseCycles();
    }

    /// The registry of these units.
    ///
    /// @throws IllegalArgumentException when a code is listed twice, a parent is unknown or parents form a circle
    public static Units of(List<RatedUnit> units) {
        return new Units(units);
    }

    public int size() {
        return units.size();
    }

    /// All units, in order.
    public List<RatedUnit> list() {
        return units;
    }

    /// The unit at a position from 0.
    public RatedUnit get(int position) {
        return units.get(position);
    }

    public Optional<RatedUnit> find(String code) {
        return Optional.ofNullable(positions.get(code)).map(units::get);
    }

    /// The position of a unit, [#NONE] when it is unknown.
    public int position(String code) {
        return positions.getOrDefault(code, NONE);
    }

    /// The position of the parent of the unit at a position, [#NONE] at the top.
    public int parent(int position) {
        return parents[position];
    }

    /// The positions of the children of the unit at a position; do not change the array.
    public int[] children(int position) {
        return children[position];
    }

    private int parentPosition(RatedUnit unit) {
        String parent = unit.parent();
        if (parent == null) {
            return NONE;
        }
        Integer position = positions.get(parent);
        if (position == null) {
            throw new IllegalArgumentException(
                    "unit %s names the parent %s, which is not listed".formatted(unit.code(), parent));
        }
        return position;
    }

    private void refuseCycles() {
        for (int start = 0; start < parents.length; start++) {
            int steps = 0;
            for (int at = start; at != NONE; at = parents[at]) {
                if (steps++ > parents.length) {
                    throw new IllegalArgumentException("unit %s is its own ancestor"
                            .formatted(units.get(start).code()));
                }
            }
        }
    }
}
