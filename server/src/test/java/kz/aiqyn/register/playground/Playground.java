package kz.aiqyn.register.playground;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A playground as it is now.
///
/// @param id 0 before it is kept
/// @param cost in millions of tenge
/// @param version how often it was written
record Playground(
        long id,
        String organisation,
        Names names,
        String place,
        BigDecimal cost,
        GroundState state,
        LocalDate plannedFor,
        @Nullable LocalDate openedOn,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference("playground", Long.toString(id), names, PlaygroundCard.STAFF + "/" + id);
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
                "place",
                place,
                "cost",
                cost.stripTrailingZeros().toPlainString(),
                "planned-for",
                plannedFor.toString(),
                "opened-on",
                openedOn == null ? "" : openedOn.toString());
    }

    /// The quarters whose measures rest on it, before a change and after.
    static SortedSet<Period> quarters(@Nullable Playground before, Playground after) {
        SortedSet<Period> quarters = new TreeSet<>();
        Stream.of(before == null ? null : before.openedOn, after.openedOn)
                .filter(java.util.Objects::nonNull)
                .map(day -> Period.of("%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3)))
                .forEach(quarters::add);
        return quarters;
    }
}
