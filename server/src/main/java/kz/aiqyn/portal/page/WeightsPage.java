package kz.aiqyn.portal.page;

import java.util.List;

/// A reader's own weights: the form, and the places that come of them.
///
/// @param refused why the weights cannot be used, blank when they can
/// @param changed whether any weight differs from the methodology's
/// @param query the weights that differ, as an address
/// @param shared the short address of them
record WeightsPage(
        String title,
        String version,
        String period,
        String method,
        String local,
        List<Field> blocks,
        String refused,
        boolean changed,
        List<Group> groups,
        String query,
        String shared) {

    /// A block's weight, and those of its indicators.
    ///
    /// @param share its share in the total, in words
    /// @param note what the weights as set would make of it, and why it is another; blank where it is the same
    /// @param own whether the reader set it
    public record Field(
            String code,
            String name,
            String weight,
            String published,
            String share,
            String note,
            boolean own,
            List<Field> inner) {}

    /// The places of one peer group.
    public record Group(String name, List<Row> rows) {}

    /// One unit.
    ///
    /// @param sign how many places it gains by the reader's weights: ↑3
    public record Row(
            String place,
            String sign,
            boolean moved,
            String name,
            String href,
            String score,
            String publishedPlace,
            String publishedScore) {}
}
