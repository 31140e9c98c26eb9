package kz.aiqyn.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// A table of text: columns as wide as their widest cell, two blanks between them, a hairline under the
/// header. When it is wider than the terminal, columns marked elastic are cut, the last one first.
public final class TextTable {

    private static final String GAP = "  ";

    private final List<Heading> headings;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param elastic fewest columns to which it may be cut when the terminal is narrow, 0 when it may not
    public record Heading(String text, boolean right, int elastic) {

        public static Heading left(String text) {
            return new Heading(text, false, 0);
        }

        public static Heading right(String text) {
            return new Heading(text, true, 0);
        }

        /// Left, and cut down to so many columns where there is no room.
        public static Heading elastic(String text, int least) {
            return new Heading(text, false, least);
        }
    }

    public record Cell(String text, Emphasis emphasis) {
        public static Cell of(String text) {
            return new Cell(text, Emphasis.PLAIN);
        }
    }

    public TextTable(List<Heading> headings) {
        this.headings = List.copyOf(headings);
    }

    public void add(List<Cell> row) {
        if (row.size() != headings.size()) {
            throw new IllegalArgumentException(
                    "expected %d cells in a row, found %d".formatted(headings.size(), row.size()));
        }
        rows.add(List.copyOf(row));
    }

    public void add(String... texts) {
        add(List.of(texts).stream().map(Cell::of).toList());
    }

    /// The lines, without blanks at their ends.
    public List<String> lines(int columns, boolean colour) {
        int[] widths = widths();
        shrink(widths, columns);
        List<String> lines = new ArrayList<>();
        List<Cell> header = headings.stream()
                .map(heading -> new Cell(heading.text(), Emphasis.FAINT))
                .toList();
        if (header.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            lines.add(line(header, widths, colour));
            lines.add(Emphasis.FAINT.on("─".repeat(Math.min(columns, total(widths))), colour));
        }
        rows.forEach(row -> lines.add(line(row, widths, colour)));
        return lines;
    }

    /// How wide the table would like to be.
    public int width() {
        return total(widths());
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayWidth.of(headings.get(column).text());
            for (List<Cell> row : rows) {
                widths[column] =
                        Math.max(widths[column], DisplayWidth.of(row.get(column).text()));
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private void shrink(int[] widths, int columns) {
        int excess = total(widths) - columns;
        for (int column = widths.length - 1; column >= 0 && excess > 0; column--) {
            int least = headings.get(column).elastic();
            if (least > 0 && widths[column] > least) {
                int cut = Math.min(excess, widths[column] - least);
                widths[column] -= cut;
                excess -= cut;
            }
        }
    }

    private String line(List<Cell> row, int[] widths, boolean colour) {
        StringBuilder line = new StringBuilder();
        int owed = 0;
        for (int column = 0; column < widths.length; column++) {
            String text = DisplayWidth.fit(row.get(column).text(), widths[column]);
            int padding = widths[column] - DisplayWidth.of(text);
            boolean right = headings.get(column).right();
            owed += column == 0 ? 0 : GAP.length();
            owed += right ? padding : 0;
            if (!text.isEmpty()) {
                line.append(" ".repeat(owed)).append(row.get(column).emphasis().on(text, colour));
                owed = 0;
            }
            owed += right ? 0 : padding;
        }
        return line.toString();
    }
}
