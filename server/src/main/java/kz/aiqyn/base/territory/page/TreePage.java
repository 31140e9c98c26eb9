package kz.aiqyn.base.territory.page;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Form;

/// Territories of a day: the topmost, or those that were searched for.
///
/// @param map with the territories that have no polygon
/// @param unnamed how many have no Kazakh name
public record TreePage(
        LocalDate asOf, String query, List<Territory> territories, TerritoryMap map, int unnamed, Form form) {

    public TreePage {
        territories = List.copyOf(territories);
    }
}
