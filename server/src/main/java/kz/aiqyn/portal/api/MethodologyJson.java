package kz.aiqyn.portal.api;

import java.time.LocalDate;
import java.util.Locale;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;

/// A version of a methodology in a list.
///
/// @param state `published` or `retired`
/// @param yaml where its file is
record MethodologyJson(
        String code,
        String version,
        NamesJson title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        NamesJson act,
        String state,
        String yaml) {

    static MethodologyJson of(MethodologyVersion version) {
        Identity identity = version.document().identity();
        return new MethodologyJson(
                version.code(),
                version.version(),
                NamesJson.of(identity.title()),
                identity.from(),
                identity.to(),
                NamesJson.of(identity.act()),
                version.state().name().toLowerCase(Locale.ROOT),
                "/api/v1/methodologies/" + version.code() + "/" + version.version() + "/methodology.yaml");
    }
}
