package kz.aiqyn.files.workbook;

import java.util.List;

/// One row of a sheet.
///
/// @param number as the spreadsheet shows it, from 1
/// @param cells from column A to the last one that is there
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
