package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;

/// An inspection, as its page shows it.
///
/// @param kinds of breaches as they were on its day
record InspectionPage(Inspection inspection, List<FoundBreach> breaches, List<BreachKind> kinds, RecordAround around) {

    InspectionPage {
        breaches = breaches.stream().filter(breach -> breach.number() > 0).toList();
        kinds = List.copyOf(kinds);
    }

    private Optional<BreachKind> kind(FoundBreach breach) {
        return kinds.stream().filter(kind -> kind.code().equals(breach.kind())).findFirst();
    }

    Names name(FoundBreach breach) {
        return kind(breach).map(BreachKind::names).orElse(Names.same(breach.kind()));
    }

    /// Points for one breach of the kind.
    BigDecimal each(FoundBreach breach) {
        return kind(breach).map(BreachKind::points).orElse(BigDecimal.ZERO);
    }

    BigDecimal points(FoundBreach breach) {
        return each(breach).multiply(BigDecimal.valueOf(breach.number()));
    }

    BigDecimal sum() {
        return breaches.stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The form of an inspection.
    ///
    /// @param id 0 for a new one
    public record Edited(long id, Map<String, String> organisations, List<BreachKind> kinds, Form form) {

        public Edited {
            kinds = List.copyOf(kinds);
        }

        public String address() {
            String all = ServicesCard.STAFF + ServicesCard.INSPECTIONS;
            return id == 0 ? all + "/new" : all + "/" + id + "/edit";
        }
    }
}
