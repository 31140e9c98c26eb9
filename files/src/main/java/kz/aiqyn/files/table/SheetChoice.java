package kz.aiqyn.files.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/// Which sheet of a workbook is read: the one that was named, else the first that is to be seen.
///
/// @param sheets those that hold cells, in the order of their tabs
record SheetChoice(String file, List<Sheet> sheets, ReadLog log) {

    static final String NOTICE = "table.notice.sheets";
    static final String ALL_HIDDEN = "table.sheet.all-hidden";

    /// Names beyond so many are counted.
    private static final int NAMED = 12;

    SheetChoice {
        sheets = sheets.stream()
                .filter(sheet -> sheet.kind() == Sheet.Kind.CELLS)
                .toList();
    }

    /// The sheet; empty, and told, when there is none. Sheets that nobody chose against are told as not read.
    ///
    /// @param name as the user wrote it, null when none was named
    Optional<Sheet> choose(@Nullable String name) {
        return name == null ? first() : named(name);
    }

    private Optional<Sheet> first() {
        Optional<Sheet> first =
                sheets.stream().filter(Predicate.not(Sheet::hidden)).findFirst();
        if (first.isEmpty()) {
            log.problem(
                    file,
                    sheets.isEmpty() ? Phrase.of("table.sheet.none") : Phrase.of(ALL_HIDDEN, names(sheets.stream())));
        } else if (sheets.size() > 1) {
            Stream<Sheet> others = sheets.stream().filter(sheet -> !sheet.equals(first.get()));
            log.notice(new Notice(file, 0, Phrase.of(NOTICE, first.get().name(), names(others))));
        }
        return first;
    }

    private Optional<Sheet> named(String name) {
        String plain = plain(name);
        String wanted = Spelling.fold(plain);
        List<Sheet> alike = sheets.stream()
                .filter(sheet -> Spelling.fold(plain(sheet.name())).equals(wanted))
                .toList();
        Optional<Sheet> exact =
                alike.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
        if (exact.isPresent() || alike.size() == 1) {
            Optional<Sheet> found = exact.or(() -> alike.stream().findFirst());
            found.filter(Sheet::hidden)
                    .ifPresent(sheet ->
                            log.notice(new Notice(file, 0, Phrase.of("table.notice.hidden-sheet", sheet.name()))));
            return found;
        }
        log.problem(
                file,
                alike.isEmpty()
                        ? Phrase.of("table.sheet.unknown", Shown.of(name), names(sheets.stream()))
                        : Phrase.of("table.sheet.several", Shown.of(name), names(alike.stream())));
        return Optional.empty();
    }

    /// The name without marks that nobody sees, its letters composed.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "");
    }

    private static List<Phrase> names(Stream<Sheet> sheets) {
        List<Phrase> names = new ArrayList<>();
        List<Sheet> all = sheets.toList();
        all.stream()
                .limit(NAMED)
                .map(sheet -> Phrase.of(sheet.hidden() ? "table.sheet.hidden" : "table.sheet.name", sheet.name()))
                .forEach(names::add);
        if (all.size() > NAMED) {
            names.add(Phrase.of("table.sheet.more", String.valueOf(all.size() - NAMED)));
        }
        return names;
    }
}
