package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Reads blocks and indicators.
final class TreeReader {

    /// The space of codes that the index, blocks and indicators share.
    static final String SPACE = "node";

    Block block(YamlSection block) {
        String code = node(block);
        Block read = new Block(
                code,
                block.names("names"),
                block.number("weight", 1),
                period(block),
                block.word("aggregate", MethodWords.AGGREGATIONS, Aggregation.ARITHMETIC),
                block.sections("blocks").stream().map(this::block).toList(),
                block.sections("indicators").stream().map(this::indicator).toList());
        block.finish();
        return read;
    }

    private static @Nullable PeriodKind period(YamlSection block) {
        return block.find("period") == null ? null : block.word("period", MethodWords.PERIODS, PeriodKind.QUARTER);
    }

    Indicator indicator(YamlSection indicator) {
        String code = node(indicator);
        Indicator read = new Indicator(
                code,
                indicator.names("names"),
                indicator.number("weight", 1),
                indicator.text("unit"),
                indicator.text("formula"),
                formation(indicator),
                scoring(indicator),
                passport(indicator));
        indicator.finish();
        return read;
    }

    private static String node(YamlSection section) {
        String code = section.code(SPACE);
        section.place(code, "");
        return code;
    }

    private static Formation formation(YamlSection indicator) {
        boolean atParent = indicator.word("level", Map.of("unit", false, "parent", true), false);
        Formation parent = indicator.word(
                "parent",
                Map.of("exclude", Formation.PARENT_EXCLUDED, "inherit", Formation.PARENT_INHERITED),
                Formation.PARENT_EXCLUDED);
        Yaml given = indicator.find("parent");
        if (!atParent && given != null) {
            indicator.problem(given.spot(), Phrase.of("methodology.read.parent"));
        }
        return atParent ? parent : Formation.UNIT;
    }

    private static Scoring scoring(YamlSection indicator) {
        Direction direction = term(indicator, "direction", MethodWords.DIRECTIONS, MethodWords::direction)
                .orElse(new Direction.Up());
        if (indicator.find("normalise") == null) {
            indicator.problem(indicator.spot(), Phrase.of("methodology.read.missing", "normalise"));
        }
        Normalisation normalisation = term(
                        indicator, "normalise", MethodWords.NORMALISATIONS, MethodWords::normalisation)
                .orElse(new Normalisation.MinMax());
        return new Scoring(
                direction,
                normalisation,
                indicator.word("treat", MethodWords.TREATMENTS, Treatment.NONE),
                term(indicator, "missing", MethodWords.MISSING, MethodWords::missing)
                        .orElse(new MissingPolicy.Worst()),
                indicator.word("constant", MethodWords.CONSTANTS, ConstantPolicy.MIDDLE),
                joint(indicator));
    }

    private static @Nullable Joint joint(YamlSection indicator) {
        Yaml value = indicator.find("joint");
        if (value == null) {
            return null;
        }
        List<Optional<Period>> periods =
                indicator.texts("joint").stream().map(Period::find).toList();
        if (periods.size() == 2 && periods.get(0).isPresent() && periods.get(1).isPresent()) {
            Period first = periods.get(0).get();
            Period last = periods.get(1).get();
            if (first.kind() == last.kind() && first.compareTo(last) <= 0) {
                return new Joint(first, last);
            }
        }
        indicator.problem(value.spot(), Phrase.of("methodology.read.joint"));
        return null;
    }

    private static Passport passport(YamlSection indicator) {
        return new Passport(
                indicator.names("definition"),
                indicator.names("reason"),
                indicator.text("owner", ""),
                indicator.names("source"),
                indicator.names("terms"),
                indicator.texts("sectors"));
    }

    private static <T> Optional<T> term(
            YamlSection section, String key, List<String> expected, Function<String, Optional<T>> meaning) {
        Yaml value = section.find(key);
        return value == null ? Optional.empty() : term(section, value, expected, meaning);
    }

    /// What a term means; one that means nothing is a problem.
    static <T> Optional<T> term(
            YamlSection section, Yaml value, List<String> expected, Function<String, Optional<T>> meaning) {
        String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
        Optional<T> meant = meaning.apply(text);
        if (meant.isEmpty()) {
            section.problem(value.spot(), Phrase.of("methodology.read.term", Shown.of(text), expected));
        }
        return meant;
    }
}
