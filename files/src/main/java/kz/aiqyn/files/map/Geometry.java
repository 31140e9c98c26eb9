package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One geometry of a file: nested lists of positions, of which polygons are kept.
///
/// @param type as written, empty when there is none
/// @param polygons each a list of rings; empty for lines and points
/// @param fault why its coordinates cannot be trusted; then none of it is kept
/// @param strange what of it was passed over: types of other geometries, numbers of points that enclose
/// nothing
record Geometry(String type, List<List<Ring>> polygons, Optional<Fault> fault, List<Strange> strange) {

    static final Geometry NONE = new Geometry("", List.of(), Optional.empty(), List.of());

    /// A position that is none.
    sealed interface Fault {

        /// A position outside the ranges of degrees.
        record OutOfRange(double x, double y) implements Fault {

            /// True when it would lie within them if its two numbers changed places.
            boolean isTurnedRound() {
                return Math.abs(x) <= Ring.MOST_LATITUDE && Math.abs(y) <= Ring.MOST_LONGITUDE;
            }
        }

        /// Something else than two numbers.
        record NoPosition(String written) implements Fault {}
    }

    /// A part that draws nothing.
    sealed interface Strange {

        /// A geometry that is no polygon, within a collection of them.
        record Other(String type) implements Strange {}

        /// A ring of so few different points that it encloses nothing.
        record Open(int points) implements Strange {}
    }

    /// Reads the object the parser stands at.
    static Geometry read(JsonParser json, CoordinateSystem system) throws IOException {
        String type = "";
        Coordinates coordinates = new Coordinates();
        List<Geometry> members = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) {
                type = json.getValueAsString("");
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates.read(json);
            } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
                members(json, system, members);
            } else if (name.equals("crs")) {
                system.read(json);
            } else {
                json.skipChildren();
            }
        }
        return switch (type) {
            case "Polygon" -> coordinates.polygon(type);
            case "MultiPolygon" -> coordinates.polygons(type);
            case "GeometryCollection" -> collection(members);
            default -> new Geometry(type, List.of(), Optional.empty(), List.of());
        };
    }

    private static void members(JsonParser json, CoordinateSystem system, List<Geometry> members) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                members.add(read(json, system));
            } else {
                json.skipChildren();
                members.add(NONE);
            }
        }
    }

    /// The polygons of a collection's members; what else there is of them is told.
    private static Geometry collection(List<Geometry> members) {
        List<List<Ring>> polygons = new ArrayList<>();
        List<Strange> strange = new ArrayList<>();
        Optional<Fault> fault = Optional.empty();
        for (Geometry member : members) {
            polygons.addAll(member.polygons());
            strange.addAll(member.strange());
            fault = fault.or(member::fault);
            if (!member.isOfPolygons()) {
                strange.add(new Strange.Other(member.type().isEmpty() ? "null" : member.type()));
            }
        }
        return new Geometry("GeometryCollection", fault.isEmpty() ? polygons : List.of(), fault, strange);
    }

    private boolean isOfPolygons() {
        return type.equals("Polygon") || type.equals("MultiPolygon") || type.equals("GeometryCollection");
    }
}
