package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.engine.explain.IndicatorChanges;

/// What every indicator did to a score, the worst first, its reasons beside each other and their net.
final class NetChangeTable {

    private static final int LEAST_NAME = 20;
    /// Rows at either end; what lies between them stands together.
    private static final int ENDS = 8;
    /// Smaller than anything that is shown.
    private static final double NOTHING = 1e-9;

    private final Screen screen;
    private final Change.Split change;
    private final ComparedValues values;
    private final int decimals;

    NetChangeTable(Screen screen, Change.Split change, ComparedValues values, int decimals) {
        this.screen = screen;
        this.change = change;
        this.values = values;
        this.decimals = decimals;
    }

    void print() {
        IndicatorChanges all = change.indicators();
        List<IndicatorChange> rows = all.rows();
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.indicator"), LEAST_NAME),
                Heading.right(screen.words("cli.net.own")),
                Heading.right(screen.words("cli.net.peers")),
                Heading.right(screen.words("cli.net.method")),
                Heading.right(screen.words("cli.net.other")),
                Heading.right(screen.words("cli.net.net"))));
        boolean cut = rows.size() > 2 * ENDS + 1;
        int first = cut ? ENDS : rows.size();
        rows.subList(0, first).forEach(row -> add(table, row));
        if (cut) {
            List<IndicatorChange> between = rows.subList(ENDS, rows.size() - ENDS);
            table.add(row(screen.words("cli.net.more", between.size()), IndicatorChange.sum(between), Emphasis.FAINT));
            rows.subList(rows.size() - ENDS, rows.size()).forEach(row -> add(table, row));
        }
        if (Math.abs(all.rest().net()) >= NOTHING) {
            table.add(row(screen.words("cli.net.rest"), all.rest(), Emphasis.PLAIN));
        }
        List<IndicatorChange> every = new ArrayList<>(rows);
        every.add(all.rest());
        table.add(row(screen.words("cli.net.all"), IndicatorChange.sum(every), Emphasis.STRONG));
        screen.table(table);
        screen.blank();
    }

    private void add(TextTable table, IndicatorChange row) {
        table.add(row(screen.wording().name(row.names().orElse(row.code())), row, Emphasis.PLAIN));
        ComparedValues.Pair pair = values.find(row.code(), change.unit());
        if (!Double.isNaN(pair.before()) || !Double.isNaN(pair.after())) {
            String text = Measured.number(screen, pair.before()) + " → " + Measured.number(screen, pair.after());
            String told =
                    values.isOfLastYear(row.code(), change.unit()) ? screen.words("cli.net.last-year", text) : text;
            table.add(List.of(
                    new Cell("    " + told, Emphasis.FAINT),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of("")));
        }
    }

    private List<Cell> row(String name, IndicatorChange row, Emphasis emphasis) {
        return List.of(
                new Cell(name, emphasis),
                points(row.own(), emphasis),
                points(row.peers(), emphasis),
                points(row.method(), emphasis),
                points(row.other(), emphasis),
                points(row.net(), emphasis == Emphasis.PLAIN ? Emphasis.STRONG : emphasis));
    }

    private Cell points(double points, Emphasis emphasis) {
        return new Cell(Math.abs(points) < NOTHING ? "0" : Signed.of(screen, points, decimals), emphasis);
    }
}
