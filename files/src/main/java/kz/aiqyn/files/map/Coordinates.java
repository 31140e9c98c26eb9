package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The coordinates of one geometry: lists in lists, and what is wrong with them. What is not two numbers in
/// degrees is never left out of a line, for that would draw another line.
final class Coordinates {

    /// Fewest different points that enclose anything.
    private static final int TRIANGLE = 3;

    /// Depth of nesting beyond which no geometry goes.
    private static final int DEEPEST = 4;

    private List<Object> nested = List.of();
    private final List<Geometry.Strange> strange = new ArrayList<>();
    private Geometry.@Nullable Fault fault;

    /// Reads the list the parser stands at.
    void read(JsonParser json) throws IOException {
        nested = nested(json, DEEPEST);
    }

    /// Lists in lists, numbers at the bottom; what is deeper or no number is kept as it is written.
    private static List<Object> nested(JsonParser json, int deepest) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_ARRAY && deepest > 1) {
                list.add(nested(json, deepest - 1));
            } else if (token.isNumeric()) {
                list.add(json.getDoubleValue());
            } else {
                list.add(token.isScalarValue() ? json.getText() : token == JsonToken.START_ARRAY ? "[…]" : "{…}");
                json.skipChildren();
            }
        }
        return list;
    }

    Geometry polygon(String type) {
        return polygons(type, List.of(nested));
    }

    Geometry polygons(String type) {
        return polygons(type, nested);
    }

    private Geometry polygons(String type, List<?> written) {
        List<List<Ring>> polygons = new ArrayList<>();
        for (Object polygon : written) {
            List<Ring> rings = new ArrayList<>();
            for (Object ring : list(polygon)) {
                rings.add(ring(list(ring)));
            }
            keep(rings, polygons);
        }
        return new Geometry(type, fault == null ? polygons : List.of(), Optional.ofNullable(fault), strange);
    }

    /// Keeps a polygon and those of its holes that enclose something.
    private void keep(List<Ring> rings, List<List<Ring>> polygons) {
        List<Ring> drawn = new ArrayList<>();
        for (Ring ring : rings) {
            if (ring.distinct() >= TRIANGLE && ring.doubleArea() > 0) {
                drawn.add(ring);
            } else {
                strange.add(new Geometry.Strange.Open(ring.distinct()));
                if (drawn.isEmpty()) {
                    return;
                }
            }
        }
        if (!drawn.isEmpty()) {
            polygons.add(drawn);
        }
    }

    private Ring ring(List<?> positions) {
        double[] x = new double[positions.size()];
        double[] y = new double[positions.size()];
        for (int i = 0; i < x.length; i++) {
            List<?> numbers = list(positions.get(i));
            if (numbers.size() >= 2
                    && numbers.get(0) instanceof Double longitude
                    && numbers.get(1) instanceof Double latitude) {
                x[i] = longitude;
                y[i] = latitude;
                if (!(Math.abs(longitude) <= Ring.MOST_LONGITUDE) || !(Math.abs(latitude) <= Ring.MOST_LATITUDE)) {
                    fault(new Geometry.Fault.OutOfRange(longitude, latitude));
                }
            } else {
                fault(new Geometry.Fault.NoPosition(String.valueOf(positions.get(i))));
            }
        }
        return new Ring(x, y);
    }

    private void fault(Geometry.Fault found) {
        fault = fault == null ? found : fault;
    }

    /// The list, or something else standing where a list is expected, as one that has nothing else.
    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }
}
