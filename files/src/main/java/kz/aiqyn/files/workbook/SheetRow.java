package kz.aiqyn.files.workbook;

import java.util.List;

/// One row of a sheet.
///
/// @param number as the spreadsheet shows it, from 1
/// @param hidden whether the spreadsheet does not show it, as when it was filtered out
/// @param cells from column A to the last one that is there
public record SheetRow(int number, boolean hidden, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
