package kz.aiqyn.register.openness;

import java.time.Instant;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// A version of the checklist, without what is below it.
///
/// @param id 0 before it is kept
/// @param code its number
/// @param from the first quarter that is checked by it
/// @param basis the act that it rests on
record ChecklistVersion(long id, String code, Names names, Period from, String basis, int version, Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "openness.checklist:" + id;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "code",
                code,
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en(),
                "from-period",
                from.toString(),
                "basis",
                basis);
    }
}
