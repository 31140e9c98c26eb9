package kz.aiqyn.rating.collection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;

/// A methodology of three measures, and three districts.
final class Small {

    static final Units UNITS = Units.of(List.of(
            RatedUnit.named("ala", "district"),
            RatedUnit.named("kok", "district"),
            RatedUnit.named("ush", "district")));

    static final String METHODOLOGY = """
            methodology: small
            version: "1"
            title: {kk: Шағын рейтинг, ru: Малый рейтинг, en: Small rating}
            measures:
              - {code: a, names: {kk: А, ru: А, en: A}, unit: "1", period: quarter, roll-up: last}
              - {code: b, names: {kk: Ә, ru: Б, en: B}, unit: "1", period: quarter, roll-up: last}
              - {code: c, names: {kk: Б, ru: В, en: C}, unit: "1", period: quarter, roll-up: last}
            blocks:
              - code: economy
                names: {kk: Экономика, ru: Экономика, en: Economy}
                weight: 60
                indicators:
                  - code: economy.a
                    names: {kk: Өнеркәсіп өнімі, ru: Промышленная продукция, en: Industrial output}
                    unit: "1"
                    formula: a + b
                    normalise: goalposts [0, 100]
                    weight: 2
              - code: openness
                names: {kk: Ашықтық, ru: Открытость, en: Openness}
                weight: 40
                indicators:
                  - code: openness.c
                    names: {kk: Жауап беру мерзімі, ru: Срок ответа, en: Time to answer}
                    unit: "1"
                    direction: down
                    formula: c
                    normalise: goalposts [0, 30]
            """;

    private Small() {}

    static Methodology methodology() {
        return read(METHODOLOGY);
    }

    /// The same with the measure `a` declared otherwise: `mln KZT, period: quarter, roll-up: last`.
    static Methodology declaring(String a) {
        return read(METHODOLOGY.replaceFirst("unit: \"1\", period: quarter, roll-up: last", "unit: " + a));
    }

    private static Methodology read(String text) {
        return switch (MethodologyFile.parse("small.yaml", text.getBytes(StandardCharsets.UTF_8))) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }
}
