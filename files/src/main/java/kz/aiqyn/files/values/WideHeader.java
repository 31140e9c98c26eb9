package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// The header of a wide table: which column is the unit, and of what measure and period each other column is.
///
/// The row that names most measures is the header. A period stands in a row beneath it, in a row above it
/// (a period goes on to the right until the next), in a title above, or is stated by the user.
///
/// @param last row in which the header ends
record WideHeader(long last, int unitColumn, String unitHeader, List<WideColumn> columns) {

    /// A column of values.
    record WideColumn(int index, String header, String measure, Period period) {}

    private static final Pattern NUMBERING = Pattern.compile("№.*|n|no\\.?|#|р/с.*|п/п.*|\\d*");
    private static final Pattern CODE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*");

    static Optional<WideHeader> find(Table table, MeasureBook measures, @Nullable Period stated, ReadLog log) {
        List<Row> rows = table.head();
        int at = -1;
        int most = 0;
        for (int i = 0; i < rows.size(); i++) {
            int count = count(rows.get(i), measures);
            if (count > most) {
                most = count;
                at = i;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of(new Finder(table, measures, stated, log, at).find());
    }

    private static int count(Row row, MeasureBook measures) {
        int count = 0;
        boolean unit = false;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            boolean isUnit =
                    Field.find(text).filter(field -> field == Field.UNIT).isPresent();
            unit |= isUnit;
            if (!isUnit && isMeasure(text, measures)) {
                count++;
            }
        }
        return measures.isOpen() && !unit ? 0 : count;
    }

    private static boolean isMeasure(String text, MeasureBook measures) {
        if (text.isEmpty() || Spelling.isTotal(text)) {
            return false;
        }
        return measures.isOpen()
                ? CODE.matcher(text).matches() && Field.find(text).isEmpty()
                : !(measures.find(text) instanceof Match.None);
    }

    /// Looks around the row that names the measures.
    private record Finder(
            Table table, MeasureBook measures, @Nullable Period stated, ReadLog log, int at) {

        WideHeader find() {
            Row header = table.head().get(at);
            table.isSound(header, header.columns(), header, log);
            int unit = unitColumn(header);
            boolean beneath = isBeneath(unit);
            ColumnPeriods periods = new ColumnPeriods(table, at, unit, beneath, stated, log);
            List<WideColumn> columns = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Row last = beneath ? table.head().get(at + 1) : header;
            for (int i = 0; i < last.size(); i++) {
                if (beneath && header.text(i).isEmpty() && !last.text(i).isEmpty()) {
                    CellPosition spot = new CellPosition(table.file(), last.number(), table.column(i, last.text(i)));
                    log.problem(spot.problem("table.wide.measure", Shown.of(last.text(i))));
                }
            }
            for (int i = 0; i < header.size(); i++) {
                if (i != unit && header.fault(i).isEmpty()) {
                    column(header, i, periods)
                            .filter(column -> first(column, seen))
                            .ifPresent(columns::add);
                }
            }
            return new WideHeader(last.number(), unit, header.text(unit), List.copyOf(columns));
        }

        private Optional<WideColumn> column(Row header, int index, ColumnPeriods periods) {
            String text = header.text(index);
            boolean other = text.isEmpty()
                    || Spelling.isTotal(text)
                    || NUMBERING.matcher(Spelling.fold(text)).matches()
                    || Field.find(text).isPresent();
            if (other) {
                return Optional.empty();
            }
            return switch (measures.find(text)) {
                case Match.None(Phrase phrase) -> {
                    CellPosition spot = spot(index, text);
                    log.problem(new Problem(spot.file(), spot.row(), spot.column(), phrase));
                    yield Optional.empty();
                }
                case Match.Several(List<String> codes) -> {
                    log.problem(spot(index, text)
                            .problem("table.measure.several", Shown.of(text), String.join(", ", codes)));
                    yield Optional.empty();
                }
                case Match.One(String code) ->
                    periods.of(index, text).map(period -> new WideColumn(index, text, code, period));
            };
        }

        private boolean first(WideColumn column, Set<String> seen) {
            if (seen.add(column.measure() + " " + column.period())) {
                return true;
            }
            log.problem(spot(column.index(), column.header())
                    .problem(
                            "table.wide.twice",
                            column.measure(),
                            column.period().toString()));
            return false;
        }

        /// The column whose header is our word for a unit, else the first with any word for one, else the
        /// first that is neither a measure nor a numbering.
        private int unitColumn(Row header) {
            int any = -1;
            int rest = -1;
            for (int i = 0; i < header.size(); i++) {
                String text = header.text(i);
                if (Spelling.fold(text).equals(Field.UNIT.code())) {
                    return i;
                }
                boolean unit =
                        Field.find(text).filter(field -> field == Field.UNIT).isPresent();
                any = unit && any < 0 ? i : any;
                boolean numbering = NUMBERING.matcher(Spelling.fold(text)).matches();
                boolean free = !isMeasure(text, measures) && (text.isEmpty() || !numbering);
                rest = free && rest < 0 ? i : rest;
            }
            return any >= 0 ? any : Math.max(rest, 0);
        }

        /// Whether the row under the measures is one of periods: all its cells speak of time, and it names no
        /// unit.
        private boolean isBeneath(int unit) {
            if (at + 1 >= table.head().size()) {
                return false;
            }
            Row row = table.head().get(at + 1);
            boolean any = false;
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(i);
                if (!text.isEmpty() && !text.equals(table.head().get(at).text(i))) {
                    boolean fault = row.fault(i).isPresent();
                    boolean silent = !fault && PeriodText.of(text) instanceof PeriodText.Silent;
                    if (i == unit || silent || (!fault && isBareYear(text) && !isMeasureColumn(i))) {
                        return false;
                    }
                    any = true;
                }
            }
            return any;
        }

        private boolean isMeasureColumn(int index) {
            return isMeasure(table.head().get(at).text(index), measures);
        }

        private static boolean isBareYear(String text) {
            return text.length() == 4;
        }

        private CellPosition spot(int index, String text) {
            return new CellPosition(table.file(), table.head().get(at).number(), table.column(index, text));
        }
    }
}
