package kz.aiqyn.rating.collection.filling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.intake.TableRows;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.ExportColumn;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Doubt;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.collection.guard.Vouching;
import org.springframework.stereotype.Component;

/// Takes the workbook of what is missing back, filled in as far as it is; rows without a number are left out.
@Component
class FillingFile implements FileKind {

    static final String CODE = "missing-values";

    /// The columns of the workbook, in their order.
    static final Dictionary TABLE = Dictionary.of(
            CODE,
            "collection.gaps",
            ExportColumn.code("organisation"),
            ExportColumn.text("organisation_name"),
            ExportColumn.code("methodology"),
            ExportColumn.period("asked"),
            ExportColumn.code("measure"),
            ExportColumn.text("measure_name"),
            ExportColumn.period("period"),
            ExportColumn.text("unit"),
            ExportColumn.decimal("value", ExportColumn.Measured.METHODOLOGY));

    private static final HeadedTable.Columns COLUMNS =
            TABLE.columns(List.of("organisation", "methodology", "asked", "measure", "period", "value"));

    private final RowIntake intake;
    private final OpenCells cells;
    private final FillingDesk desk;

    FillingFile(RowIntake intake, OpenCells cells, FillingDesk desk) {
        this.intake = intake;
        this.cells = cells;
        this.desk = desk;
    }

    /// A row with a number.
    record FilledRow(AskedGaps gaps, Cell cell, double number) {

        String key() {
            return gaps.organisation() + " " + cell.key();
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String right() {
        return ValueRights.FILL;
    }

    @Override
    public String words() {
        return "collection.filling.file";
    }

    @Override
    public String back() {
        return FillingAddresses.FILL;
    }

    @Override
    public boolean isSendersAlone() {
        return true;
    }

    @Override
    public List<FileField> fields() {
        return List.of(
                FileField.text("source").labelled("collection.form.source"),
                FileField.text("note").optional(),
                FileField.text(Vouching.FIELD).optional());
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return intake.take(new Rows(form), file, form, mode);
    }

    /// The rows of one file, with what was filled in beside it.
    private final class Rows implements TableRows<FilledRow> {

        private final boolean vouched;
        private final Map<AskedGaps, Map<String, Cell>> open = new HashMap<>();

        Rows(Form form) {
            this.vouched = Vouching.isGiven(form.text(Vouching.FIELD));
        }

        @Override
        public String right() {
            return ValueRights.FILL;
        }

        @Override
        public HeadedTable.Columns columns() {
            return COLUMNS;
        }

        @Override
        public Optional<FilledRow> row(HeadedTable.Line line) {
            if (line.text("value").isBlank()) {
                return Optional.empty();
            }
            OptionalDouble number = line.number("value", "web.form.number");
            String organisation = line.text("organisation");
            Optional<AskedGaps> gaps = gaps(line, organisation);
            Optional<Cell> cell = gaps.flatMap(
                    one -> Optional.ofNullable(open(one).get(line.text("measure") + "@" + line.text("period"))));
            if (cell.isEmpty()) {
                line.problem("measure", "collection.filling.refused.cell", Shown.of(line.text("measure")));
                return Optional.empty();
            }
            if (number.isEmpty()) {
                return Optional.empty();
            }
            return judged(line, new FilledRow(gaps.get(), cell.get(), number.getAsDouble()));
        }

        private Optional<AskedGaps> gaps(HeadedTable.Line line, String organisation) {
            String[] version = line.text("methodology").split("/", 2);
            return version.length < 2
                    ? Optional.empty()
                    : Period.find(line.text("asked"))
                            .map(asked -> new AskedGaps(organisation, version[0], version[1], asked));
        }

        private Map<String, Cell> open(AskedGaps gaps) {
            return open.computeIfAbsent(gaps, asked -> {
                Map<String, Cell> found = new HashMap<>();
                cells.of(asked).orElse(List.of()).forEach(cell -> found.put(cell.key(), cell));
                return found;
            });
        }

        private Optional<FilledRow> judged(HeadedTable.Line line, FilledRow row) {
            Form form = Form.EMPTY.with(row.cell().field(), Form.number(row.number()));
            Judgement found = desk.judged(row.gaps().organisation(), List.of(row.cell()), form)
                    .getOrDefault(row.cell().key(), Judgement.NONE);
            Optional<Doubt> asking = found.doubts().stream()
                    .filter(doubt -> doubt.kind().isAsking())
                    .findFirst();
            if (asking.isPresent() && !vouched) {
                Doubt doubt = asking.get();
                String usual = Double.isNaN(doubt.usual()) ? "–" : Form.number(doubt.usual());
                line.problem("value", "collection.filling.refused.doubt", doubt.phrase(usual), Vouching.missing(1));
                return Optional.empty();
            }
            return Optional.of(row);
        }

        @Override
        public String key(FilledRow row) {
            return row.key();
        }

        @Override
        public void lock() {
            open.keySet().forEach(gaps -> desk.hold(gaps.organisation()));
        }

        @Override
        public List<RowChange<FilledRow>> compare(List<FilledRow> rows, Form form, RowProblems<FilledRow> problems) {
            return rows.stream()
                    .map(row -> new RowChange<>(
                            row,
                            new FileDifference.Line(
                                    "sent",
                                    row.gaps().organisation() + " · "
                                            + row.cell().measure().code() + " · "
                                            + row.cell().period(),
                                    Names.NONE,
                                    Names.same(Form.number(row.number())),
                                    row.cell().measure().unit())))
                    .toList();
        }

        @Override
        public void apply(List<RowChange<FilledRow>> changes, Form form, long number) {
            Map<AskedGaps, List<FilledRow>> together = new LinkedHashMap<>();
            changes.forEach(change -> together.computeIfAbsent(change.row().gaps(), any -> new ArrayList<>())
                    .add(change.row()));
            together.forEach((gaps, rows) -> {
                Form of = form;
                for (FilledRow row : rows) {
                    of = of.with(row.cell().field(), Form.number(row.number()));
                }
                desk.send(gaps, of)
                        .orElseThrow(reasons -> new IllegalStateException("rows that were checked: " + reasons));
            });
        }
    }
}
