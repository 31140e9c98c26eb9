package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, and what is wrong in them.
///
/// @param errors by field; under the empty name what is wrong with the whole
public record Form(Map<String, String> values, Map<String, Phrase> errors) {

    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    /// What was sent: the first value of each field, stripped.
    public static Form of(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all.length == 0 ? "" : all[0].strip()));
        return new Form(values, Map.of());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(more, errors);
    }

    public Form wrong(String field, Phrase why) {
        Map<String, Phrase> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, why);
        return new Form(values, more);
    }

    public @Nullable Phrase error(String field) {
        return errors.get(field);
    }

    public boolean isSound() {
        return errors.isEmpty();
    }

    /// The day in a field; null when it is empty or no day.
    public @Nullable LocalDate day(String field) {
        try {
            return value(field).isEmpty() ? null : LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The form with an error at each of the fields that is empty.
    public Form required(String... fields) {
        Form form = this;
        for (String field : fields) {
            form = value(field).isEmpty() ? form.wrong(field, Phrase.of("web.form.empty")) : form;
        }
        return form;
    }

    /// The form with an error at each of the fields that is neither empty nor a day.
    public Form days(String... fields) {
        Form form = this;
        for (String field : fields) {
            boolean none = !value(field).isEmpty() && day(field) == null;
            form = none ? form.wrong(field, Phrase.of("web.form.day", value(field))) : form;
        }
        return form;
    }
}
