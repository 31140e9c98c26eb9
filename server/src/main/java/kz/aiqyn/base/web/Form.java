package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, and what is wrong in them.
///
/// @param fields all that was sent in each, in the order of the form
/// @param errors by field; under the empty name what is wrong with the whole
/// @param against what else stands against the whole
public record Form(Map<String, List<String>> fields, Map<String, Phrase> errors, List<Phrase> against) {

    public static final Form EMPTY = new Form(Map.of(), Map.of(), List.of());

    /// As many digits as [#number(double)] writes for whatever a methodology may sensibly hold.
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,25}(\\.\\d{1,25})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
    /// Thousands set off by spaces, as pages write them.
    private static final Pattern SPACED = Pattern.compile("[-+]?[1-9]\\d{0,2}([ \u00a0\u202f]\\d{3})+([.,]\\d{1,25})?");

    private static final Pattern IN_ROW = Pattern.compile("row\\.(\\d{1,6})\\.(.+)");

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        errors = Map.copyOf(errors);
        against = List.copyOf(against);
    }

    /// What was sent.
    public static Form of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return new Form(fields, Map.of(), List.of());
    }

    /// What was kept, one text a field.
    public static Form of(Map<String, String> kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        kept.forEach((name, text) -> fields.put(name, List.of(text)));
        return new Form(fields, Map.of(), List.of());
    }

    /// The text of a field, stripped; one of a single line as it is seen. Empty when it was not sent.
    public String text(String field) {
        List<String> values = list(field);
        String text =
                values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
        return text.indexOf('\n') < 0 ? Spelling.clean(text) : text;
    }

    /// All that was sent in a field, as it was sent.
    public List<String> list(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return list(field).contains(value);
    }

    /// The texts of `field.kk`, `field.ru` and `field.en`, each on one line.
    public Names names(String field) {
        return new Names(line(field + ".kk"), line(field + ".ru"), line(field + ".en"));
    }

    private String line(String field) {
        return text(field).replaceAll("\\s+", " ");
    }

    /// The texts of the fields whose names begin so, by what follows in their names; without the empty ones.
    public Map<String, String> filled(String beginning) {
        Map<String, String> filled = new TreeMap<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(beginning) && !text(field).isEmpty()) {
                filled.put(field.substring(beginning.length()), text(field));
            }
        }
        return filled;
    }

    /// A number as a reader writes it, with a point or a comma; empty when the field holds none, or when its comma may
    /// set off thousands.
    public OptionalDouble number(String field) {
        if (isAmbiguous(text(field))) {
            return OptionalDouble.empty();
        }
        String typed = text(field);
        String text =
                (SPACED.matcher(typed).matches() ? typed.replaceAll("[ \u00a0\u202f]", "") : typed).replace(',', '.');
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /// Whether a comma may be a decimal mark or set off thousands: `1,234`. A point is a decimal mark, since forms
    /// write it themselves.
    private static boolean isAmbiguous(String text) {
        return GROUPED.matcher(text).matches();
    }

    /// What to say of a field that holds no number.
    ///
    /// @param key of what to say when it holds no number at all; the text follows
    public Phrase noNumber(String field, String key) {
        String text = text(field);
        return isAmbiguous(text)
                ? Phrase.of("web.form.ambiguous", text, text.replace(',', '.'), text.replace(",", ""))
                : Phrase.of(key, text);
    }

    /// How a number stands in a field, as [#number(String)] reads it: without an exponent.
    public static String number(double number) {
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /// The name of a field in a row of the form's table, the rows numbered from 0.
    public static String inRow(int row, String field) {
        return "row." + row + "." + field;
    }

    /// The rows of the form's table, each with the fields of its own.
    public List<Form> rows() {
        SortedMap<Integer, Form> rows = new TreeMap<>();
        fields.forEach((name, values) -> {
            Matcher row = IN_ROW.matcher(name);
            if (row.matches()) {
                rows.merge(
                        Integer.valueOf(row.group(1)),
                        EMPTY.with(row.group(2), values),
                        (one, other) -> one.with(row.group(2), values));
            }
        });
        return List.copyOf(rows.values());
    }

    /// The form with other rows in its table.
    public Form withRows(List<Form> rows) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.keySet().removeIf(name -> IN_ROW.matcher(name).matches());
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).fields().forEach((name, values) -> more.put(inRow(row, name), values));
        }
        return new Form(more, errors, against);
    }

    public Form with(String field, String value) {
        return with(field, List.of(value));
    }

    public Form with(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(field, values);
        return new Form(more, errors, against);
    }

    public Form with(String field, Names names) {
        return with(field + ".kk", names.kk()).with(field + ".ru", names.ru()).with(field + ".en", names.en());
    }

    public Form wrong(String field, Phrase why) {
        Map<String, Phrase> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, why);
        return new Form(fields, more, against);
    }

    /// The form with what stands against the whole of it.
    public Form against(List<Phrase> reasons) {
        return new Form(
                fields,
                errors,
                Stream.concat(against.stream(), reasons.stream()).toList());
    }

    /// All that is wrong with no single field.
    public List<Phrase> whole() {
        return Stream.concat(Stream.ofNullable(errors.get("")), against.stream())
                .toList();
    }

    public @Nullable Phrase error(String field) {
        return errors.get(field);
    }

    /// What a reader of the screen is told of a field: the ids of its hint and of its error; null when it has neither.
    ///
    /// @param id of the field on the page
    public @Nullable String described(String field, String id, @Nullable String hint) {
        boolean wrong = errors.containsKey(field);
        if (hint == null) {
            return wrong ? "error-" + id : null;
        }
        return wrong ? "error-" + id + " hint-" + id : "hint-" + id;
    }

    public boolean isSound() {
        return errors.isEmpty() && against.isEmpty();
    }

    /// The day in a field; null when it is empty or no day.
    public @Nullable LocalDate day(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The version that the form's sender saw; 0 when it says none.
    public int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    /// The form with an error at each of the fields that is empty.
    public Form required(String... fields) {
        Form form = this;
        for (String field : fields) {
            form = text(field).isEmpty() ? form.wrong(field, Phrase.of("web.form.empty")) : form;
        }
        return form;
    }

    /// The form with an error at each of the fields that is neither empty nor a day.
    public Form days(String... fields) {
        Form form = this;
        for (String field : fields) {
            boolean none = !text(field).isEmpty() && day(field) == null;
            form = none ? form.wrong(field, Phrase.of("web.form.day", text(field))) : form;
        }
        return form;
    }
}
