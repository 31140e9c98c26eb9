package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.text.Names;

/// How many points a breach of a kind costs, from a day on.
///
/// @param code of the kind, the same in all its versions
record BreachKind(
        long id, String code, LocalDate validFrom, Names names, BigDecimal points, int version, Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "services.breach-kind:" + id;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "code",
                code,
                "valid-from",
                validFrom.toString(),
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en(),
                "points",
                points.stripTrailingZeros().toPlainString());
    }
}
