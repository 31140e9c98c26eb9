package kz.aiqyn.rating.collection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.sample.SmallRating;

/// The small methodology of three measures, and three of its districts.
final class Small {

    static final Units UNITS = Units.of(List.of(
            RatedUnit.named("ala", "district"),
            RatedUnit.named("kok", "district"),
            RatedUnit.named("ush", "district")));

    private Small() {}

    static Methodology methodology() {
        return read(SmallRating.METHODOLOGY);
    }

    /// The same with the measure `a` declared otherwise: `mln KZT, period: quarter, roll-up: last`.
    static Methodology declaring(String a) {
        return read(SmallRating.METHODOLOGY.replaceFirst("unit: \"1\", period: quarter, roll-up: last", "unit: " + a));
    }

    private static Methodology read(String text) {
        return switch (MethodologyFile.parse("small.yaml", text.getBytes(StandardCharsets.UTF_8))) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }
}
