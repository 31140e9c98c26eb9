package kz.aiqyn.base.territory.page;

import java.util.List;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Form;

/// Territories without a Kazakh name.
///
/// @param below only those below this territory, empty for all
/// @param count how many there are; the page shows the first
record UnnamedPage(List<Territory> territories, String below, int count, Form form) {

    public UnnamedPage {
        territories = List.copyOf(territories);
    }
}
