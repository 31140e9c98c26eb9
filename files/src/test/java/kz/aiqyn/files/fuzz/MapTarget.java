package kz.aiqyn.files.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.files.map.GeoJson;

/// The reader of maps under random input.
public final class MapTarget implements FuzzTarget {

    private static final String MAP =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"a\",\"from\":\"2025-01-01\"},"
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}},{\"type\":\"Feature\",\"properties\":"
                    + "{\"kato\":610000000},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[2,2],[3,2.5],[3,3],[2,2]]]]}}]}";

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<byte[]> corpus() {
        return List.of(MAP.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void feed(byte[] input) {
        try {
            GeoJson.read("fuzz.geojson", new ByteArrayInputStream(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
