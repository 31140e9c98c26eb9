package kz.aiqyn.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.files.workbook.CellRange;

/// Merged cells of a sheet's first rows: what they show is that of each cell that they cover.
final class MergedCells {

    private MergedCells() {}

    /// The rows with the content of each merged cell in all the cells that it covers.
    static List<Row> spread(List<Row> rows, List<CellRange> ranges) {
        List<Row> spread = new ArrayList<>(rows);
        Map<Long, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        for (CellRange range : ranges) {
            Row from = byNumber.get((long) range.top());
            if (from != null && !from.text(range.left()).isEmpty()) {
                spread.replaceAll(row -> isWithin(row, range) ? covered(row, from, range) : row);
            }
        }
        return spread;
    }

    private static boolean isWithin(Row row, CellRange range) {
        return row.number() >= range.top() && row.number() <= range.bottom();
    }

    private static Row covered(Row row, Row from, CellRange range) {
        Row covered = row;
        for (int column = range.left(); column <= range.right(); column++) {
            covered = covered.text(column).isEmpty() ? covered.with(column, from, range.left()) : covered;
        }
        return covered;
    }
}
