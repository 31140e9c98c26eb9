package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.web.TableQuery;

/// Up to four units side by side.
///
/// @param query in which order and with which rows its tables are asked for
/// @param choices one list of units for each column of the form
/// @param columns the units chosen
/// @param warnings what must be known before the numbers are compared
/// @param files what was asked, for the table's files
record ComparePage(
        String period,
        TableQuery query,
        List<List<ChoiceGroup>> choices,
        List<Column> columns,
        List<String> warnings,
        List<Row> totals,
        List<Row> blocks,
        List<Part> parts,
        String files) {

    /// The indicators of a block; all of them, without a name, where they are sorted or chosen by words.
    public record Part(String name, List<Row> rows) {}

    /// The units of one peer group.
    public record ChoiceGroup(String name, List<Choice> choices) {}

    /// A unit to choose.
    public record Choice(String code, String name, boolean chosen) {}

    /// A unit that was chosen.
    ///
    /// @param code by which rows are sorted by it
    public record Column(String code, String name, String href) {}

    /// A line of the table.
    ///
    /// @param href blank where it leads nowhere
    /// @param unit what its values are measured in, blank for pure numbers
    /// @param median where the peers' median lies across the chart, blank where they have different peers
    /// @param marks where each unit lies across the chart, blank for those without a score; none without a chart
    public record Row(String name, String href, String unit, List<Cell> cells, String median, List<String> marks) {}

    /// What one unit has in a line.
    ///
    /// @param score by which rows are sorted, NaN for none
    /// @param best whether it is the best of those compared, which have the same peers
    public record Cell(String text, String note, double score, boolean best) {}
}
