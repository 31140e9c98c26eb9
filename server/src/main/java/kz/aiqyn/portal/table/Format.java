package kz.aiqyn.portal.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The formats in which a table is handed out.
public enum Format {
    CSV("text/csv;charset=utf-8") {
        @Override
        public byte[] write(Table table) {
            StringWriter out = new StringWriter();
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
                csv.writeRecord(table.heads());
                table.cells()
                        .forEach(row ->
                                csv.writeRecord(row.stream().map(Format::text).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be written", e);
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Table table) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "Aiqyn", "1.0")) {
                fill(workbook.newWorksheet("Aiqyn"), table);
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be written", e);
            }
            return out.toByteArray();
        }
    },
    JSON("application/json") {
        @Override
        public byte[] write(Table table) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (List<Object> row : table.cells()) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    object.put(table.heads().get(i), row.get(i).equals("") ? null : row.get(i));
                }
                rows.add(object);
            }
            return JsonMapper.shared().writeValueAsBytes(rows);
        }
    };

    private static final int WIDEST = 60;

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public abstract byte[] write(Table table);

    private static String text(Object cell) {
        return cell instanceof Double number
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : cell.toString();
    }

    private static void fill(Worksheet sheet, Table table) {
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.value(0, column, table.heads().get(column));
            sheet.style(0, column).bold().set();
            int at = column;
            int widest = table.cells().stream()
                    .mapToInt(row -> row.get(at) instanceof String text ? text.length() : 10)
                    .max()
                    .orElse(10);
            sheet.width(
                    column,
                    Math.clamp(Math.max(widest, table.heads().get(column).length()) + 2, 8, WIDEST));
        }
        for (int row = 0; row < table.cells().size(); row++) {
            for (int column = 0; column < table.heads().size(); column++) {
                put(sheet, row + 1, column, table.cells().get(row).get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!cell.equals("")) {
            sheet.value(row, column, cell.toString());
        }
    }
}
