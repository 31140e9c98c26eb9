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

/// What files there are for territories.
enum FileKind {
    CLASSIFIER(
            List.of("effective", "act"),
            List.of("effective", "act", "number", "act-day", "whole", "sheet"),
            "territory.parent"),
    UNITS(List.of("effective", "act"), List.of("effective", "act", "number", "act-day", "sheet"), "territory.parent"),
    BORDERS(List.of("effective", "source"), List.of("effective", "source"), ""),
    NAMES(List.of(), List.of("effective", "sheet"), ""),
    FIGURES(List.of(), List.of("sheet"), "territory.source");

    @SuppressWarnings("ImmutableEnumChecker") // the list of List.of never changes
    private final List<String> needed;

    @SuppressWarnings("ImmutableEnumChecker") // the list of List.of never changes
    private final List<String> fields;

    private final String more;

    FileKind(List<String> needed, List<String> fields, String more) {
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
        return fields;
    }

    /// Key of what its changes say besides.
    String more() {
        return more;
    }

    Form checked(Form form) {
        return form.required(needed.toArray(String[]::new)).days("effective", "act-day");
    }

    /// Takes a file, or says what it would change.
    ///
    /// @param day from which it holds
    Read<FileDifference> take(TerritoryImports imports, Path file, Form form, LocalDate day, Taking how) {
        Taking taking = how.ofSheet(form.text("sheet"));
        return FileDifference.HINT.add(
                switch (this) {
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
                });
    }
}
