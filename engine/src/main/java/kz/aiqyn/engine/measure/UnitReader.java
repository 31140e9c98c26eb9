package kz.aiqyn.engine.measure;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.SpellingSuggestions;

/// Reads a written unit: factors joined by `*` and `/`, each a word that may have numbers and multipliers
/// before it and a whole power after it.
final class UnitReader {

    private static final int LONGEST = 200;
    private static final int HIGHEST_POWER = 9;

    private final String text;
    private int at;

    UnitReader(String text) {
        this.text = text;
    }

    UnitReading read() {
        try {
            return new UnitReading.Understood(product());
        } catch (Failure failure) {
            return failure.reading;
        }
    }

    private MeasurementUnit product() throws Failure {
        if (text.length() > LONGEST) {
            throw failure(LONGEST, text.length() - LONGEST, Phrase.of("unit.problem.too-long", text.length(), LONGEST));
        }
        MeasurementUnit product = factor();
        skipSpace();
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign != '/' && sign != '*' && sign != '·') {
                throw unexpected("unit.problem.expected-sign");
            }
            int column = at++;
            MeasurementUnit factor = factor();
            try {
                product = sign == '/' ? product.divide(factor) : product.multiply(factor);
            } catch (ArithmeticException _) {
                throw failure(column, at - column, Phrase.of("unit.problem.out-of-range"));
            }
            skipSpace();
        }
        return product;
    }

    /// Numbers and multipliers, then a word; a number may also stand alone.
    private MeasurementUnit factor() throws Failure {
        double scale = 1;
        boolean numbered = false;
        int start = at;
        while (true) {
            skipSpace();
            int column = at;
            if (at < text.length() && isDigit(text.charAt(at))) {
                scale *= number();
                numbered = true;
            } else {
                if (isFactorEnd() && numbered) {
                    return scaled(MeasurementUnit.NUMBER, scale, start);
                }
                String word = word();
                var multiplier = UnitWords.multiplier(word);
                if (multiplier.isEmpty()) {
                    return scaled(power(known(word, column)), scale, start);
                }
                scale *= multiplier.get().factor();
                numbered = false;
            }
        }
    }

    private MeasurementUnit scaled(MeasurementUnit unit, double scale, int start) throws Failure {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw failure(start, at - start, Phrase.of("unit.problem.out-of-range"));
        }
        try {
            return unit.scaled(scale);
        } catch (ArithmeticException _) {
            throw failure(start, at - start, Phrase.of("unit.problem.out-of-range"));
        }
    }

    private double number() throws Failure {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String written = text.substring(start, at);
        if (written.endsWith(".") || written.indexOf('.') != written.lastIndexOf('.')) {
            throw failure(start, at - start, Phrase.of("unit.problem.number", written));
        }
        return Double.parseDouble(written);
    }

    private String word() throws Failure {
        int start = at;
        if (at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '‰')) {
            at++;
        } else {
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
        }
        if (at == start) {
            throw unexpected("unit.problem.expected-word");
        }
        return text.substring(start, at);
    }

    private MeasurementUnit known(String word, int column) throws Failure {
        var known = UnitWords.find(word);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> nearest = SpellingSuggestions.nearest(word, UnitWords.all(), 3);
        Phrase phrase = nearest.isEmpty()
                ? Phrase.of("unit.problem.unknown", word)
                : Phrase.of("unit.problem.unknown.nearest", word, String.join(", ", nearest));
        throw failure(column, word.length(), phrase);
    }

    private MeasurementUnit power(MeasurementUnit unit) throws Failure {
        if (at >= text.length() || text.charAt(at) != '^') {
            return unit;
        }
        int start = ++at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        String written = text.substring(start, at);
        String digits = written.startsWith("-") ? written.substring(1) : written;
        if (digits.length() != 1 || digits.equals("0")) {
            throw failure(start, at - start, Phrase.of("unit.problem.power", written, HIGHEST_POWER));
        }
        return unit.power(Integer.parseInt(written));
    }

    private boolean isFactorEnd() {
        return at >= text.length() || "/*·".indexOf(text.charAt(at)) >= 0;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0')) {
            at++;
        }
    }

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Failure unexpected(String key) {
        if (at >= text.length()) {
            return failure(at, 0, Phrase.of(key + ".end"));
        }
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, text.offsetByCodePoints(at, 1));
        return failure(at, end - at, Phrase.of(key, text.substring(at, end)));
    }

    private static Failure failure(int at, int length, Phrase phrase) {
        return new Failure(new UnitReading.NotUnderstood(at + 1, length, phrase));
    }

    /// Carries a failure out of the reader's depth; it never leaves [#read].
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1;
        private final transient UnitReading.NotUnderstood reading;

        Failure(UnitReading.NotUnderstood reading) {
            super(null, null, false, false);
            this.reading = reading;
        }
    }
}
