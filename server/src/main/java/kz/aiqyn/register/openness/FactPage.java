package kz.aiqyn.register.openness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
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
    /// @param today the day on which it is filled in
    record Edited(long id, Map<String, String> organisations, LocalDate today, Form form) {

        private static final int QUARTERS = 8;
        private static final int MONTHS = 24;

        /// Quarters and months that have begun, of which portals may tell.
        Map<String, String> periods(Words words) {
            Period month = Period.month(today.getYear(), today.getMonthValue());
            List<Period> offered = new ArrayList<>(PeriodChoices.back(month.within(PeriodKind.QUARTER), QUARTERS));
            offered.addAll(PeriodChoices.back(month, MONTHS));
            return PeriodChoices.of(offered, form, "period", words);
        }

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
