package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;

/// What a unit's page shows; sections that have nothing to say are blank.
///
/// @param eyebrow its group and the period
/// @param reason why it is not rated, blank when it is
/// @param few a warning where the edition rests on few indicators
/// @param orders the ways to the same values in another order
/// @param heads who headed it, the latest first
/// @param local address of the page, for its tables
/// @param otherValue the form that asks what another value would bring
/// @param period asked for, as a query with its question mark; blank for the latest
record UnitPage(
        String name,
        String eyebrow,
        String reason,
        Optional<String> few,
        Sheet sheet,
        List<RatingPage.PeriodLink> orders,
        List<Head> heads,
        List<RatingPage.PeriodLink> periods,
        List<RatingPage.Revision> revisions,
        String local,
        String period,
        String compare,
        OtherValueForm otherValue,
        Beside beside) {

    /// What is shown beside a link to the page.
    ///
    /// @param picture its address without the language
    public record Beside(String description, String picture) {}

    /// The report's sections.
    public record Sheet(
            String facts,
            String path,
            String change,
            String blocks,
            String adjustments,
            String lift,
            String strengths,
            String values,
            String neighbours) {}

    /// Somebody in office.
    ///
    /// @param until blank while in office
    public record Head(String name, String office, String since, String until) {}
}
