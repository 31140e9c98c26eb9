package kz.aiqyn.engine.text;

import java.util.Locale;
import java.util.Optional;

/// A language that Aiqyn speaks, in the order in which it is offered.
public enum Language {
    KK,
    RU,
    EN;

    /// The two letters of ISO 639-1, as in file keys and addresses: `kk`, `ru`, `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language with this code, in any case.
    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
