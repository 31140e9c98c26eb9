package kz.aiqyn.register.construction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The sites of one customer, or of all, at one glance.
///
/// @param organisation code of the customer; empty for all
/// @param total over all that are shown
/// @param parts by customer, when all are shown
/// @param pressing what needs attention first
/// @param map null when there is nothing to draw on, or to draw
/// @param names of customers by code
/// @param list address of the list, without the language and what is asked of it
record SiteOverview(
        String organisation,
        SiteTotals.Total total,
        List<SiteTotals.Total> parts,
        List<SiteTotals.Shown> pressing,
        @Nullable SiteMapPicture map,
        Map<String, Names> names,
        String list) {

    SiteOverview {
        parts = List.copyOf(parts);
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    String name(Words words, @Nullable String code) {
        return code == null
                ? ""
                : words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    /// The list, filtered.
    String filtered(String facet, @Nullable String code) {
        String of = code == null ? organisation : code;
        return list + "?" + (facet.isEmpty() ? "" : "facet=" + facet + "&")
                + (of.isEmpty() ? "" : "organisation=" + of);
    }

    /// The overview of all customers.
    String whole() {
        return list + ConstructionCard.OVERVIEW;
    }

    String overview(@Nullable String code) {
        return whole() + "?organisation=" + code;
    }
}
