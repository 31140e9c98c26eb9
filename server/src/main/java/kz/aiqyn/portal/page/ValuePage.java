package kz.aiqyn.portal.page;

import java.util.List;

/// What the page of one value shows: how it was computed, from what, and where that came from.
///
/// @param value with its unit of measurement
/// @param notes what must be known of it
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
        String method,
        String version,
        List<Reported> measures,
        List<Then> history) {

    /// A measure that the formula names, as it was reported.
    ///
    /// @param value blank where nothing was reported
    /// @param converted what was done to the number that the source gave, blank where it stands as it was given
    public record Reported(
            String code,
            String name,
            String period,
            String value,
            String status,
            String source,
            String recorded,
            String converted) {}

    /// The value in another period.
    public record Then(String period, String value, String score, String place) {}
}
