package kz.aiqyn.files.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Outlines of units by their code or KATO, in degrees. The first ring of a polygon is its outline, the others are
/// holes.
public final class GeoMap {

    private final Map<String, List<List<Ring>>> polygons;

    GeoMap(Map<String, List<List<Ring>>> polygons) {
        this.polygons = Map.copyOf(polygons);
    }

    /// The names that outlines go by in the file: codes or KATO.
    public Set<String> names() {
        return polygons.keySet();
    }

    /// The outline of one name as a GeoJSON geometry, a MultiPolygon in degrees; empty for a name that is not there.
    public Optional<String> geometry(String name) {
        List<List<Ring>> outline = polygons(name);
        if (outline.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        String before = "";
        for (List<Ring> rings : outline) {
            text.append(before).append('[');
            before = "";
            for (Ring ring : rings) {
                text.append(before);
                ring.appendTo(text);
                before = ",";
            }
            text.append(']');
            before = ",";
        }
        return Optional.of(text.append("]}").toString());
    }

    List<List<Ring>> polygons(String name) {
        return polygons.getOrDefault(name, List.of());
    }
}
