package kz.aiqyn.files.values;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// One value a row: `unit, period, measure, value[, recorded, status, source, note]`, columns in any order.
final class LongLayout implements Layout {

    private static final int MOST_PERIODS = 1000;

    private final Table table;
    private final Row header;
    private final Map<Field, Integer> columns;
    private final Figures figures;
    private final Set<Integer> besideValue;
    /// Periods by how they are written: few, in many rows.
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    private LongLayout(Table table, Row header, Map<Field, Integer> columns) {
        this.table = table;
        this.header = header;
        this.columns = columns;
        int value = column(columns, Field.VALUE);
        this.figures = new Figures(table, column -> column == value);
        this.besideValue = new TreeSet<>(columns.values());
        besideValue.remove(value);
    }

    /// The layout when one of the first rows is its header.
    static Optional<Layout> recognise(Table table, ReadLog log) {
        for (Row row : table.head()) {
            Map<Field, Integer> columns = new EnumMap<>(Field.class);
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                Field.find(row.text(i)).ifPresent(field -> prefer(columns, field, column, row));
            }
            if (List.of(Field.values()).stream().filter(Field::isRequired).allMatch(columns::containsKey)) {
                table.isSound(row, row.columns(), row, log);
                repeated(table, row, columns, log);
                further(table, row, columns, log);
                return Optional.of(new LongLayout(table, row, columns));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(ValueReceiver intake) {
        table.each(
                row -> {
                    if (row.number() > header.number() && !row.isBlank()) {
                        read(row, intake);
                    }
                },
                intake.log());
    }

    private void read(Row row, ValueReceiver intake) {
        String unitText = text(row, Field.UNIT);
        if (Spelling.isTotal(unitText)) {
            intake.log().notice(new Notice(table.file(), row.number(), Phrase.of("table.notice.total", unitText)));
            return;
        }
        ReadLog log = intake.log();
        if (overflows(row, log) || !table.isSound(row, besideValue, header, log)) {
            return;
        }
        Period period = period(row, log);
        String measureText = text(row, Field.MEASURE);
        String measure = null;
        if (unitText.isEmpty() || measureText.isEmpty()) {
            Field blank = unitText.isEmpty() ? Field.UNIT : Field.MEASURE;
            log.problem(spot(row, blank).problem("table.cell.blank", blank.code()));
        } else {
            measure = intake.measure(measureText, spot(row, Field.MEASURE));
        }
        String unit =
                unitText.isEmpty() || period == null ? null : intake.unit(unitText, period, spot(row, Field.UNIT));
        Value.Reading reading = reading(row, log);
        if (unit != null && measure != null && period != null && reading != null) {
            Origin origin = new Origin(text(row, Field.SOURCE), text(row, Field.NOTE), table.file(), row.number());
            intake.add(new Value(unit, period, measure, reading, origin));
        }
    }

    /// True, and told, when a row has cells beyond the header: a decimal comma among commas cuts a number in two.
    private boolean overflows(Row row, ReadLog log) {
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                CellPosition spot = new CellPosition(table.file(), row.number(), table.column(i, ""));
                log.problem(spot.problem("table.row.long", Shown.of(row.text(i)), String.valueOf(header.size())));
                return true;
            }
        }
        return false;
    }

    private Value.@Nullable Reading reading(Row row, ReadLog log) {
        Status status = status(row, log);
        String recordedText = text(row, Field.RECORDED);
        Instant recorded = Recorded.find(recordedText);
        if (recorded == null && !recordedText.isEmpty()) {
            log.problem(spot(row, Field.RECORDED).problem("table.recorded.wrong", Shown.of(recordedText)));
            return null;
        }
        Figures.Figure figure = figures.read(row, column(columns, Field.VALUE));
        if (status == null) {
            return null;
        }
        return switch (figure) {
            case Figures.Figure.Present(double value) -> new Value.Reading(value, null, status, recorded);
            case Figures.Figure.Missing missing -> new Value.Reading(Double.NaN, missing.reason(), status, recorded);
            case Figures.Figure.Wrong(Phrase phrase) -> {
                CellPosition spot = spot(row, Field.VALUE);
                log.problem(new Problem(spot.file(), spot.row(), spot.column(), phrase));
                yield null;
            }
        };
    }

    private @Nullable Period period(Row row, ReadLog log) {
        String text = text(row, Field.PERIOD);
        Optional<Period> known =
                periods.size() < MOST_PERIODS ? periods.computeIfAbsent(text, PeriodText::find) : PeriodText.find(text);
        if (known.isEmpty()) {
            CellPosition spot = spot(row, Field.PERIOD);
            log.problem(new Problem(spot.file(), spot.row(), spot.column(), PeriodText.fault(text)));
        }
        return known.orElse(null);
    }

    private @Nullable Status status(Row row, ReadLog log) {
        String text = Spelling.fold(text(row, Field.STATUS));
        if (text.isEmpty() || text.equals("final") || text.startsWith("түпкілікті") || text.startsWith("окончат")) {
            return Status.FINAL;
        }
        if (text.equals("preliminary") || text.startsWith("алдын ала") || text.startsWith("предварит")) {
            return Status.PRELIMINARY;
        }
        log.problem(spot(row, Field.STATUS).problem("table.status.wrong", Shown.of(text)));
        return null;
    }

    private String text(Row row, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.text(column);
    }

    private CellPosition spot(Row row, Field field) {
        int column = column(columns, field);
        return new CellPosition(table.file(), row.number(), table.column(column, header.text(column)));
    }

    private static int column(Map<Field, Integer> columns, Field field) {
        return columns.getOrDefault(field, -1);
    }

    /// Of several columns that could be the field, the one with our own word wins, else the first.
    private static void prefer(Map<Field, Integer> columns, Field field, int column, Row header) {
        Integer known = columns.get(field);
        if (known == null
                || (Spelling.fold(header.text(column)).equals(field.code())
                        && !Spelling.fold(header.text(known)).equals(field.code()))) {
            columns.put(field, column);
        }
    }

    private static void repeated(Table table, Row header, Map<Field, Integer> columns, ReadLog log) {
        for (int i = 0; i < header.size(); i++) {
            for (Map.Entry<Field, Integer> known : columns.entrySet()) {
                String text = Spelling.fold(header.text(known.getValue()));
                if (i > known.getValue() && text.equals(Spelling.fold(header.text(i)))) {
                    CellPosition spot =
                            new CellPosition(table.file(), header.number(), table.column(i, header.text(i)));
                    log.problem(spot.problem("table.header.twice", header.text(i)));
                }
            }
        }
    }

    private static void further(Table table, Row header, Map<Field, Integer> columns, ReadLog log) {
        for (int i = 0; i < header.size(); i++) {
            if (!header.text(i).isEmpty() && !columns.containsValue(i)) {
                Phrase phrase = Phrase.of("table.notice.column", Shown.of(header.text(i)));
                log.notice(new Notice(table.file(), header.number(), phrase));
            }
        }
    }
}
