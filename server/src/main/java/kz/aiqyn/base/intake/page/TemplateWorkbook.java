package kz.aiqyn.base.intake.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.FileTemplate;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.CellWriter;
import kz.aiqyn.files.table.HeadedTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of a kind of file: a sheet with nothing but the heads of its columns, which is filled in and sent back.
/// Beside it one says what stands in each.
///
/// @param example rows that show how it is written
record TemplateWorkbook(FileKind kind, HeadedTable.Columns columns, List<Map<String, String>> example) {

    private static final String LANGUAGES = "_(kk|ru|en)$";

    TemplateWorkbook {
        example = List.copyOf(example);
    }

    void write(Words words, HttpServletResponse response) throws IOException {
        FileTemplate.begin(kind.code(), response);
        List<String> heads = columns.heads();
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Aiqyn", "1.0")) {
            CellWriter.heads(workbook.newWorksheet("Aiqyn"), heads);
            Worksheet meanings = workbook.newWorksheet(words.say("intake.columns"));
            CellWriter.heads(
                    meanings,
                    Stream.of("intake.column", "intake.column.says", "intake.column.needed", "intake.column.example")
                            .map(key -> words.say(key))
                            .toList());
            for (int i = 0; i < heads.size(); i++) {
                String head = heads.get(i);
                String column = columns.names().getOrDefault(head, head);
                String needed = columns.required().contains(column) ? words.say("web.yes") : "–";
                CellWriter.row(
                        meanings, i + 1, List.of(head, meaning(kind.words(), column, words), needed, example(column)));
            }
        }
    }

    private String example(String column) {
        return example.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// What stands in a column, as the kind of file, its list, or its form calls it; empty where none has a word.
    ///
    /// @param kind what the keys of the kind's words begin with
    static String meaning(String kind, String column, Words words) {
        String plain = column.replaceFirst(LANGUAGES, "");
        String name = plain.replace('_', '-');
        String part = kind.contains(".") ? kind.substring(0, kind.lastIndexOf('.')) : kind;
        String module = kind.replaceFirst("\\..*", "");
        Optional<String> found = Stream.of(
                        kind + ".column." + plain,
                        part + ".column." + name,
                        part + ".field." + name,
                        module + ".column." + name,
                        module + ".field." + name)
                .flatMap(key -> words.wording().find(key).stream())
                .findFirst();
        boolean translated = !plain.equals(column);
        return found.map(said -> translated
                        ? said + ", " + words.say("web.language." + column.substring(plain.length() + 1))
                        : said)
                .orElse("");
    }
}
