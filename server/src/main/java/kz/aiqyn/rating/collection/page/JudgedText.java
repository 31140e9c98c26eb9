package kz.aiqyn.rating.collection.page;

import java.util.List;
import java.util.OptionalDouble;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.guard.Doubt;
import kz.aiqyn.rating.collection.guard.Judgement;

/// What is found of a number, as pages show it beside the number.
///
/// @param last the number of the period before; empty when there is none
/// @param change against it, in percent; empty when there is none
/// @param usual its organisation's median, empty when there is none
/// @param others the median of the others
public record JudgedText(String last, String change, String usual, String others, List<Phrase> doubts) {

    public static final JudgedText NONE = new JudgedText("", "", "", "", List.of());

    public JudgedText {
        doubts = List.copyOf(doubts);
    }

    public static JudgedText of(double number, Judgement judgement, Words words) {
        return new JudgedText(
                text(judgement.last(), words),
                change(number, judgement.last(), words),
                text(judgement.usual(), words),
                text(judgement.others(), words),
                judgement.doubts().stream().map(doubt -> phrase(doubt, words)).toList());
    }

    static Phrase phrase(Doubt doubt, Words words) {
        String shown = Double.isNaN(doubt.usual()) ? "–" : ValueText.number(rounded(doubt.usual()), words);
        return doubt.phrase(shown);
    }

    private static String text(OptionalDouble number, Words words) {
        return number.isEmpty() ? "" : ValueText.number(rounded(number.getAsDouble()), words);
    }

    /// Medians have as many digits as their neighbours and no more: four that count are enough to compare by.
    private static double rounded(double number) {
        return number == 0 || Math.abs(number) >= 1000
                ? Math.rint(number)
                : new java.math.BigDecimal(number)
                        .round(new java.math.MathContext(4))
                        .doubleValue();
    }

    private static String change(double number, OptionalDouble last, Words words) {
        if (last.isEmpty() || last.getAsDouble() == 0 || Double.isNaN(number)) {
            return "";
        }
        double percent = 100 * (number - last.getAsDouble()) / Math.abs(last.getAsDouble());
        String shown = words.wording().number(Math.abs(percent), Math.abs(percent) < 100 ? 1 : 0);
        return (percent < 0 ? "−" : "+") + shown + " %";
    }
}
