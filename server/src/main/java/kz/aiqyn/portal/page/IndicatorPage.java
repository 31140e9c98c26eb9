package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Map;

/// The passport of an indicator with its map, distribution and history.
///
/// @param passport with every unit on its line and in its table
/// @param map blank when there is none
/// @param history by period, the latest first, one list for each group
/// @param local address of the page, below which its tables are
/// @param query the period asked for, with its question mark; blank for the latest
record IndicatorPage(
        String name, String passport, String map, Lines lines, List<Group> history, String local, String query) {

    /// All units over the periods.
    ///
    /// @param picture with the table that says the same; blank where there is one period only
    /// @param units to choose from, names by code
    /// @param chosen code of the one marked, blank for none
    /// @param local address of the page
    /// @param period asked for, blank for the latest
    public record Lines(String picture, Map<String, String> units, String chosen, String local, String period) {}

    /// A peer group's values over time.
    public record Group(String name, List<Then> periods) {}

    /// A period's values.
    ///
    /// @param from the share 0..1 of the whole width at which the values begin
    /// @param middle where their median lies
    /// @param width the share they take
    public record Then(
            String period,
            String low,
            String median,
            String high,
            int units,
            String weight,
            String from,
            String middle,
            String width) {}
}
