package kz.aiqyn.portal.api;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.files.report.content.Origins;
import org.jspecify.annotations.Nullable;

/// A value for programs, with what must be known of it.
///
/// @param value null where there is none; the flags say why
/// @param status `preliminary` or `final`
/// @param recorded the day on which it became known, null when nobody noted it
record ValueJson(
        String period,
        String unit,
        String indicator,
        @Nullable Double value,
        String measuredIn,
        @Nullable Double score,
        @Nullable Integer place,
        String status,
        List<String> flags,
        List<String> sources,
        @Nullable LocalDate recorded) {

    static ValueJson of(Edition edition, int leaf, int unit, Origins origins) {
        int node = edition.tree().node(leaf);
        Indicator indicator = edition.tree().indicator(leaf);
        double raw = edition.cells().raw()[leaf][unit];
        String code = edition.units().get(unit).code();
        Origins.Origin origin = origins.find(indicator, code, edition.period());
        return new ValueJson(
                edition.period().toString(),
                code,
                indicator.code(),
                Double.isNaN(raw) ? null : raw,
                indicator.unit(),
                RatingJson.orNull(edition.score(node, unit)),
                RatingJson.orNull(edition.place(node, unit)),
                edition.cells().preliminary()[leaf][unit] ? "preliminary" : "final",
                edition.flags(node, unit).stream().map(Flag::code).toList(),
                origin.sources(),
                origin.recorded());
    }
}
