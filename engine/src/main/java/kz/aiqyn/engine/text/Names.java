package kz.aiqyn.engine.text;

/// The same words in Kazakh, Russian and English. A blank text means that the translation is not there yet.
public record Names(String kk, String ru, String en) {

    /// No words in any language.
    public static final Names NONE = new Names("", "", "");

    public Names {
        kk = kk.strip();
        ru = ru.strip();
        en = en.strip();
    }

    /// The same text in all three languages: a code, a proper name that nobody translates.
    public static Names same(String text) {
        return new Names(text, text, text);
    }

    /// What one cell of a table says: `kk | ru | en`, or a text that is the same in all three languages.
    public static Names written(String cell) {
        String[] parts = cell.split(" \\| ", -1);
        return parts.length == 3 ? new Names(parts[0], parts[1], parts[2]) : same(cell);
    }

    /// In one cell, as [#written] reads it.
    public String inOne() {
        return kk.equals(ru) && ru.equals(en) ? kk : kk + " | " + ru + " | " + en;
    }

    /// The text in exactly this language, blank when absent.
    public String exactly(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /// The text to show: this language, else Russian, else Kazakh, else English.
    public String in(Language language) {
        String wanted = exactly(language);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        if (!ru.isEmpty()) {
            return ru;
        }
        return kk.isEmpty() ? en : kk;
    }

    /// True when no language has a text.
    public boolean isEmpty() {
        return kk.isEmpty() && ru.isEmpty() && en.isEmpty();
    }

    /// True when every language has a text.
    public boolean isComplete() {
        return !kk.isEmpty() && !ru.isEmpty() && !en.isEmpty();
    }

    /// These names, or the given code in place of a name that is missing in every language.
    public Names orElse(String code) {
        return isEmpty() ? same(code) : this;
    }
}
