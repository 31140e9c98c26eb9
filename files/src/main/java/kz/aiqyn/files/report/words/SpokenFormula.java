package kz.aiqyn.files.report.words;

import java.util.List;
import kz.aiqyn.engine.formula.FormulaSpeech;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Span;

/// Tells formulas in a reader's language, with measures by their names.
public record SpokenFormula(Methodology methodology, Speech speech) implements FormulaSpeech {

    @Override
    public String measure(String code) {
        return methodology
                .findMeasure(code)
                .map(Measure::names)
                .map(names -> "«" + speech.name(names.orElse(code)) + "»")
                .orElse(code);
    }

    @Override
    public String span(Span span) {
        return speech.say("formula.span." + span.kind().letter(), span.count());
    }

    @Override
    public String call(String function, List<String> arguments) {
        return switch (function) {
            // As many as there are, or none that words would make plainer.
            case "min", "max", "coalesce" -> speech.say("formula." + function, String.join("; ", arguments));
            default -> speech.say("formula." + function.replace('_', '-'), arguments.toArray());
        };
    }

    @Override
    public String sign(String sign) {
        return written(sign);
    }

    /// A sign as it is written by hand: a formula's language has only those of a keyboard.
    static String written(String sign) {
        return switch (sign) {
            case "-" -> "\u2212";
            case "*" -> "×";
            case "<=" -> "≤";
            case ">=" -> "≥";
            case "<>" -> "≠";
            default -> sign;
        };
    }
}
