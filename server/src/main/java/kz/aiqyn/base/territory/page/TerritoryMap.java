package kz.aiqyn.base.territory.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.DrawnMap;
import kz.aiqyn.files.map.GeoMap;
import org.jspecify.annotations.Nullable;

/// Territories drawn, and those that cannot be.
///
/// @param drawn null when none of them has a polygon
/// @param bare those without a polygon, to be named under the map
record TerritoryMap(@Nullable DrawnMap drawn, List<Territory> territories, List<Territory> bare) {

    public TerritoryMap {
        territories = List.copyOf(territories);
        bare = List.copyOf(bare);
    }

    static TerritoryMap of(Optional<GeoMap> map, List<Territory> territories) {
        List<RatedUnit> units = territories.stream()
                .map(territory -> new RatedUnit(
                        territory.code(),
                        territory.code(),
                        territory.names(),
                        territory.kind().code(),
                        null,
                        null,
                        null,
                        Map.of()))
                .toList();
        DrawnMap drawn = map.flatMap(found -> DrawnMap.of(found, units)).orElse(null);
        return new TerritoryMap(
                drawn,
                territories,
                drawn == null
                        ? List.of()
                        : territories.stream()
                                .filter(territory -> !drawn.outlines().containsKey(territory.code()))
                                .toList());
    }

    /// Those with a polygon, in the order to draw them: what lies within another comes after it.
    public List<Territory> inDrawingOrder() {
        DrawnMap map = drawn;
        return map == null
                ? List.of()
                : territories.stream()
                        .filter(territory -> map.outlines().containsKey(territory.code()))
                        .sorted(Comparator.comparingInt(territory -> layer(map, territory)))
                        .toList();
    }

    private static int layer(DrawnMap map, Territory territory) {
        DrawnMap.Outline outline = map.outlines().get(territory.code());
        return outline == null ? 0 : outline.layer();
    }

    /// Where to draw a territory; null when it has no polygon.
    public DrawnMap.@Nullable Outline outline(Territory territory) {
        return drawn == null ? null : drawn.outlines().get(territory.code());
    }
}
