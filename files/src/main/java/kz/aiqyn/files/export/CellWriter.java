package kz.aiqyn.files.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.FormulaGuard;
import org.dhatim.fastexcel.Worksheet;

/// The one writer of a workbook's cells: texts are texts and guarded, numbers are numbers, what is empty
/// stays so. A sheet does not take a text for a formula by itself, but whatever copies it into another file
/// may.
public final class CellWriter {

    /// How a day is shown; what stands in the cell is the day itself.
    private static final String DAY = "dd.mm.yyyy";

    private CellWriter() {}

    /// Writes one cell: a text, a number, a day, or a period by its code.
    public static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Double number -> sheet.value(row, column, new BigDecimal(Double.toString(number)));
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case Period period -> sheet.value(row, column, period.toString());
            default -> {
                String text = cell.toString();
                if (!text.isEmpty()) {
                    sheet.value(row, column, FormulaGuard.guardStart(text));
                }
            }
        }
    }

    /// Writes the heads of columns, in bold, which stay in sight.
    public static void heads(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            put(sheet, 0, column, heads.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    /// Writes a row of cells.
    public static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column));
        }
    }
}
