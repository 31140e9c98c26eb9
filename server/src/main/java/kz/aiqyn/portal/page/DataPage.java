package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;

/// Everything that can be taken away.
///
/// @param example an edition, a unit and an indicator for the examples; empty before anything is published
record DataPage(List<Rating> ratings, Optional<Example> example, String site) {

    /// The editions of one rating.
    ///
    /// @param years the latest first
    public record Rating(String title, List<Year> years) {}

    /// The editions of one year.
    public record Year(int year, List<Line> editions) {}

    /// One edition.
    public record Line(String period, String version, int revision, boolean preliminary, String local) {}

    /// What the examples name.
    public record Example(String methodology, String period, String unit, String indicator) {}
}
