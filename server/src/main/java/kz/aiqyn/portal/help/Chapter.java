package kz.aiqyn.portal.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.engine.text.Language;

/// A chapter of the handbook, in the order of the contents.
enum Chapter {
    README(true),
    TASKS(true),
    MONDAY(true),
    PORTAL(true),
    RATINGS(true),
    VALUES(true),
    CONSTRUCTION(true),
    BUDGET(true),
    PROCUREMENT(true),
    GOALS(true),
    SERVICES(true),
    OPENNESS(true),
    INVESTMENT(true),
    APPRAISAL(true),
    MEETINGS(true),
    ASSIGNMENTS(true),
    METHODOLOGY(true),
    METHODOLOGY_LIFE(false),
    PEOPLE(true),
    RIGHTS(false),
    TERRITORIES(true),
    KAZAKHSTAN_BUDGET(true),
    ADMINISTRATION(false);

    private final boolean translated;

    /// @param translated whether each language has it; the others are for whoever keeps the server, or made from the
    /// program with all three languages within
    Chapter(boolean translated) {
        this.translated = translated;
    }

    boolean isTranslated() {
        return translated;
    }

    /// Whether a reader of the language is shown English.
    boolean isForeign(Language language) {
        return !translated && language != Language.EN && this != RIGHTS;
    }

    /// As addresses name it, empty for the first page.
    String code() {
        return this == README ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String local() {
        return this == README ? "/help" : "/help/" + code();
    }

    /// The name of its file without what it ends in.
    String file() {
        return this == README ? name() : code();
    }

    static Optional<Chapter> find(String code) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.code().equals(code))
                .findFirst();
    }

    /// By the name of its file: `people.md`.
    static Optional<Chapter> ofFile(String file) {
        return Arrays.stream(values())
                .filter(chapter -> file.equals(chapter.file() + ".md"))
                .findFirst();
    }
}
