package kz.aiqyn.portal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.export.CellWriter;
import kz.aiqyn.files.export.CodedText;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.wording.Wording;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The formats in which a table is handed out.
public enum Format {
    CSV("csv", "text/csv;charset=utf-8") {
        @Override
        public byte[] write(PublicTable table, Language language) {
            return csv(table, CsvDialect.PROGRAMS);
        }
    },
    /// CSV that Excel opens on a double click, in the way of the reader's language.
    EXCEL("excel.csv", "text/csv;charset=utf-8") {
        @Override
        public byte[] write(PublicTable table, Language language) {
            return csv(table, CsvDialect.excel(language));
        }
    },
    /// For people too: what can be said in words is.
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(PublicTable table, Language language) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "Aiqyn", "1.0")) {
                fill(workbook.newWorksheet("Aiqyn"), table, Wording.of(language));
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be written", e);
            }
            return out.toByteArray();
        }
    },
    JSON("json", "application/json") {
        @Override
        public byte[] write(PublicTable table, Language language) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            List<String> heads = table.heads();
            for (List<Object> row : table.cells()) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    Object cell = row.get(i);
                    object.put(heads.get(i), cell.equals("") ? null : cell instanceof Number ? cell : cell.toString());
                }
                rows.add(object);
            }
            return JsonMapper.shared().writeValueAsBytes(rows);
        }
    };

    /// The endings as a part of an address.
    public static final String CHOICE = "{format:csv|excel.csv|xlsx|json}";

    private static final int WIDEST = 60;

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /// The format of an ending.
    ///
    /// @throws IllegalArgumentException for another
    public static Format of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found the ending " + ending + ", expected " + CHOICE));
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    /// @param language of whoever reads it, where the format is for people
    public abstract byte[] write(PublicTable table, Language language);

    private static byte[] csv(PublicTable table, CsvDialect dialect) {
        StringWriter out = new StringWriter();
        try {
            CsvRows rows = CsvRows.into(out, dialect).heads(table.dictionary());
            table.cells().forEach(rows::row);
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Worksheet sheet, PublicTable table, Wording wording) {
        List<String> heads = table.dictionary().titles(wording.language());
        List<List<Object>> rows = table.cells().stream()
                .map(row -> row.stream().map(cell -> said(cell, wording)).toList())
                .toList();
        CellWriter.heads(sheet, heads);
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            int widest = rows.stream()
                    .mapToInt(row -> row.get(at) instanceof String text ? text.length() : 10)
                    .max()
                    .orElse(10);
            sheet.width(column, Math.clamp(Math.max(widest, heads.get(column).length()) + 2, 8, WIDEST));
        }
        for (int row = 0; row < rows.size(); row++) {
            CellWriter.row(sheet, row + 1, rows.get(row));
        }
    }

    private static Object said(Object cell, Wording wording) {
        return switch (cell) {
            case Period period -> wording.period(period);
            case CodedText text -> text.in(wording.language());
            default -> cell;
        };
    }
}
