package kz.aiqyn.files.map;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.files.table.Shown;

/// A closed line of points; the last joins the first.
///
/// @param x longitudes in degrees, or places across a box
/// @param y latitudes in degrees, or places down a box
record Ring(double[] x, double[] y) {

    static final double MOST_LONGITUDE = 180;
    static final double MOST_LATITUDE = 90;

    int size() {
        return x.length;
    }

    /// How many different points it has, counted up to three.
    int distinct() {
        int second = differing(0, 0, 1);
        if (second < 0) {
            return Math.min(size(), 1);
        }
        return differing(0, second, second + 1) < 0 ? 2 : 3;
    }

    /// The first point from a number on that is neither of two, negative when there is none.
    private int differing(int one, int other, int from) {
        for (int i = from; i < x.length; i++) {
            if ((x[i] != x[one] || y[i] != y[one]) && (x[i] != x[other] || y[i] != y[other])) {
                return i;
            }
        }
        return -1;
    }

    /// True when two polygons have the same points in the same order.
    static boolean areSame(List<Ring> one, List<Ring> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i).x(), other.get(i).x())
                    || !Arrays.equals(one.get(i).y(), other.get(i).y())) {
                return false;
            }
        }
        return true;
    }

    /// The same line, its points in the other order.
    Ring reversed() {
        double[] backX = new double[x.length];
        double[] backY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            backX[i] = x[x.length - 1 - i];
            backY[i] = y[x.length - 1 - i];
        }
        return new Ring(backX, backY);
    }

    /// The same line running clockwise on a screen, or against it; which way it was written does not matter
    /// (RFC 7946, section 3.1.6, asks readers not to mind).
    Ring running(boolean clockwise) {
        return signedDoubleArea() > 0 == clockwise ? this : reversed();
    }

    /// The same line some degrees further east.
    Ring shifted(double degrees) {
        return new Ring(Arrays.stream(x).map(each -> each + degrees).toArray(), y);
    }

    /// Twice the area, positive whatever the direction.
    double doubleArea() {
        return Math.abs(signedDoubleArea());
    }

    /// Twice the area, positive for a line that runs clockwise where y grows downwards.
    private double signedDoubleArea() {
        double sum = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            sum += (x[j] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[j] - y[0]);
        }
        return sum;
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
