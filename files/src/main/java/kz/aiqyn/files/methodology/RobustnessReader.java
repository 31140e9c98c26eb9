package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.aiqyn.engine.methodology.Robustness;

/// Reads what is varied to see how sure the places are.
final class RobustnessReader {

    private RobustnessReader() {}

    static Robustness read(YamlSection top) {
        YamlSection section = top.section("robustness");
        if (section == null) {
            return Robustness.DEFAULT;
        }
        Yaml weights = section.find("weights");
        Robustness read = new Robustness(
                weights == null
                        ? Robustness.DEFAULT.weights()
                        : TreeReader.term(section, weights, MethodWords.NOISES, MethodWords::noise)
                                .orElse(Robustness.DEFAULT.weights()),
                all(section, "normalise", MethodWords.NORMALISATIONS, MethodWords::normalisation),
                all(
                        section,
                        "aggregate",
                        List.copyOf(MethodWords.AGGREGATIONS.keySet()),
                        word -> Optional.ofNullable(MethodWords.AGGREGATIONS.get(word))),
                all(section, "missing", MethodWords.MISSING, MethodWords::missing),
                section.flag("leave-one-out"));
        section.finish();
        return read;
    }

    private static <T> List<T> all(
            YamlSection section, String key, List<String> expected, Function<String, Optional<T>> meaning) {
        return section.list(key).stream()
                .flatMap(value -> TreeReader.term(section, value, expected, meaning).stream())
                .toList();
    }
}
