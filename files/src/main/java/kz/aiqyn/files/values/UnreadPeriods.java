package kz.aiqyn.files.values;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Table;

/// Cells around the header of a wide table that should name a period and that a spreadsheet did not work out. No other
/// period, as that of a title, may stand in for theirs.
///
/// @param at which of the first rows is the header
/// @param unit column of the units
/// @param period what a cell of a row names
record UnreadPeriods(Table table, int at, int unit, ReadLog log, BiFunction<Row, Integer, Optional<Period>> period) {

    /// The columns that such a cell speaks of; each cell is told.
    ///
    /// @param beneath columns whose period stands beneath the header
    /// @param untitled whether nothing else names a period
    Set<Integer> columns(Set<Integer> beneath, boolean untitled) {
        Set<Integer> unread = new HashSet<>();
        if (areBeneath()) {
            Row row = table.head().get(at + 1);
            unread = row.columns().stream().filter(i -> isUnread(row, i)).collect(Collectors.toSet());
            table.isSound(row, unread, row, log);
        }
        Set<Integer> settled = new HashSet<>(beneath);
        settled.addAll(unread);
        for (int r = at - 1; r >= 0; r--) {
            unread.addAll(above(table.head().get(r), untitled, settled));
        }
        return unread;
    }

    /// Whether the row beneath the header is one of periods of which some were not worked out.
    boolean areBeneath() {
        if (at + 1 >= table.head().size()) {
            return false;
        }
        Row row = table.head().get(at + 1);
        String text = row.text(unit);
        boolean isBeneathUnit =
                text.isEmpty() || text.equals(table.head().get(at).text(unit));
        return isBeneathUnit
                && row.columns().stream().anyMatch(i -> isUnread(row, i))
                && row.columns().stream()
                        .filter(i -> i != unit && !row.text(i).isEmpty())
                        .allMatch(i -> isUnread(row, i) || isPeriod(row, i));
    }

    /// Those of a row above, for columns that no nearer row settles; what it settles is added to these.
    private Set<Integer> above(Row row, boolean untitled, Set<Integer> settled) {
        boolean ofPeriods = untitled || row.columns().stream().anyMatch(i -> i > unit && isPeriod(row, i));
        Set<Integer> unread = new HashSet<>();
        Set<Integer> told = new HashSet<>();
        int from = unit;
        for (int i = unit + 1; i < table.head().get(at).size(); i++) {
            boolean again = row.text(i).equals(row.text(from));
            from = row.text(i).isEmpty() || (again && from > unit) ? from : i;
            if (from > unit && !settled.contains(i)) {
                if (ofPeriods && isUnread(row, from)) {
                    unread.add(i);
                    told.add(from);
                    settled.add(i);
                } else if (isPeriod(row, from)) {
                    settled.add(i);
                }
            }
        }
        table.isSound(row, told, row, log);
        return unread;
    }

    private static boolean isUnread(Row row, int column) {
        return row.fault(column).isPresent();
    }

    private boolean isPeriod(Row row, int column) {
        return period.apply(row, column).isPresent();
    }
}
