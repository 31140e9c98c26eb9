package kz.aiqyn.base.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;

/// Puts codes of organisations in the place of what a file calls them.
///
/// @param find the codes of those that a text names, by code or by name
record NamedOrganisations(Function<String, List<String>> find) {

    /// What parts several in one cell; a comma may be within a name.
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    /// The line with the code of the one that a column names; as it is, and told, where it names none or several.
    HeadedTable.Line one(HeadedTable.Line line, String column) {
        String text = line.text(column);
        List<String> codes = text.isEmpty() ? List.of() : codes(line, column, text);
        return codes.isEmpty() ? line : line.meaning(column, codes.getFirst());
    }

    /// The line with the codes of those that a column names, commas between them.
    HeadedTable.Line many(HeadedTable.Line line, String column) {
        Set<String> codes = new LinkedHashSet<>();
        BETWEEN.splitAsStream(line.text(column))
                .map(String::strip)
                .flatMap(this::names)
                .forEach(name -> codes.addAll(codes(line, column, name)));
        return line.meaning(column, String.join(",", codes));
    }

    /// Commas may stand within a name or between several.
    private Stream<String> names(String text) {
        return find.apply(text).isEmpty()
                ? Stream.of(text.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
                : Stream.of(text);
    }

    private List<String> codes(HeadedTable.Line line, String column, String text) {
        List<String> codes = find.apply(text);
        if (codes.isEmpty()) {
            line.problem(column, "intake.unknown", Shown.of(text));
        } else if (codes.size() > 1) {
            line.problem(column, "intake.several", Shown.of(text), String.join(", ", codes));
        }
        return codes.size() == 1 ? codes : List.of();
    }
}
