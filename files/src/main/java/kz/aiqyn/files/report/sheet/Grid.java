package kz.aiqyn.files.report.sheet;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.files.export.CellWriter;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/// A sheet being filled from the top, with the report's look: heads in bold over a line, numbers by their formats.
final class Grid {

    static final String SCORE = "0.0";
    static final String POINTS = "0.00";
    static final String SHARE = "0.0%";
    static final String VALUE = "#,##0.00";
    static final String LARGE = "#,##0";

    private static final double LARGE_FROM = 1000;
    private static final int WIDEST = 60;

    private final Worksheet sheet;
    private int row;
    private int column;

    Grid(Worksheet sheet) {
        this.sheet = sheet;
    }

    /// The heads of the columns, each with its width in letters; what follows scrolls under them.
    ///
    /// @param frozen how many columns stay at the left
    void heads(int frozen, Head... heads) {
        for (int i = 0; i < heads.length; i++) {
            CellWriter.put(sheet, row, i, heads[i].text());
            sheet.width(i, Math.min(heads[i].width(), WIDEST));
            sheet.style(row, i)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
        sheet.freezePane(frozen, row + 1);
        sheet.repeatRows(row);
        next();
    }

    /// A column's head.
    record Head(String text, double width) {}

    /// Ends the row.
    void next() {
        row++;
        column = 0;
    }

    Grid text(String text) {
        if (!text.isEmpty()) {
            CellWriter.put(sheet, row, column, text);
            sheet.style(row, column).verticalAlignment("top").wrapText(true).set();
        }
        column++;
        return this;
    }

    Grid bold(String text) {
        CellWriter.put(sheet, row, column, text);
        sheet.style(row, column).bold().set();
        column++;
        return this;
    }

    /// A number, or an empty cell.
    Grid number(OptionalDouble number, String format) {
        if (number.isPresent()) {
            CellWriter.put(sheet, row, column, number.getAsDouble());
            sheet.style(row, column).format(format).verticalAlignment("top").set();
        }
        column++;
        return this;
    }

    /// A value in its own unit of measurement; NaN is an empty cell.
    Grid value(double value) {
        return number(
                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                Math.abs(value) >= LARGE_FROM ? LARGE : VALUE);
    }

    Grid whole(OptionalInt number) {
        if (number.isPresent()) {
            CellWriter.put(sheet, row, column, number.getAsInt());
            sheet.style(row, column).format("0").verticalAlignment("top").set();
        }
        column++;
        return this;
    }
}
