package kz.aiqyn.base.territory.page;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.FileDifference;
import kz.aiqyn.base.territory.Taking;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Read;

/// What files there are for territories: the fields that must be filled in, all fields of the form, the key of what the
/// changes say besides.
enum FileKind {
    CLASSIFIER("effective act", "effective act number act-day whole", "territory.parent"),
    UNITS("effective act", "effective act number act-day", "territory.parent"),
    BORDERS("effective source", "effective source", ""),
    NAMES("", "effective", ""),
    FIGURES("", "", "territory.source");

    private final String needed;
    private final String fields;
    private final String more;

    FileKind(String needed, String fields, String more) {
        this.needed = needed;
        this.fields = fields;
        this.more = more;
    }

    static FileKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of file: " + code));
    }

    /// Its word in addresses and keys.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Names of its form's fields.
    List<String> fields() {
        return words(fields);
    }

    /// Key of what its changes say besides.
    String more() {
        return more;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    Form checked(Form form) {
        return form.required(words(needed).toArray(String[]::new)).days("effective", "act-day");
    }

    /// Takes a file, or says what it would change.
    ///
    /// @param day from which it holds
    Read<FileDifference> take(TerritoryImports imports, Path file, Form form, LocalDate day, Taking taking) {
        return switch (this) {
            case CLASSIFIER ->
                imports.classifier(
                        file,
                        new SentChange(form).act(),
                        day,
                        !form.text("whole").isEmpty(),
                        taking);
            case UNITS -> imports.units(file, new SentChange(form).act(), day, taking);
            case BORDERS ->
                switch (imports.borders(file, day, form.text("source"), taking)) {
                    case Read.Failed<BordersTaken> failed -> new Read.Failed<>(failed.problems());
                    case Read.Done<BordersTaken> done ->
                        new Read.Done<>(done.value().difference(), done.notices());
                };
            case NAMES -> imports.names(file, day, taking);
            case FIGURES -> imports.attributes(file, taking);
        };
    }
}
