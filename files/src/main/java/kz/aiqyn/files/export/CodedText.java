package kz.aiqyn.files.export;

import java.util.function.Function;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.wording.Wording;

/// A cell that programs read by its code, which never changes, and people in their own language.
public record CodedText(String code, Names words) {

    /// Of what a wording says in each language.
    public static CodedText of(String code, Function<Wording, String> said) {
        return new CodedText(code, Dictionary.names(said));
    }

    /// What people read.
    public String in(Language language) {
        return words.orElse(code).in(language);
    }

    /// What programs read.
    @Override
    public String toString() {
        return code;
    }
}
