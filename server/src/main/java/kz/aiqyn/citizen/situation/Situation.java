package kz.aiqyn.citizen.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.text.Names;

/// What happened in somebody's life, as it is told from a day on. Its rules stand below it.
///
/// @param id 0 before it is kept
/// @param code the same in all its versions: `birth`
/// @param words by which it is found beside its name and summary, between them blanks
record Situation(
        long id,
        String code,
        LocalDate validFrom,
        Names names,
        Names summary,
        Names words,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "situation:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("code", code);
        fields.put("valid-from", validFrom.toString());
        put(fields, "name", names);
        put(fields, "summary", summary);
        put(fields, "words", words);
        return fields;
    }

    private static void put(Map<String, String> fields, String field, Names names) {
        fields.put(field, names.kk());
        fields.put(field + "-ru", names.ru());
        fields.put(field + "-en", names.en());
    }
}
