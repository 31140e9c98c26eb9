package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.portal.edition.ShortTable;

/// What the first page shows.
///
/// @param shown what is published; empty before anything is
record FrontPage(Optional<Shown> shown) {

    /// The last edition of the main rating and what belongs to it.
    ///
    /// @param standings the map beside the table of places
    /// @param further where else a reader may go from here
    /// @param periods the other editions
    /// @param blocks of the methodology, each among the indicators
    /// @param month the economic month
    /// @param others the other ratings
    public record Shown(
            EditionHead head,
            String standings,
            List<RatingPage.PeriodLink> further,
            List<RatingPage.PeriodLink> periods,
            List<RatingPage.PeriodLink> blocks,
            List<GreatestChange> changes,
            Optional<ShortTable> month,
            List<ShortTable> others,
            List<Objected> objections) {}
}
