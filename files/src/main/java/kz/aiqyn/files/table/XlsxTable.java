package kz.aiqyn.files.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// One sheet of an XLSX file.
final class XlsxTable implements Table {

    private final Path path;
    private final String file;
    private final int sheet;
    private final @Nullable DecimalMark decimal;
    private final List<Row> head;

    private XlsxTable(Path path, String file, int sheet, @Nullable DecimalMark decimal, List<Row> head) {
        this.path = path;
        this.file = file;
        this.sheet = sheet;
        this.decimal = decimal;
        this.head = List.copyOf(head);
    }

    static Optional<Table> open(Path path, String file, TableOptions options, ReadLog log) {
        return Workbook.read(path, file, log, workbook -> {
            Optional<Sheet> sheet = choose(workbook, options.sheet());
            if (sheet.isEmpty()) {
                String names = String.join(
                        ", ", workbook.getSheets().map(Sheet::getName).toList());
                log.problem(file, Phrase.of("table.sheet.unknown", String.valueOf(options.sheet()), names));
                return null;
            }
            int index = sheet.get().getIndex();
            MergedCells merged = MergedCells.read(path, index);
            List<Row> head = merged.spread(firstRows(sheet.get()));
            return new XlsxTable(path, file, index, options.decimal(), head);
        });
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String column(int index, String header) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public List<Row> head() {
        return head;
    }

    @Override
    public boolean hasPlainPoint() {
        return false;
    }

    @Override
    public @Nullable DecimalMark decimal() {
        return decimal;
    }

    @Override
    public void each(Consumer<Row> to, ReadLog log) {
        Workbook.read(path, file, log, workbook -> {
            Sheet opened = workbook.getSheet(sheet).orElseThrow();
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = opened.openStream()) {
                Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
                while (each.hasNext()) {
                    give(row(each.next()), to);
                }
            }
            return true;
        });
    }

    private static void give(Row row, Consumer<Row> to) {
        try {
            to.accept(row);
        } catch (RuntimeException e) {
            throw new Workbook.RowFailure(e);
        }
    }

    private static Optional<Sheet> choose(ReadableWorkbook workbook, @Nullable String name) {
        if (name == null) {
            return workbook.getSheets().findFirst();
        }
        String wanted = Spelling.fold(name);
        return workbook.getSheets()
                .filter(sheet -> Spelling.fold(sheet.getName()).equals(wanted))
                .findFirst();
    }

    private static List<Row> firstRows(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = all.iterator();
            while (rows.size() < HEAD && each.hasNext()) {
                rows.add(row(each.next()));
            }
        }
        return rows;
    }

    private static Row row(org.dhatim.fastexcel.reader.Row read) {
        int size = read.getCellCount();
        String[] texts = new String[size];
        double[] numbers = new double[size];
        boolean[] dates = new boolean[size];
        for (int i = 0; i < size; i++) {
            Cell cell = read.hasCell(i) ? read.getCell(i) : null;
            numbers[i] = Double.NaN;
            texts[i] = "";
            if (cell != null && cell.getType() != CellType.EMPTY) {
                dates[i] = CellFormat.isDate(cell);
                numbers[i] = dates[i] || CellFormat.isPercent(cell) ? Double.NaN : CellFormat.number(cell);
                texts[i] = Double.isNaN(numbers[i]) ? text(cell, dates[i]) : Shown.number(numbers[i]);
            }
        }
        return Row.of(read.getRowNum(), texts, numbers, dates);
    }

    private static String text(Cell cell, boolean date) {
        if (date) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? moment.toLocalDate().toString()
                    : moment.withNano(0).toString();
        }
        if (CellFormat.isPercent(cell)) {
            return Shown.number(CellFormat.number(cell) * 100) + " %";
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        String formula = cell.getFormula();
        if (raw == null || raw.isEmpty()) {
            return formula == null ? "" : "=" + formula;
        }
        return Spelling.strip(raw);
    }
}
