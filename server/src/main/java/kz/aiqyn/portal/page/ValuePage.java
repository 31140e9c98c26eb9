package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.files.report.words.Calculation;

/// What the page of one value shows: how it was computed, from what, and where that came from.
///
/// @param value with its unit of measurement
/// @param status `preliminary`, `final` or that there is none, in words
/// @param notes what must be known of it
/// @param formula as the methodology writes it
/// @param inWords the same with measures by their names; empty where the formula is not understood
/// @param calculation the formula with its figures; empty where the formula is not understood
/// @param figures what stands in the calculation, in its order
/// @param objection where it may be objected to, or why it may not
record ValuePage(
        String unit,
        String unitHref,
        String indicator,
        String indicatorHref,
        String period,
        String value,
        String score,
        String place,
        String status,
        String notes,
        String formula,
        String inWords,
        String method,
        String version,
        Calculation calculation,
        List<Figure> figures,
        List<Then> history,
        String objection) {

    /// A value as it was reported, or the lack of one.
    ///
    /// @param owner the unit that it is of, where it is another than the page's; else blank
    /// @param value in full; in words where there is none
    /// @param recorded the day of record
    /// @param replaced what stood there before it was revised, in words; blank where it never was
    /// @param converted what was done to the number that the source gave, blank where it stands as it was
    /// given
    /// @param records where the records behind it are, without the language; blank where its source shows
    /// none
    record Figure(
            String code,
            String name,
            String owner,
            String period,
            String value,
            String status,
            String source,
            String recorded,
            String replaced,
            String converted,
            String records) {}

    /// The value in another period.
    record Then(String period, String value, String score, String place) {}
}
