package kz.aiqyn.base.document;

import java.util.Arrays;
import java.util.List;

/// A part of a document for paper.
public sealed interface PaperPart {

    /// @param level 1 for the document's own, 2 for a section, 3 for a part of one
    record Heading(int level, String text) implements PaperPart {

        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a heading's level is 1, 2 or 3, found " + level);
            }
        }
    }

    /// A few sentences.
    record Paragraph(Tone tone, List<Run> runs) implements PaperPart {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph plain(Run... runs) {
            return new Paragraph(Tone.PLAIN, Arrays.asList(runs));
        }

        public static Paragraph lead(String text) {
            return new Paragraph(Tone.LEAD, List.of(Run.of(text)));
        }

        public static Paragraph quiet(String text) {
            return new Paragraph(Tone.QUIET, List.of(Run.of(text)));
        }
    }

    /// How a paragraph speaks.
    enum Tone {
        PLAIN,
        /// What is to be known before all else: larger.
        LEAD,
        /// Beside the matter: smaller, grey.
        QUIET
    }

    /// Letters of one weight.
    record Run(String text, boolean isBold) {

        public static Run of(String text) {
            return new Run(text, false);
        }

        public static Run bold(String text) {
            return new Run(text, true);
        }
    }

    /// Names with what they are, a line each.
    record Facts(List<Fact> facts) implements PaperPart {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}

    /// A table; every row has a cell for each column, the first names the row.
    ///
    /// @param caption what it shows, for readers of screens
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements PaperPart {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "%s: found a row of %d cells, expected %d".formatted(caption, row.size(), columns.size()));
                }
            }
        }
    }

    /// @param width its share of the table's width, beside the others' shares
    /// @param isNumber whether its cells are numbers, which stand at the right
    record Column(String title, int width, boolean isNumber) {}

    /// Numbers as bars under each other. Names and numbers are letters, so that they are found and read aloud; only the
    /// bars are drawn.
    ///
    /// @param caption what they show, in which unit
    /// @param line a number that a line across all bars shows, such as a target; 0 for none
    record Bars(String caption, List<Bar> bars, double line) implements PaperPart {

        public Bars {
            bars = List.copyOf(bars);
        }

        /// How far a bar reaches, in percent of the place, to the tenth; the longest reaches the end.
        public double reach(Bar bar) {
            return reach(bar.number());
        }

        /// Where the line stands, as a bar reaches.
        public double reachOfLine() {
            return reach(line);
        }

        private double reach(double number) {
            double longest =
                    Math.max(line, bars.stream().mapToDouble(Bar::number).max().orElse(0));
            return number <= 0 ? 0 : Math.round(1000 * number / longest) / 10.0;
        }
    }

    /// @param number none is drawn for one that is not above zero
    /// @param value the number as it is written
    /// @param isMarked whether it is the one to look at
    record Bar(String name, double number, String value, boolean isMarked) {}

    /// The contents of a document with chapters. Each heading of level 1 that comes after is the name of a chapter and
    /// begins a page.
    ///
    /// @param title stands over it
    record Contents(String title) implements PaperPart {}

    /// Parts beside each other, each as wide as the next.
    record Columns(List<List<PaperPart>> columns) implements PaperPart {

        public Columns {
            columns = columns.stream().map(List::copyOf).toList();
        }
    }

    /// A drawing without letters; what it shows stands in words beside it.
    ///
    /// @param svg with a `viewBox`
    /// @param height in points; it is as wide as its place
    /// @param ratio of its width to its height
    /// @param words what it shows, for readers of screens
    record Picture(String svg, int height, int ratio, String words) implements PaperPart {}
}
