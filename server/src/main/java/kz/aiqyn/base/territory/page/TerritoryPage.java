package kz.aiqyn.base.territory.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.TerritoryVersion;
import kz.aiqyn.base.territory.Whereabouts;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// One territory as of a day.
///
/// @param code asked about
/// @param territory null when there is none on that day
/// @param path from the topmost down to it
/// @param below those right below it
/// @param history its versions, the latest first
/// @param today where it is on today's map
/// @param names of the territories that are spoken of besides, by code
/// @param form for a figure of a year
record TerritoryPage(
        String code,
        LocalDate asOf,
        @Nullable Territory territory,
        List<Territory> path,
        List<Territory> below,
        TerritoryMap map,
        List<TerritoryVersion> history,
        List<TerritoryAttribute> attributes,
        Whereabouts today,
        Map<String, Names> names,
        Form form) {

    public TerritoryPage {
        path = List.copyOf(path);
        below = List.copyOf(below);
        history = List.copyOf(history);
        attributes = List.copyOf(attributes);
        names = Map.copyOf(names);
    }

    /// The name to show for a code.
    public Names name(String other) {
        return names.getOrDefault(other, Names.same(other));
    }

    /// Whether its place on today's map needs saying.
    public boolean hasMoved() {
        return territory != null && !(today.isWhole() && today.codes().contains(code));
    }
}
