package kz.aiqyn.portal.api;

import java.time.Instant;
import kz.aiqyn.rating.edition.Published;

/// A line of the list of published editions.
///
/// @param href where the whole of it is
record EditionJson(
        String methodology,
        String version,
        String period,
        int revision,
        Instant publishedAt,
        NamesJson reason,
        boolean preliminary,
        String href) {

    static EditionJson of(Published edition) {
        return new EditionJson(
                edition.methodology(),
                edition.version(),
                edition.period().toString(),
                edition.revision(),
                edition.publishedAt(),
                NamesJson.of(edition.reason()),
                edition.preliminary(),
                "/api/v1/ratings/" + edition.methodology() + "/" + edition.period());
    }
}
