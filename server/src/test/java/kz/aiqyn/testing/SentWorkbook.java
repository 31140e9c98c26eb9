package kz.aiqyn.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook as somebody sends it in.
public final class SentWorkbook {

    private SentWorkbook() {}

    /// The bytes of a workbook.
    ///
    /// @param sheets name of each sheet and its text, commas between the cells; `(name)` is hidden, and so
    /// is a row that begins with a bracket
    public static byte[] of(String... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < sheets.length; i += 2) {
                Worksheet sheet = workbook.newWorksheet(sheets[i].replaceAll("[()]", ""));
                if (sheets[i].startsWith("(")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
                String[] rows = sheets[i + 1].split("\n");
                for (int row = 0; row < rows.length; row++) {
                    if (rows[row].startsWith("(")) {
                        sheet.hideRow(row);
                    }
                    String[] cells = rows[row].replaceAll("[()]", "").split(",");
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }
}
