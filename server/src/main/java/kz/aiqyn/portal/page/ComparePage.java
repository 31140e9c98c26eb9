package kz.aiqyn.portal.page;

import java.util.List;

/// Up to four units side by side.
///
/// @param choices one list of units for each column of the form
/// @param columns the units chosen
/// @param query what was asked, for the table's files
record ComparePage(
        String period,
        List<List<Choice>> choices,
        List<Column> columns,
        List<Row> totals,
        List<Row> blocks,
        List<Row> indicators,
        String query) {

    /// A unit to choose.
    public record Choice(String code, String name, boolean chosen) {}

    /// A unit that was chosen.
    public record Column(String name, String href) {}

    /// A line of the table.
    ///
    /// @param href blank where it leads nowhere
    /// @param unit what its values are measured in, blank for pure numbers
    /// @param block whether it is a heading of those below
    public record Row(String name, String href, String unit, boolean block, List<Cell> cells) {}

    /// What one unit has in a line.
    ///
    /// @param best whether it is the best of those compared
    public record Cell(String text, String note, boolean best) {}
}
