package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import kz.aiqyn.files.map.GeoMap;

/// The borders of territories.
public interface Borders {

    /// The polygons in force on a day, by code of the territory; empty when none were imported.
    Optional<GeoMap> map(LocalDate asOf);

    /// Codes of the territories with a polygon on a day; others are to be named under the map.
    SortedSet<String> drawn(LocalDate asOf);
}
