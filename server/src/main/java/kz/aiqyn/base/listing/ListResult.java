package kz.aiqyn.base.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Paging;
import org.jspecify.annotations.Nullable;

/// A part of a list with what is said of the whole.
///
/// @param found how many rows there are, of all pages
/// @param all how many there are without the filter above the list
/// @param facets how many rows each filter above the list would leave
/// @param totals by code of the columns that are summed, over all pages
/// @param latest when any of these rows was written last; null where there is none
public record ListResult(
        Listing listing,
        ListQuery query,
        List<ListRow> rows,
        long found,
        long all,
        Map<String, Long> facets,
        Map<String, BigDecimal> totals,
        @Nullable Instant latest,
        Paging paging) {

    public ListResult {
        rows = List.copyOf(rows);
        facets = Map.copyOf(facets);
        totals = Map.copyOf(totals);
    }

    public long count(Facet facet) {
        return facets.getOrDefault(facet.code(), 0L);
    }
}
