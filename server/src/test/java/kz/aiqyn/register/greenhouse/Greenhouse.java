package kz.aiqyn.register.greenhouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A greenhouse as it is now.
///
/// @param id 0 before it is kept
/// @param owner the company whose it is
/// @param area in square metres
/// @param yearBuilt null while it is planned
/// @param workingFrom null before it worked
/// @param version how often it was written
record Greenhouse(
        long id,
        String organisation,
        Names names,
        String owner,
        BigDecimal area,
        boolean heated,
        @Nullable Integer yearBuilt,
        HouseState state,
        @Nullable LocalDate workingFrom,
        @Nullable LocalDate closedOn,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference("greenhouse", Long.toString(id), names, GreenhouseCard.STAFF + "/" + id);
    }

    /// The same in another state.
    Greenhouse in(HouseState other, @Nullable LocalDate worksFrom, @Nullable LocalDate closes, Instant now) {
        return new Greenhouse(
                id, organisation, names, owner, area, heated, yearBuilt, other, worksFrom, closes, version, now);
    }

    /// What the record of what was done says of it, by field.
    @Override
    public Map<String, String> fields() {
        return Map.of(
                "organisation",
                organisation,
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en(),
                "owner",
                owner,
                "area",
                area.stripTrailingZeros().toPlainString(),
                "heated",
                heated ? "yes" : "no",
                "year-built",
                yearBuilt == null ? "" : yearBuilt.toString(),
                "working-from",
                workingFrom == null ? "" : workingFrom.toString(),
                "closed-on",
                closedOn == null ? "" : closedOn.toString());
    }

    /// The years in which it worked, which are those that its measures rest on.
    SortedSet<Period> years(LocalDate today) {
        SortedSet<Period> years = new TreeSet<>();
        if (workingFrom != null) {
            int last = (closedOn == null ? today : closedOn).getYear();
            for (int year = workingFrom.getYear(); year <= last; year++) {
                years.add(Period.year(year));
            }
        }
        return years;
    }
}
