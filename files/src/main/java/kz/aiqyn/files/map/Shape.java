package kz.aiqyn.files.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The polygons of one unit in the box, and where in them there is room to write.
///
/// @param largest the polygon to write in
/// @param spot the point in it that is farthest from its lines
/// @param box around all polygons
record Shape(List<List<Ring>> polygons, List<Ring> largest, Spot spot, Box box) {

    /// Steps of the search for where to write within an outline.
    private static final int STEPS = 24;

    /// @param room squared distance to the nearest line, negative where there is none
    private record Spot(double x, double y, double room) {}

    private record Box(double left, double top, double right, double bottom) {

        static Box around(List<Ring> rings) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (Ring ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    left = Math.min(left, ring.x()[i]);
                    right = Math.max(right, ring.x()[i]);
                    top = Math.min(top, ring.y()[i]);
                    bottom = Math.max(bottom, ring.y()[i]);
                }
            }
            return new Box(left, top, right, bottom);
        }

        boolean contains(Spot spot) {
            return spot.x() >= left && spot.x() <= right && spot.y() >= top && spot.y() <= bottom;
        }
    }

    static Shape of(List<List<Ring>> polygons) {
        List<Ring> largest = polygons.getFirst();
        for (List<Ring> rings : polygons) {
            largest = rings.getFirst().doubleArea() > largest.getFirst().doubleArea() ? rings : largest;
        }
        Box box = Box.around(polygons.stream().map(List::getFirst).toList());
        return new Shape(polygons, largest, roomiest(largest), box);
    }

    /// What to draw of it among all units: a city whose oblast has no hole for it lies over the oblast, and
    /// the oblast's number beside the city.
    DrawnMap.Outline outline(Collection<Shape> all) {
        List<Ring> taken = new ArrayList<>(largest);
        int layer = 0;
        for (Shape other : all) {
            if (other.isWithin(this)) {
                taken.add(other.largest().getFirst());
            }
            layer += isWithin(other) ? 1 : 0;
        }
        Spot best = taken.size() == largest.size() ? spot : roomiest(taken);
        Spot place = best.room() > 0 ? best : spot;
        StringBuilder path = new StringBuilder();
        for (List<Ring> rings : polygons) {
            for (int i = 0; i < rings.size(); i++) {
                append(rings.get(i).running(i == 0), path);
            }
        }
        return new DrawnMap.Outline(
                path.toString(),
                (int) Math.round(place.x()),
                (int) Math.round(place.y()),
                (int) Math.round(Math.sqrt(Math.max(0, place.room()))),
                layer);
    }

    /// True when this smaller one would be painted over by the other.
    private boolean isWithin(Shape other) {
        return other.box().contains(spot)
                && largest.getFirst().doubleArea() < other.largest().getFirst().doubleArea()
                && other.polygons().stream().anyMatch(rings -> fills(rings, spot.x(), spot.y()));
    }

    private static boolean fills(List<Ring> rings, double x, double y) {
        return rings.getFirst().contains(x, y) && rings.stream().skip(1).noneMatch(hole -> hole.contains(x, y));
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
    private static Spot roomiest(List<Ring> rings) {
        Box box = Box.around(List.of(rings.getFirst()));
        double width = box.right() - box.left();
        double height = box.bottom() - box.top();
        Spot best = new Spot(box.left() + width / 2, box.top() + height / 2, -1);
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS; j++) {
                double x = box.left() + width * i / STEPS;
                double y = box.top() + height * j / STEPS;
                double room = room(rings, x, y);
                best = room > best.room() ? new Spot(x, y, room) : best;
            }
        }
        return best;
    }

    private static double room(List<Ring> rings, double x, double y) {
        if (!fills(rings, x, y)) {
            return -1;
        }
        double room = Double.POSITIVE_INFINITY;
        for (Ring ring : rings) {
            room = Math.min(room, ring.squaredDistance(x, y));
        }
        return room;
    }
}
