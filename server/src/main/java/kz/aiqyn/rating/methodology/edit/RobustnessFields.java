package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodWords;

/// The form of what is varied to see how sure the places are, both ways.
final class RobustnessFields {

    private static final String NOISE = "noise";
    private static final String WEIGHTS = "weights";

    private final Form form;
    private final Map<String, Phrase> errors;

    RobustnessFields(Form form, Map<String, Phrase> errors) {
        this.form = form;
        this.errors = errors;
    }

    static Form of(Robustness robustness) {
        Form noise = switch (robustness.weights()) {
            case WeightNoise.None none -> Form.EMPTY.with(NOISE, "none").with(WEIGHTS, "");
            case WeightNoise.Uniform(double f) ->
                Form.EMPTY.with(NOISE, "uniform").with(WEIGHTS, Form.number(f));
            case WeightNoise.Dirichlet(double c) ->
                Form.EMPTY.with(NOISE, "dirichlet").with(WEIGHTS, Form.number(c));
        };
        return noise.with(
                        "normalise",
                        robustness.normalisations().stream()
                                .map(MethodWords::write)
                                .collect(Collectors.joining("\n")))
                .with(
                        "aggregate",
                        robustness.aggregations().stream()
                                .map(Aggregation::code)
                                .toList())
                .with(
                        "missing",
                        robustness.missing().stream().map(MethodWords::write).collect(Collectors.joining("\n")))
                .with("leave-one-out", robustness.leaveOneOut() ? "true" : "");
    }

    Robustness read(Robustness before) {
        return new Robustness(
                noise(),
                terms("normalise", MethodWords.NORMALISATIONS, MethodWords::normalisation),
                aggregations(before.aggregations()),
                terms("missing", MethodWords.MISSING, MethodWords::missing),
                form.has("leave-one-out", "true"));
    }

    private WeightNoise noise() {
        String kind = form.text(NOISE);
        if (kind.equals("none")) {
            return new WeightNoise.None();
        }
        if (form.number(WEIGHTS).isEmpty()) {
            errors.put(WEIGHTS, Phrase.of("methodologies.wrong.number", form.text(WEIGHTS)));
        }
        double size = form.number(WEIGHTS).orElse(0);
        return kind.equals("dirichlet") ? new WeightNoise.Dirichlet(size) : new WeightNoise.Uniform(size);
    }

    /// Those that were there in their old order, then those that are new.
    private List<Aggregation> aggregations(List<Aggregation> before) {
        List<Aggregation> chosen = new ArrayList<>(before);
        chosen.removeIf(one -> !form.has("aggregate", one.code()));
        Arrays.stream(Aggregation.values())
                .filter(one -> form.has("aggregate", one.code()) && !chosen.contains(one))
                .forEach(chosen::add);
        return chosen;
    }

    /// One term in each line.
    private <T> List<T> terms(String field, List<String> expected, Function<String, Optional<T>> meaning) {
        List<T> terms = new ArrayList<>();
        for (String line : form.text(field).split("\n", -1)) {
            if (!line.isBlank()) {
                meaning.apply(line.strip())
                        .ifPresentOrElse(
                                terms::add,
                                () -> errors.put(field, Phrase.of("methodology.read.term", line.strip(), expected)));
            }
        }
        return terms;
    }
}
