package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.web.TableQuery;

/// What the page of an edition shows.
///
/// @param query in which order and with which rows its tables are asked for
/// @param heat scores of blocks by unit
/// @param changes what changed most
/// @param revisions all revisions, the latest first; one when it was never revised
/// @param periods the other editions of the methodology
record RatingPage(
        EditionHead head,
        TableQuery query,
        String standings,
        String heat,
        List<GreatestChange> changes,
        List<Objected> objections,
        List<Revision> revisions,
        List<PeriodLink> periods) {

    /// One revision.
    ///
    /// @param here whether it is the one shown
    public record Revision(int number, String href, String published, String reason, boolean here) {}

    /// A way to another page.
    public record PeriodLink(String name, String href, boolean here) {}

    /// Whether a later revision stands in its place.
    public boolean isOld() {
        return !revisions.isEmpty() && !revisions.getFirst().here();
    }
}
