package kz.aiqyn.portal.api;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import org.jspecify.annotations.Nullable;

/// A value of one indicator in one period, as it was published.
///
/// @param version of the methodology: another one may have measured otherwise
/// @param value null where there is none; the flags say why
/// @param status `preliminary` or `final`
record SeriesJson(
        String period,
        String version,
        String group,
        String unit,
        @Nullable Double value,
        String measuredIn,
        @Nullable Double score,
        @Nullable Integer place,
        String status,
        List<String> flags) {

    /// Those of an edition; none where it has no such indicator.
    static Stream<SeriesJson> of(Edition edition, String indicator) {
        return edition.tree()
                .find(indicator)
                .filter(node -> edition.tree().leaf(node) >= 0)
                .map(node -> of(edition, node))
                .orElse(Stream.empty());
    }

    private static Stream<SeriesJson> of(Edition edition, int node) {
        return IntStream.range(0, edition.units().size()).mapToObj(unit -> of(edition, node, unit));
    }

    private static SeriesJson of(Edition edition, int node, int unit) {
        int leaf = edition.tree().leaf(node);
        double raw = edition.cells().raw()[leaf][unit];
        return new SeriesJson(
                edition.period().toString(),
                edition.methodology().identity().version(),
                edition.group().code(),
                edition.units().get(unit).code(),
                Double.isNaN(raw) ? null : raw,
                edition.tree().indicator(leaf).unit(),
                RatingJson.orNull(edition.score(node, unit)),
                RatingJson.orNull(edition.place(node, unit)),
                edition.cells().preliminary()[leaf][unit] ? "preliminary" : "final",
                edition.flags(node, unit).stream().map(Flag::code).toList());
    }
}
