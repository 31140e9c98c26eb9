package kz.aiqyn.files.map;

import java.util.List;

/// Degrees to places in a box: equirectangular, true to shape at the middle latitude, which is enough for
/// an oblast and passable for the country.
///
/// @param west the longitude of the box's left edge
/// @param north the latitude of its upper edge
/// @param squeeze how much shorter a degree of longitude is than one of latitude
/// @param scale places in the box for a degree
public record Projection(double west, double north, double squeeze, double scale) {

    /// Fits rings to a box of a width, whatever the height comes to.
    static Projection fitting(List<Ring> rings, double width) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                west = Math.min(west, ring.x()[i]);
                east = Math.max(east, ring.x()[i]);
                south = Math.min(south, ring.y()[i]);
                north = Math.max(north, ring.y()[i]);
            }
        }
        double squeeze = Math.max(0.05, Math.cos(Math.toRadians((south + north) / 2)));
        double across = Math.max((east - west) * squeeze, 1e-9);
        return new Projection(west, north, squeeze, width / across);
    }

    double across(double longitude) {
        return (longitude - west) * squeeze * scale;
    }

    double down(double latitude) {
        return (north - latitude) * scale;
    }

    Ring project(Ring ring) {
        double[] x = new double[ring.size()];
        double[] y = new double[ring.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = across(ring.x()[i]);
            y[i] = down(ring.y()[i]);
        }
        return new Ring(x, y);
    }
}
