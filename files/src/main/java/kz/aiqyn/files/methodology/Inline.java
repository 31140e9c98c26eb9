package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;

/// A map on one line: `{code: high, from: 80}`.
final class Inline {

    private final List<String> fields = new ArrayList<>();

    Inline word(String key, String value) {
        fields.add(key + ": " + value);
        return this;
    }

    Inline text(String key, String value) {
        return word(key, Quoting.plainOrQuoted(value));
    }

    Inline quoted(String key, String value) {
        return word(key, Quoting.quoted(value));
    }

    Inline number(String key, double value) {
        return word(key, Term.write(value));
    }

    Inline map(String key, Inline value) {
        return word(key, value.toString());
    }

    /// Left out when empty.
    Inline names(String key, Names names) {
        return names.isEmpty() ? this : word(key, names(names));
    }

    /// Left out when empty.
    Inline texts(String key, List<String> texts) {
        return texts.isEmpty() ? this : word(key, list(texts));
    }

    static String names(Names names) {
        if (names.kk().equals(names.ru()) && names.ru().equals(names.en())) {
            return Quoting.quoted(names.ru());
        }
        Inline map = new Inline();
        for (Language language : Language.values()) {
            if (!names.exactly(language).isEmpty()) {
                map.quoted(language.code(), names.exactly(language));
            }
        }
        return map.toString();
    }

    static String list(List<String> texts) {
        return texts.stream().map(Quoting::plainOrQuoted).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
        return fields.stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
