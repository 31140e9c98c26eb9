package kz.aiqyn.register.openness;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// A fact, as its page shows it.
///
/// @param organisation the name of the body
/// @param uses which indicators and places rest on it
record FactPage(
        PortalFact fact, Names organisation, boolean mayEdit, ChangeHistory.Shown history, List<MeasureUse.Use> uses) {

    static final String ALL = OpennessCard.STAFF + OpennessCard.FACTS;
    static final String OPEN = OpennessCard.OPEN + OpennessCard.FACTS;

    FactPage {
        uses = List.copyOf(uses);
    }

    String address() {
        return ALL + "/" + fact.id();
    }

    /// The form of a fact.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may be of, by code, in the reader's language
    record Edited(long id, Map<String, String> organisations, Form form) {

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
