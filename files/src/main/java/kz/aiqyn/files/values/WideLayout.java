package kz.aiqyn.files.values;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// One unit a row, one measure (of one period) a column. An empty cell is no reading at all.
final class WideLayout implements Layout {

    private final Table table;
    private final WideHeader header;
    private final Figures figures;

    private WideLayout(Table table, WideHeader header) {
        this.table = table;
        this.header = header;
        Set<Integer> columns =
                header.columns().stream().map(WideHeader.WideColumn::index).collect(Collectors.toSet());
        this.figures = new Figures(table, columns::contains);
    }

    static Optional<Layout> recognise(Table table, MeasureBook measures, @Nullable Period stated, ReadLog log) {
        return WideHeader.find(table, measures, stated, log).map(header -> new WideLayout(table, header));
    }

    @Override
    public void read(ValueReceiver intake) {
        table.each(
                row -> {
                    if (row.number() > header.last() && !row.isBlank()) {
                        read(row, intake);
                    }
                },
                intake.log());
    }

    private void read(Row row, ValueReceiver intake) {
        String unitText = row.text(header.unitColumn());
        ReadLog log = intake.log();
        if (Spelling.isTotal(unitText)) {
            log.notice(new Notice(table.file(), row.number(), Phrase.of("table.notice.total", unitText)));
            return;
        }
        boolean empty = header.columns().stream()
                .allMatch(column -> row.text(column.index()).isEmpty());
        if (empty || isNumbering(row)) {
            log.notice(new Notice(table.file(), row.number(), Phrase.of("table.notice.no-values")));
            return;
        }
        if (!table.isSound(row, Set.of(header.unitColumn()), row, log)) {
            return;
        }
        if (unitText.isEmpty()) {
            log.problem(
                    spot(row, header.unitColumn(), header.unitHeader()).problem("table.cell.blank", Field.UNIT.code()));
            return;
        }
        String unit = null;
        Period resolved = null;
        for (WideHeader.WideColumn column : header.columns()) {
            if (!column.period().equals(resolved)) {
                resolved = column.period();
                unit = intake.unit(unitText, resolved, spot(row, header.unitColumn(), header.unitHeader()));
                if (unit == null) {
                    return;
                }
            }
            if (unit != null) {
                value(row, column, unit, intake);
            }
        }
    }

    private void value(Row row, WideHeader.WideColumn column, String unit, ValueReceiver intake) {
        switch (figures.read(row, column.index())) {
            case Figures.Figure.Present(double number) -> add(row, column, unit, Value.Reading.of(number), intake);
            case Figures.Figure.Missing(MissingReason reason) -> {
                if (!row.text(column.index()).isEmpty()) {
                    add(row, column, unit, Value.Reading.missing(reason), intake);
                }
            }
            case Figures.Figure.Wrong(Phrase phrase) -> {
                CellPosition spot = spot(row, column.index(), column.header());
                intake.log().problem(new Problem(spot.file(), spot.row(), spot.column(), phrase));
            }
        }
    }

    private void add(Row row, WideHeader.WideColumn column, String unit, Value.Reading reading, ValueReceiver intake) {
        Origin origin = new Origin("", "", table.file(), row.number());
        intake.add(new Value(unit, column.period(), column.measure(), reading, origin));
    }

    /// The row beneath a header in which offices number the columns.
    private boolean isNumbering(Row row) {
        int before = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            if (!text.isEmpty() && !text.equals(String.valueOf(before + 1))) {
                return false;
            }
            before += text.isEmpty() ? 0 : 1;
        }
        return before >= 2;
    }

    private CellPosition spot(Row row, int column, String text) {
        return new CellPosition(table.file(), row.number(), table.column(column, text));
    }
}
