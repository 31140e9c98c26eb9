package kz.aiqyn.files.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.unit.RatedUnit;

/// The outlines of units in a box, ready to be drawn.
///
/// @param width of the box
/// @param height of the box
/// @param outlines by code of the unit, in the order of the units; units without a polygon are not there
public record DrawnMap(int width, int height, Map<String, Outline> outlines) {

    private static final int WIDTH = 1000;

    /// Steps of the search for where to write within an outline.
    private static final int STEPS = 24;

    /// An outline as SVG draws it.
    ///
    /// @param path the attribute `d`, in whole numbers
    /// @param x where to write within it
    /// @param y where to write within it
    /// @param room distance from there to the nearest line
    public record Outline(String path, int x, int y, int room) {}

    public DrawnMap {
        outlines = Collections.unmodifiableMap(new LinkedHashMap<>(outlines));
    }

    /// Draws these units, by their code or KATO; empty when the map knows none of them.
    public static Optional<DrawnMap> of(GeoMap map, List<RatedUnit> units) {
        Map<String, List<List<Ring>>> found = new LinkedHashMap<>();
        List<Ring> all = new ArrayList<>();
        for (RatedUnit unit : units) {
            List<List<Ring>> polygons = map.polygons(unit.code());
            if (polygons.isEmpty() && !unit.kato().isEmpty()) {
                polygons = map.polygons(unit.kato());
            }
            if (!polygons.isEmpty()) {
                found.put(unit.code(), polygons);
                polygons.forEach(all::addAll);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Projection projection = Projection.fitting(all, WIDTH);
        double height = 1;
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (Map.Entry<String, List<List<Ring>>> unit : found.entrySet()) {
            List<List<Ring>> drawn = unit.getValue().stream()
                    .map(rings -> rings.stream().map(projection::project).toList())
                    .toList();
            outlines.put(unit.getKey(), outline(drawn));
            height = Math.max(height, lowest(drawn));
        }
        return Optional.of(new DrawnMap(WIDTH, (int) Math.ceil(height), outlines));
    }

    private static double lowest(List<List<Ring>> polygons) {
        double lowest = 0;
        for (List<Ring> rings : polygons) {
            for (double y : rings.getFirst().y()) {
                lowest = Math.max(lowest, y);
            }
        }
        return lowest;
    }

    private static Outline outline(List<List<Ring>> polygons) {
        StringBuilder path = new StringBuilder();
        List<Ring> largest = polygons.getFirst();
        for (List<Ring> rings : polygons) {
            rings.forEach(ring -> append(ring, path));
            largest = rings.getFirst().doubleArea() > largest.getFirst().doubleArea() ? rings : largest;
        }
        double[] place = roomiest(largest);
        return new Outline(
                path.toString(), (int) Math.round(place[0]), (int) Math.round(place[1]), (int) Math.round(place[2]));
    }

    private static void append(Ring ring, StringBuilder path) {
        long lastX = Long.MIN_VALUE;
        long lastY = Long.MIN_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            long x = Math.round(ring.x()[i]);
            long y = Math.round(ring.y()[i]);
            if (x != lastX || y != lastY) {
                path.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(y);
            }
            lastX = x;
            lastY = y;
        }
        path.append('Z');
    }

    /// The point within a polygon that is farthest from its lines, as far as a grid finds it.
    private static double[] roomiest(List<Ring> rings) {
        Ring outer = rings.getFirst();
        double left = min(outer.x());
        double top = min(outer.y());
        double right = max(outer.x());
        double bottom = max(outer.y());
        double[] best = {(left + right) / 2, (top + bottom) / 2, 0};
        double room = -1;
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS; j++) {
                double x = left + (right - left) * i / STEPS;
                double y = top + (bottom - top) * j / STEPS;
                double here = room(rings, x, y);
                if (here > room) {
                    room = here;
                    best = new double[] {x, y, Math.sqrt(room)};
                }
            }
        }
        return best;
    }

    private static double room(List<Ring> rings, double x, double y) {
        if (!rings.getFirst().contains(x, y)) {
            return -1;
        }
        double room = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rings.size(); i++) {
            if (i > 0 && rings.get(i).contains(x, y)) {
                return -1;
            }
            room = Math.min(room, rings.get(i).squaredDistance(x, y));
        }
        return room;
    }

    private static double min(double[] numbers) {
        return Arrays.stream(numbers).min().orElse(0);
    }

    private static double max(double[] numbers) {
        return Arrays.stream(numbers).max().orElse(0);
    }
}
