package kz.aiqyn.files.methodology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// A map of the file being read. The keys that are asked for are the keys that are known: [#finish] reports
/// the rest.
final class YamlSection {

    private final MethodologyReading reading;
    private final TextPosition spot;
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final Map<String, TextPosition> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlSection(MethodologyReading reading, Yaml node) {
        this.reading = reading;
        this.spot = node.spot();
        switch (node) {
            case Yaml.Fields fields -> fields.fields().forEach(this::add);
            case Yaml.Scalar any -> refuse(any, "map");
            case Yaml.Items any -> refuse(any, "map");
        }
    }

    private void add(Yaml.Field field) {
        String key = field.key().text();
        TextPosition first = keys.putIfAbsent(key, field.key().spot());
        if (first == null) {
            values.put(key, field.value());
        } else {
            problem(field.key().spot(), Phrase.of("methodology.read.twice", Shown.of(key), first.line()));
        }
    }

    TextPosition spot() {
        return spot;
    }

    MethodologyReading reading() {
        return reading;
    }

    void problem(TextPosition at, Phrase phrase) {
        reading.problem(at, phrase);
    }

    /// The value of a key, null when it is absent or nothing is written behind it.
    @Nullable
    Yaml find(String key) {
        known.add(key);
        Yaml value = values.get(key);
        return value instanceof Yaml.Scalar scalar && scalar.isNothing() ? null : value;
    }

    /// Remembers where everything of this map stands.
    ///
    /// @param prefix goes before each field: empty, or `measure.` and the like
    void place(String owner, String prefix) {
        Yaml whole = new Yaml.Fields(List.of(), spot);
        reading.positions().put(owner, prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), whole);
        values.forEach((key, value) -> place(owner, prefix + key, value));
    }

    private void place(String owner, String field, Yaml value) {
        reading.positions().put(owner, field, value);
        if (value instanceof Yaml.Fields map) {
            map.fields().forEach(inner -> place(owner, field + "." + inner.key().text(), inner.value()));
        }
    }

    /// The code of this map, claimed in its space; blank when it is missing or no code.
    String code(String space) {
        String code = text("code");
        if (!code.isEmpty()) {
            Yaml value = values.get("code");
            TextPosition at = value == null ? spot : value.spot();
            if (code.chars().anyMatch(Character::isISOControl)) {
                problem(at, Phrase.of("methodology.read.code", code));
            }
            reading.claim(space, code, at);
        }
        return code;
    }

    /// A text that must be there.
    String text(String key) {
        Yaml value = find(key);
        if (value == null) {
            problem(spot, Phrase.of("methodology.read.missing", key));
            return "";
        }
        String text = text(value, longest(key));
        if (text.isBlank() && value instanceof Yaml.Scalar) {
            problem(value.spot(), Phrase.of("methodology.read.blank", key));
        }
        return text;
    }

    String text(String key, String fallback) {
        Yaml value = find(key);
        return value == null ? fallback : text(value, longest(key));
    }

    @Nullable
    String optionalText(String key) {
        Yaml value = find(key);
        return value == null ? null : text(value, longest(key));
    }

    /// How long the text of a key may be.
    private static int longest(String key) {
        return switch (key) {
            case "formula" -> Formula.LONGEST;
            case "code", "methodology", "version", "owner", "measure" -> MethodologyLimits.CODE;
            default -> MethodologyLimits.NAME;
        };
    }

    /// A text; one that is too long is a problem where the limit is passed.
    private String text(Yaml value, int longest) {
        String text = text(value);
        if (text.length() <= longest) {
            return text;
        }
        TextPosition at =
                value instanceof Yaml.Scalar scalar ? reading.positions().within(scalar, longest + 1) : value.spot();
        problem(at, Phrase.of("methodology.limit.text", text.length(), longest));
        return text.substring(0, longest);
    }

    private String text(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> scalar.text();
            case Yaml.Items any -> refuse(any, "text");
            case Yaml.Fields any -> refuse(any, "text");
        };
    }

    private String refuse(Yaml found, String expected) {
        problem(found.spot(), Phrase.of("methodology.read.kind", Phrase.of(kind(expected)), Phrase.of(kind(found))));
        return "";
    }

    private static String kind(String kind) {
        return "methodology.kind." + kind;
    }

    private static String kind(Yaml node) {
        return switch (node) {
            case Yaml.Scalar any -> kind("text");
            case Yaml.Items any -> kind("list");
            case Yaml.Fields any -> kind("map");
        };
    }

    double number(String key, double fallback) {
        Yaml value = find(key);
        return value == null ? fallback : number(value, fallback);
    }

    /// A number that must be there.
    double number(String key) {
        if (find(key) == null) {
            problem(spot, Phrase.of("methodology.read.missing", key));
        }
        return number(key, 0);
    }

    private double number(Yaml value, double fallback) {
        if (value instanceof Yaml.Scalar scalar) {
            Double number = scalar.plain() ? Term.number(scalar.text()) : null;
            if (number == null) {
                problem(value.spot(), Phrase.of("methodology.read.number", Shown.of(scalar.text())));
                return fallback;
            }
            return number;
        }
        refuse(value, "number");
        return fallback;
    }

    @Nullable
    Integer whole(String key) {
        Yaml value = find(key);
        if (value == null) {
            return null;
        }
        double number = number(value, 0);
        if (number != Math.rint(number) || number < 0 || number > 1_000_000) {
            problem(value.spot(), Phrase.of("methodology.read.whole", number));
            return null;
        }
        return (int) number;
    }

    boolean flag(String key) {
        return word(key, Map.of("true", true, "false", false), false);
    }

    /// One of the words listed, in their order.
    <T> T word(String key, Map<String, T> words, T fallback) {
        Yaml value = find(key);
        if (value == null) {
            return fallback;
        }
        String text = text(value);
        T meant = words.get(text);
        if (meant == null && value instanceof Yaml.Scalar) {
            List<String> expected = words.keySet().stream().sorted().toList();
            problem(value.spot(), Nearest.phrase("methodology.read.word", Shown.of(text), expected));
        }
        return meant == null ? fallback : meant;
    }

    @Nullable
    LocalDate day(String key) {
        Yaml value = find(key);
        if (value == null) {
            return null;
        }
        String text = text(value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problem(value.spot(), Phrase.of("methodology.read.day", Shown.of(text)));
            return null;
        }
    }

    /// Names in the three languages, or one text for all.
    Names names(String key) {
        Yaml value = find(key);
        if (value == null) {
            return Names.NONE;
        }
        boolean line = key.equals("names") || key.equals("title");
        int longest = line ? MethodologyLimits.NAME : MethodologyLimits.TEXT;
        if (value instanceof Yaml.Scalar) {
            return Names.same(text(value, longest));
        }
        YamlSection names = new YamlSection(reading, value);
        Names read = new Names(names.name("kk", longest), names.name("ru", longest), names.name("en", longest));
        names.finish();
        return read;
    }

    private String name(String language, int longest) {
        Yaml value = find(language);
        return value == null ? "" : text(value, longest);
    }

    List<Yaml> list(String key) {
        Yaml value = find(key);
        return switch (value) {
            case null -> List.of();
            case Yaml.Items items -> reading.count(key, items.items().size(), items.spot()) ? items.items() : List.of();
            case Yaml.Scalar any -> {
                refuse(any, "list");
                yield List.of();
            }
            case Yaml.Fields any -> {
                refuse(any, "list");
                yield List.of();
            }
        };
    }

    List<String> texts(String key) {
        return list(key).stream()
                .map(item -> text(item, MethodologyLimits.CODE))
                .toList();
    }

    List<YamlSection> sections(String key) {
        return list(key).stream().map(item -> new YamlSection(reading, item)).toList();
    }

    /// The map behind a key; null when absent.
    @Nullable
    YamlSection section(String key) {
        Yaml value = find(key);
        return value == null ? null : new YamlSection(reading, value);
    }

    /// Keys and their values, for a map whose keys are codes.
    List<Yaml.Field> entries() {
        List<Yaml.Field> entries = new ArrayList<>();
        values.forEach((key, value) ->
                entries.add(new Yaml.Field(new Yaml.Scalar(key, true, keys.getOrDefault(key, spot)), value)));
        known.addAll(values.keySet());
        return entries;
    }

    /// Reports the keys that nobody asked for.
    void finish() {
        List<String> expected = known.stream().sorted().toList();
        keys.forEach((key, at) -> {
            if (!known.contains(key)) {
                problem(at, Nearest.phrase("methodology.read.key", Shown.of(key), expected));
            }
        });
    }
}
