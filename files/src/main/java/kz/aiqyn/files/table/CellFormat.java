package kz.aiqyn.files.table;

import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/// What the format of a spreadsheet's cell says of its number (ECMA-376, part 1, 18.8.30).
final class CellFormat {

    private CellFormat() {}

    /// The number that the cell holds, or that its formula gave; NaN for texts.
    static double number(Cell cell) {
        CellType type = cell.getType();
        String raw = cell.getRawValue();
        if (raw == null || (type != CellType.NUMBER && type != CellType.FORMULA)) {
            return Double.NaN;
        }
        return NumberText.of(raw) instanceof NumberText.Clear(double number)
                ? number
                : NumberText.of(raw) instanceof NumberText.Ambiguous ambiguous && ambiguous.mark() == '.'
                        ? ambiguous.decimal()
                        : Double.NaN;
    }

    static boolean isPercent(Cell cell) {
        return !Double.isNaN(number(cell)) && bare(cell).indexOf('%') >= 0;
    }

    static boolean isDate(Cell cell) {
        if (cell.getType() != CellType.NUMBER || Double.isNaN(number(cell))) {
            return false;
        }
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = bare(cell);
        return format.indexOf('y') >= 0 || format.indexOf('d') >= 0;
    }

    /// The format's letters without quoted texts, escapes and bracketed conditions.
    private static String bare(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equals("General")) {
            return "";
        }
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                .toLowerCase(Locale.ROOT)
                .replace("red", "");
    }
}
