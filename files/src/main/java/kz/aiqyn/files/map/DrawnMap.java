package kz.aiqyn.files.map;

import java.util.ArrayList;
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
/// @param projection by which degrees became places in the box
public record DrawnMap(int width, int height, Map<String, Outline> outlines, Projection projection) {

    private static final int WIDTH = 1000;

    /// A place in the box.
    public record Spot(int x, int y) {}

    /// An outline as SVG draws it.
    ///
    /// @param path the attribute `d`, in whole numbers; outlines run clockwise and holes against it, so
    /// that holes are empty by SVG's own rule of filling
    /// @param x where to write within it, where no other outline lies over it
    /// @param y where to write within it
    /// @param room distance from there to the nearest line
    /// @param layer how many other outlines it lies within: what has a higher number is drawn later, or it
    /// is not seen
    public record Outline(String path, int x, int y, int room, int layer) {}

    public DrawnMap {
        outlines = Collections.unmodifiableMap(new LinkedHashMap<>(outlines));
    }

    /// Where a point on the ground lies; empty when it is outside the box.
    public Optional<Spot> spot(double latitude, double longitude) {
        double east = longitude < projection.west() ? longitude + 360 : longitude;
        Spot spot = new Spot((int) Math.round(projection.across(east)), (int) Math.round(projection.down(latitude)));
        boolean within = spot.x() >= 0 && spot.x() <= width && spot.y() >= 0 && spot.y() <= height;
        return within ? Optional.of(spot) : Optional.empty();
    }

    /// Draws these units, by their code or KATO; empty when the map knows none of them.
    public static Optional<DrawnMap> of(GeoMap map, List<RatedUnit> units) {
        Map<String, List<List<Ring>>> found = new LinkedHashMap<>();
        List<Ring> all = new ArrayList<>();
        for (RatedUnit unit : units) {
            List<List<Ring>> polygons = new ArrayList<>(map.polygons(unit.code()));
            if (!unit.kato().isEmpty() && !unit.kato().equals(unit.code())) {
                polygons.addAll(map.polygons(unit.kato()));
            }
            if (!polygons.isEmpty()) {
                found.put(unit.code(), polygons);
                polygons.forEach(all::addAll);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(drawn(found, Meridian.between(all), all));
    }

    private static DrawnMap drawn(Map<String, List<List<Ring>>> found, Meridian meridian, List<Ring> all) {
        Projection projection =
                Projection.fitting(all.stream().map(meridian::joined).toList(), WIDTH);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        double height = 1;
        for (Map.Entry<String, List<List<Ring>>> unit : found.entrySet()) {
            List<List<Ring>> polygons = unit.getValue().stream()
                    .map(rings -> rings.stream()
                            .map(ring -> projection.project(meridian.joined(ring)))
                            .toList())
                    .toList();
            shapes.put(unit.getKey(), Shape.of(polygons));
            height = Math.max(height, lowest(polygons));
        }
        Map<String, Outline> outlines = new LinkedHashMap<>();
        shapes.forEach((code, shape) -> outlines.put(code, shape.outline(shapes.values())));
        return new DrawnMap(WIDTH, (int) Math.ceil(height), outlines, projection);
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
}
