package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.aiqyn.engine.methodology.Robustness;

/// Reads what is varied to see how sure the places are.
final class RobustnessReader {

    private RobustnessReader() {}

    static Robustness read(Section top) {
        Section section = top.section("robustness");
        if (section == null) {
            return Robustness.DEFAULT;
        }
        Yaml weights = section.find("weights");
        Robustness read = new Robustness(
                weights == null
                        ? Robustness.DEFAULT.weights()
                        : TreeReader.term(section, weights, Words.NOISES, Words::noise)
                                .orElse(Robustness.DEFAULT.weights()),
                all(section, "normalise", Words.NORMALISATIONS, Words::normalisation),
                all(
                        section,
                        "aggregate",
                        List.copyOf(Words.AGGREGATIONS.keySet()),
                        word -> Optional.ofNullable(Words.AGGREGATIONS.get(word))),
                all(section, "missing", Words.MISSING, Words::missing),
                section.flag("leave-one-out"));
        section.finish();
        return read;
    }

    private static <T> List<T> all(
            Section section, String key, List<String> expected, Function<String, Optional<T>> meaning) {
        return section.list(key).stream()
                .flatMap(value -> TreeReader.term(section, value, expected, meaning).stream())
                .toList();
    }
}
