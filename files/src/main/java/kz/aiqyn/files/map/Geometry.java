package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One geometry of a file: nested lists of positions, of which polygons are kept.
///
/// @param type as written, empty when there is none
/// @param polygons each a list of rings; empty for lines and points
record Geometry(String type, List<List<Ring>> polygons) {

    static final Geometry NONE = new Geometry("", List.of());

    /// Fewest different points that enclose anything.
    private static final int TRIANGLE = 3;

    /// Depth of nesting beyond which no geometry goes.
    private static final int DEEPEST = 4;

    /// Reads the object the parser stands at.
    static Geometry read(JsonParser json) throws IOException {
        String type = "";
        Object coordinates = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) {
                type = json.getValueAsString("");
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = nested(json, DEEPEST);
            } else {
                json.skipChildren();
            }
        }
        return switch (type) {
            case "Polygon" -> new Geometry(type, polygons(List.of(coordinates)));
            case "MultiPolygon" -> new Geometry(type, polygons(coordinates));
            default -> new Geometry(type, List.of());
        };
    }

    /// Lists in lists, numbers at the bottom; what is deeper or no number is passed over.
    private static List<Object> nested(JsonParser json, int deepest) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_ARRAY && deepest > 1) {
                list.add(nested(json, deepest - 1));
            } else if (token.isNumeric()) {
                list.add(json.getDoubleValue());
            } else {
                json.skipChildren();
            }
        }
        return list;
    }

    private static List<List<Ring>> polygons(Object coordinates) {
        List<List<Ring>> polygons = new ArrayList<>();
        for (Object polygon : list(coordinates)) {
            List<Ring> rings = new ArrayList<>();
            for (Object ring : list(polygon)) {
                Ring read = ring(list(ring));
                if (read.size() >= TRIANGLE) {
                    rings.add(read);
                }
            }
            if (!rings.isEmpty()) {
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static Ring ring(List<?> positions) {
        List<double[]> points = new ArrayList<>();
        for (Object position : positions) {
            List<?> numbers = list(position);
            if (numbers.size() >= 2
                    && numbers.get(0) instanceof Double x
                    && numbers.get(1) instanceof Double y
                    && Math.abs(x) <= 180
                    && Math.abs(y) <= 90) {
                points.add(new double[] {x, y});
            }
        }
        return new Ring(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
