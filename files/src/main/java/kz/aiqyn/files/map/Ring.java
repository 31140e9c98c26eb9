package kz.aiqyn.files.map;

import kz.aiqyn.files.table.Shown;

/// A closed line of points; the last joins the first.
///
/// @param x longitudes in degrees, or places across a box
/// @param y latitudes in degrees, or places down a box
record Ring(double[] x, double[] y) {

    int size() {
        return x.length;
    }

    /// Twice the area, positive whatever the direction.
    double doubleArea() {
        double sum = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            sum += x[j] * y[i] - x[i] * y[j];
        }
        return Math.abs(sum);
    }

    /// Writes the points as GeoJSON has them, each as longitude and latitude.
    void appendTo(StringBuilder text) {
        text.append('[');
        for (int i = 0; i < x.length; i++) {
            text.append(i == 0 ? "[" : ",[")
                    .append(Shown.number(x[i]))
                    .append(',')
                    .append(Shown.number(y[i]))
                    .append(']');
        }
        text.append(']');
    }

    /// True when a point lies within.
    boolean contains(double px, double py) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if ((y[i] > py) != (y[j] > py) && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// The distance from a point to the line, squared.
    double squaredDistance(double px, double py) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(((px - x[j]) * dx + (py - y[j]) * dy) / length, 0, 1);
            double ex = px - x[j] - along * dx;
            double ey = py - y[j] - along * dy;
            nearest = Math.min(nearest, ex * ex + ey * ey);
        }
        return nearest;
    }
}
