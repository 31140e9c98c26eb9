package kz.aiqyn.files.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.wording.Wording;

/// What the columns of a table mean, in three languages. The table is written from it, so that both have
/// the same columns.
///
/// Words are looked for under `words.column`, then under `dictionary.column.column`, which many tables
/// share; the meaning under the same keys with `.meaning`. The table's own name stands under `words`.
///
/// @param code of the table, in addresses
/// @param words key of its name, and beginning of the keys of its columns
/// @param columns in the order of the file
public record Dictionary(String code, String words, List<ExportColumn> columns) {

    public Dictionary {
        columns = List.copyOf(columns);
    }

    public static Dictionary of(String code, String words, ExportColumn... columns) {
        return new Dictionary(code, words, Arrays.asList(columns));
    }

    /// The names of the columns, as programs read them.
    public List<String> heads() {
        return columns.stream().map(ExportColumn::name).toList();
    }

    /// The names of the columns in a language, as people read them.
    public List<String> titles(Language language) {
        return columns.stream().map(column -> title(column).exactly(language)).toList();
    }

    /// How its columns are found again in a file: by the names for programs, and by those that people read in any of
    /// the languages.
    ///
    /// @param required columns without which it is not that table
    public HeadedTable.Columns columns(List<String> required) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ExportColumn column : columns) {
            names.put(column.name(), column.name());
            for (Language language : Language.values()) {
                names.putIfAbsent(Spelling.fold(title(column).exactly(language)), column.name());
            }
        }
        return new HeadedTable.Columns(names, required);
    }

    /// The name of the table.
    public Names title() {
        return names(wording -> wording.say(words));
    }

    /// What the table is and what a row of it says.
    public Names meaning() {
        return names(wording -> wording.say(words + ".meaning"));
    }

    /// The name of a column.
    public Names title(ExportColumn column) {
        return words(column, "");
    }

    /// What stands in a column.
    public Names meaning(ExportColumn column) {
        return words(column, ".meaning");
    }

    private Names words(ExportColumn column, String ending) {
        String name = "." + column.name() + ending;
        return names(wording -> wording.find(words + name).orElseGet(() -> wording.say("dictionary.column" + name)));
    }

    static Names names(Function<Wording, String> said) {
        return new Names(
                said.apply(Wording.of(Language.KK)),
                said.apply(Wording.of(Language.RU)),
                said.apply(Wording.of(Language.EN)));
    }
}
