package kz.aiqyn.files.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// The degrees between which Kazakhstan lies, by which a map with latitude before longitude gives itself
/// away. In the west of the country both lie between the same numbers, so that nothing can be told there.
final class Country {

    private static final double WEST = 46;
    private static final double EAST = 88;
    private static final double SOUTH = 40;
    private static final double NORTH = 56;

    private Country() {}

    /// The suspicion that a map is turned round: most of it lies outside the country, and all within when
    /// longitude and latitude change places.
    static Optional<Phrase> turnedRound(Map<String, List<List<Ring>>> polygons) {
        long outside = 0;
        long all = 0;
        @Nullable Phrase first = null;
        for (Map.Entry<String, List<List<Ring>>> feature : polygons.entrySet()) {
            for (List<Ring> rings : feature.getValue()) {
                Ring outline = rings.getFirst();
                for (int i = 0; i < outline.size(); i++) {
                    double x = outline.x()[i];
                    double y = outline.y()[i];
                    if (!contains(y, x)) {
                        return Optional.empty();
                    }
                    all++;
                    if (!contains(x, y)) {
                        outside++;
                        first = first != null
                                ? first
                                : Phrase.of("map.turned", feature.getKey(), Shown.number(x), Shown.number(y));
                    }
                }
            }
        }
        return outside * 2 > all ? Optional.ofNullable(first) : Optional.empty();
    }

    private static boolean contains(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }
}
