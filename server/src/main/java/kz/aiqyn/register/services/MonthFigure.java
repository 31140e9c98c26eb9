package kz.aiqyn.register.services;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// What a body did in a month by one service.
///
/// @param id 0 before it is kept
/// @param service its code in the catalogue
record MonthFigure(
        long id,
        String organisation,
        String service,
        Period month,
        ServiceCounts counts,
        int version,
        Instant changedAt)
        implements KeptRecord {

    Period quarter() {
        return month.within(PeriodKind.QUARTER);
    }

    @Override
    public String subject() {
        return "services:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("service", service);
        fields.put("month", month.toString());
        fields.put("given", Integer.toString(counts.given()));
        fields.put("overdue", Integer.toString(counts.overdue()));
        fields.put("refused", Integer.toString(counts.refused()));
        fields.put("unlawful", Integer.toString(counts.unlawful()));
        fields.put("complaints", Integer.toString(counts.complaints()));
        fields.put("electronic", Integer.toString(counts.electronic()));
        fields.put("proactive", counts.proactive() == null ? "" : Integer.toString(counts.proactive()));
        return fields;
    }
}
