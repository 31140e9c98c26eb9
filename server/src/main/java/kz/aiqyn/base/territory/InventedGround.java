package kz.aiqyn.base.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kz.aiqyn.files.map.GeoMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Points on the ground of a territory, for invented records of registers.
public final class InventedGround {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 200;

    /// Of territories that are on no map.
    public static final InventedGround NONE = new InventedGround(List.of());

    /// An outline as it is in a map: longitudes and latitudes in turn.
    private final List<double[][]> outlines;

    private InventedGround(List<double[][]> outlines) {
        this.outlines = outlines;
    }

    public static InventedGround of(GeoMap map, String territory) {
        List<double[][]> outlines = new ArrayList<>();
        map.geometry(territory).map(JSON::readTree).ifPresent(geometry -> {
            for (JsonNode polygon : geometry.path("coordinates")) {
                JsonNode ring = polygon.path(0);
                double[][] outline = new double[ring.size()][];
                for (int i = 0; i < outline.length; i++) {
                    outline[i] = new double[] {
                        ring.path(i).path(0).doubleValue(), ring.path(i).path(1).doubleValue()
                    };
                }
                outlines.add(outline);
            }
        });
        return new InventedGround(outlines);
    }

    /// A point within, latitude and longitude; empty when there is no outline.
    public Optional<double[]> point(SplittableRandom random) {
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        double[][] outline = outlines.getFirst();
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (double[] point : outline) {
            west = Math.min(west, point[0]);
            east = Math.max(east, point[0]);
            south = Math.min(south, point[1]);
            north = Math.max(north, point[1]);
        }
        for (int i = 0; i < TRIES && west < east && south < north; i++) {
            double[] point = {random.nextDouble(west, east), random.nextDouble(south, north)};
            if (isWithin(outline, point)) {
                return Optional.of(new double[] {point[1], point[0]});
            }
        }
        return Optional.empty();
    }

    /// Whether a line from the point to the east crosses the outline an odd number of times.
    private static boolean isWithin(double[][] outline, double[] point) {
        boolean within = false;
        for (int i = 0, j = outline.length - 1; i < outline.length; j = i++) {
            boolean spans = outline[i][1] > point[1] != outline[j][1] > point[1];
            if (spans) {
                double across =
                        (outline[j][0] - outline[i][0]) * (point[1] - outline[i][1]) / (outline[j][1] - outline[i][1])
                                + outline[i][0];
                within ^= point[0] < across;
            }
        }
        return within;
    }
}
