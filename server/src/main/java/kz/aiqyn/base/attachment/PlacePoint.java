package kz.aiqyn.base.attachment;

import java.util.Locale;

/// A point on the ground, in degrees.
public record PlacePoint(double latitude, double longitude) {

    /// Decimals of degrees, by which a point is known to a metre.
    static final int DECIMALS = 5;

    private static final double EARTH_METRES = 6_371_000;

    public PlacePoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "degrees on the ground are wanted, found: " + latitude + " " + longitude);
        }
    }

    /// How far it is to another one, as the crow flies (haversine).
    public double metresTo(PlacePoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /// Latitude and longitude, as maps and programs read them.
    String degrees() {
        return String.format(Locale.ROOT, "%.5f %.5f", latitude, longitude);
    }

    /// Where a map shows it.
    String map() {
        String[] both = degrees().split(" ", 2);
        return "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=16/%1$s/%2$s".formatted(both[0], both[1]);
    }
}
