package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
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
            Map<Integer, Period> beneath = beneath(unit);
            Map<Integer, Period> above = above(unit);
            Period title = stated != null ? stated : title();
            UnreadPeriods faults = new UnreadPeriods(table, at, unit, log, this::period);
            Set<Integer> unread = faults.columns(beneath.keySet(), title == null);
            List<WideColumn> columns = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int width = beneath.keySet().stream().mapToInt(column -> column + 1).reduce(header.size(), Math::max);
            for (int i = 0; i < width; i++) {
                if (i != unit && header.fault(i).isEmpty() && !unread.contains(i)) {
                    Period period = beneath.getOrDefault(i, above.get(i));
                    column(header, i, period != null ? period : title)
                            .filter(column -> first(column, seen))
                            .ifPresent(columns::add);
                }
            }
            boolean more = !beneath.isEmpty() || faults.areBeneath();
            Row last = more ? table.head().get(at + 1) : header;
            return new WideHeader(last.number(), unit, header.text(unit), List.copyOf(columns));
        }

        private Optional<WideColumn> column(Row header, int index, @Nullable Period period) {
            String text = header.text(index);
            boolean other = text.isEmpty()
                    || Spelling.isTotal(text)
                    || NUMBERING.matcher(Spelling.fold(text)).matches()
                    || Field.find(text).isPresent();
            if (other) {
                return Optional.empty();
            }
            return switch (measures.find(text)) {
                case Match.None() -> {
                    log.problem(spot(index, text).problem("table.measure.unknown", Shown.of(text)));
                    yield Optional.empty();
                }
                case Match.Several(List<String> codes) -> {
                    log.problem(spot(index, text)
                            .problem("table.measure.several", Shown.of(text), String.join(", ", codes)));
                    yield Optional.empty();
                }
                case Match.One(String code) -> {
                    if (period == null) {
                        log.problem(spot(index, text).problem("table.wide.period", Shown.of(text)));
                        yield Optional.empty();
                    }
                    yield Optional.of(new WideColumn(index, text, code, period));
                }
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

        private Map<Integer, Period> beneath(int unit) {
            Map<Integer, Period> periods = new HashMap<>();
            if (at + 1 >= table.head().size()) {
                return periods;
            }
            Row row = table.head().get(at + 1);
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(i);
                boolean same = text.equals(table.head().get(at).text(i));
                Optional<Period> period = period(row, i);
                if (i != unit && row.fault(i).isPresent()) {
                    continue;
                }
                if (!text.isEmpty() && !same && i != unit) {
                    if (period.isEmpty() || (isBareYear(text) && !isMeasureColumn(i))) {
                        return Map.of();
                    }
                    periods.put(i, period.get());
                }
                if (i == unit && !text.isEmpty() && !same) {
                    return Map.of();
                }
            }
            return periods;
        }

        /// Of every column the nearest row above that names a period for it.
        private Map<Integer, Period> above(int unit) {
            Map<Integer, Period> periods = new HashMap<>();
            int width = table.head().get(at).size();
            for (int r = at - 1; r >= 0; r--) {
                Row row = table.head().get(r);
                Period current = null;
                for (int i = unit + 1; i < width; i++) {
                    String text = row.text(i);
                    current = text.isEmpty() ? current : period(row, i).orElse(null);
                    if (current != null) {
                        periods.putIfAbsent(i, current);
                    }
                }
            }
            return periods;
        }

        /// The period of a cell; a part of a year («1-тоқсан», «январь») belongs to the one year that titles name.
        private Optional<Period> period(Row row, int column) {
            Optional<Period> whole = PeriodCell.find(row, column);
            String text = row.text(column);
            return whole.isPresent() || text.isEmpty()
                    ? whole
                    : year().flatMap(year -> PeriodWords.find(text + " " + year))
                            .filter(part -> part.kind() != PeriodKind.YEAR);
        }

        private Optional<Period> year() {
            Set<Period> found = new HashSet<>();
            for (Row row : table.head().subList(0, at)) {
                row.texts()
                        .forEach(text -> PeriodWords.find(text)
                                .filter(period -> period.kind() == PeriodKind.YEAR)
                                .ifPresent(found::add));
            }
            return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
        }

        /// The one period that titles above name.
        private @Nullable Period title() {
            Set<Period> found = new HashSet<>();
            for (Row row : table.head().subList(0, at)) {
                row.texts().forEach(text -> PeriodWords.find(text).ifPresent(found::add));
            }
            return found.size() == 1 ? found.iterator().next() : null;
        }

        private boolean isMeasureColumn(int index) {
            return isMeasure(table.head().get(at).text(index), measures);
        }

        private static boolean isBareYear(String text) {
            return text.length() == 4;
        }

        private Spot spot(int index, String text) {
            return new Spot(table.file(), table.head().get(at).number(), table.column(index, text));
        }
    }
}
