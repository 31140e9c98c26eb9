package kz.aiqyn.register.services;

import java.util.List;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// What stands around a record on its page.
///
/// @param organisation the name of the body whose it is
/// @param uses the indicators and places that rest on it
record RecordAround(
        Names organisation, ChangeHistory.Shown history, List<MeasureUse.Use> uses, boolean mayEdit, boolean isStaff) {

    RecordAround {
        uses = List.copyOf(uses);
    }

    /// Where the register's pages are for the reader.
    String all() {
        return isStaff ? ServicesCard.STAFF : ServicesCard.OPEN;
    }
}
