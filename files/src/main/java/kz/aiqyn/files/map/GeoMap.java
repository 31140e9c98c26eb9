package kz.aiqyn.files.map;

import java.util.List;
import java.util.Map;
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

    List<List<Ring>> polygons(String name) {
        return polygons.getOrDefault(name, List.of());
    }
}
