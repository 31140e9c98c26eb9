package kz.aiqyn.base.catalogue;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;

/// An institution, as its page shows it.
///
/// @param services that it gives today
/// @param organisation the name of what it is a part of
record InstitutionPage(
        Institution institution, Names organisation, List<ServicePassport> services, ChangeHistory.Shown history) {

    public static final String ALL = CatalogueCard.STAFF + CatalogueCard.INSTITUTIONS;
    public static final String OPEN = CatalogueCard.OPEN + CatalogueCard.INSTITUTIONS;

    InstitutionPage {
        services = List.copyOf(services);
    }

    /// The form of an institution.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may be a part of, by code
    public record Edited(long id, Map<String, String> organisations, Form form) {

        public String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
