package kz.aiqyn.register.services;

import java.util.Map;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.web.Form;
import org.jspecify.annotations.Nullable;

/// A monthly figure, as its page shows it.
///
/// @param passport of the service; null where the catalogue has none any more
/// @param gallery its papers
record FigurePage(MonthFigure figure, @Nullable ServicePassport passport, Gallery gallery, RecordAround around) {

    /// The form of a figure.
    ///
    /// @param id 0 for a new one
    /// @param months that are over
    public record Edited(
            long id,
            Map<String, String> organisations,
            Map<String, String> services,
            Map<String, String> months,
            Form form) {

        public String address() {
            return id == 0 ? ServicesCard.STAFF + "/new" : ServicesCard.STAFF + "/" + id + "/edit";
        }
    }
}
