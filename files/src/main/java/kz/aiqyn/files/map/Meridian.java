package kz.aiqyn.files.map;

import java.util.Arrays;
import java.util.List;

/// Where the globe is cut open for a map: at the 180th meridian, unless the outlines lie on both sides of
/// it and would be torn apart (RFC 7946, section 3.1.9).
record Meridian(double west) {

    private static final double ROUND = 360;
    private static final double HALF = 180;

    /// The cut that leaves these lines in one piece.
    static Meridian between(List<Ring> rings) {
        double[] longitudes = rings.stream()
                .flatMapToDouble(ring -> Arrays.stream(ring.x()))
                .sorted()
                .toArray();
        if (longitudes.length == 0 || longitudes[longitudes.length - 1] - longitudes[0] <= HALF) {
            return new Meridian(-HALF);
        }
        double west = longitudes[0];
        double gap = longitudes[0] + ROUND - longitudes[longitudes.length - 1];
        for (int i = 1; i < longitudes.length; i++) {
            if (longitudes[i] - longitudes[i - 1] > gap) {
                gap = longitudes[i] - longitudes[i - 1];
                west = longitudes[i];
            }
        }
        return new Meridian(west);
    }

    /// A line in one piece east of the cut. Where two of its points lie more than half the globe apart, it
    /// goes the other way round.
    Ring joined(Ring ring) {
        double[] x = ring.x().clone();
        for (int i = 0; i < x.length; i++) {
            double near = i == 0 ? west + HALF : x[i - 1];
            x[i] += ROUND * Math.rint((near - x[i]) / ROUND);
        }
        Ring whole = new Ring(x, ring.y());
        double least = Arrays.stream(x).min().orElse(west);
        return least < west ? whole.shifted(ROUND) : whole;
    }
}
