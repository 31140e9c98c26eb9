package kz.aiqyn.base.territory.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.engine.text.Names;

/// Territories of a day: the topmost, or those that were searched for.
///
/// @param parents names of what lies above those that were found, by code
/// @param map with the territories that have no polygon
/// @param unnamed how many have no Kazakh name
record TerritoryTreePage(
        LocalDate asOf,
        String query,
        ListPart<Territory> part,
        Map<String, Names> parents,
        TerritoryMap map,
        int unnamed,
        Form form) {

    public TerritoryTreePage {
        parents = Map.copyOf(parents);
    }

    /// The name of what lies above one that was found; none at the top.
    public Names above(Territory territory) {
        String parent = territory.parent();
        return parent == null ? Names.NONE : parents.getOrDefault(parent, Names.same(parent));
    }

    public List<Territory> territories() {
        return part.rows();
    }

    /// What is searched for, as it stands in an address.
    public String asked() {
        return "on=" + asOf + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
