package kz.aiqyn.files.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.workbook.Sheet;
import kz.aiqyn.files.workbook.SheetRow;
import kz.aiqyn.files.workbook.SheetRows;
import kz.aiqyn.files.workbook.Unreadable;
import kz.aiqyn.files.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/// One sheet of an XLSX file.
final class XlsxTable implements Table {

    private final Path path;
    private final String file;
    private final Sheet sheet;
    private final @Nullable DecimalMark decimal;
    private final List<Row> head;

    private XlsxTable(Path path, String file, Sheet sheet, @Nullable DecimalMark decimal, List<Row> head) {
        this.path = path;
        this.file = file;
        this.sheet = sheet;
        this.decimal = decimal;
        this.head = List.copyOf(head);
    }

    /// The table; empty, and told, when the file is no sound workbook or has no such sheet.
    static Optional<Table> open(Path path, String file, TableOptions options, ReadLog log) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            Optional<Sheet> chosen = new SheetChoice(file, workbook.sheets(), log).choose(options.sheet());
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            try (SheetRows rows = workbook.rows(chosen.get())) {
                List<Row> head = firstRows(rows);
                return Optional.of(new XlsxTable(
                        path, file, chosen.get(), options.decimal(), MergedCells.spread(head, rows.merged())));
            }
        } catch (Unreadable e) {
            log.problem(problem(file, e.reason()));
            return Optional.empty();
        }
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
        try (Workbook workbook = Workbook.open(path);
                SheetRows rows = workbook.rows(sheet)) {
            long hidden = 0;
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                Row read = SheetCells.row(row);
                hidden += row.hidden() && !read.isBlank() ? 1 : 0;
                to.accept(read);
            }
            if (hidden > 0) {
                log.notice(new Notice(file, 0, Phrase.of("table.notice.hidden-rows", sheet.name(), hidden)));
            }
        } catch (Unreadable e) {
            log.problem(problem(file, e.reason()));
        } catch (IOException e) {
            log.problem(file, Phrase.of("table.file.unreadable"));
        }
    }

    private static List<Row> firstRows(SheetRows rows) throws Unreadable, IOException {
        List<Row> head = new ArrayList<>();
        SheetRow row = rows.next();
        while (row != null) {
            head.add(SheetCells.row(row));
            row = head.size() < HEAD ? rows.next() : null;
        }
        return head;
    }

    private static Problem problem(String file, Unreadable.Reason reason) {
        return switch (reason) {
            case Unreadable.Reason.Torn() -> new Problem(file, 0, "", Phrase.of("table.xlsx.torn"));
            case Unreadable.Reason.Damaged(String part, long row) ->
                new Problem(file, row, "", Phrase.of("table.xlsx.broken", Shown.of(part)));
            case Unreadable.Reason.TooLarge() -> new Problem(file, 0, "", Phrase.of("table.xlsx.inflated"));
            case Unreadable.Reason.Foreign(String format) ->
                new Problem(file, 0, "", Phrase.of("table.file.format", format));
            case Unreadable.Reason.NoWorkbook() -> new Problem(file, 0, "", Phrase.of("table.file.archive"));
        };
    }
}
