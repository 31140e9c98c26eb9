package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A construction site as it is now, without the rows below it.
///
/// @param id 0 before it is kept
/// @param organisation the customer
/// @param programme code of the budget programme that pays; empty when nobody has given it
/// @param remark why it stands still, or which defects were found; else empty
/// @param version how often it or a row below it was written
record ConstructionSite(
        long id,
        String organisation,
        Names names,
        SiteKind kind,
        SitePlace place,
        WorksContract contract,
        String programme,
        SiteTerm term,
        SiteState state,
        String remark,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference(ConstructionCard.KIND, Long.toString(id), names, ConstructionCard.STAFF + "/" + id);
    }

    /// The same in another state.
    ConstructionSite in(SiteState other, String why, SiteTerm when, Instant now) {
        return new ConstructionSite(
                id, organisation, names, kind, place, contract, programme, when, other, why, version, now);
    }

    /// The same as it is kept.
    ConstructionSite kept(long number) {
        return new ConstructionSite(
                number, organisation, names, kind, place, contract, programme, term, state, remark, 1, changedAt);
    }

    /// What the record of what was done says of it, by field.
    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("kind", Lifecycle.code(kind));
        fields.put("village", place.village());
        fields.put("coordinates", place.coordinates());
        fields.put("contractor", contract.contractor());
        fields.put("bin", contract.bin());
        fields.put("contract-number", contract.number());
        fields.put("contract-date", day(contract.signed()));
        fields.put("first-sum", plain(contract.first()));
        fields.put("present-sum", plain(contract.present()));
        fields.put("programme", programme);
        fields.put("planned-start", day(term.plannedStart()));
        fields.put("planned-finish", day(term.plannedFinish()));
        fields.put("started", day(term.started()));
        fields.put("finished", day(term.finished()));
        fields.put("remark", remark);
        return fields;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String day(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }
}
