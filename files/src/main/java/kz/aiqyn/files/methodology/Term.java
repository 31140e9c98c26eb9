package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A word with numbers: `minmax`, `target 100`, `goalposts [90, 120]`, `previous(4)`.
record Term(String word, List<Double> numbers) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z-]+)\\s*(?:\\[([^\\[\\]]*)]|\\(([^()]*)\\)|\\s(\\S+))?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    Term {
        numbers = List.copyOf(numbers);
    }

    static Optional<Term> find(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (text.length() > 200 || !matcher.matches()) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>();
        for (int group = 2; group <= 4; group++) {
            if (matcher.group(group) != null) {
                for (String part : matcher.group(group).split(",", -1)) {
                    Double number = number(part.strip());
                    if (number == null) {
                        return Optional.empty();
                    }
                    numbers.add(number);
                }
            }
        }
        return Optional.of(new Term(matcher.group(1), numbers));
    }

    /// A finite decimal number with a point; null when the text is none.
    static @Nullable Double number(String text) {
        if (text.length() > 100 || !NUMBER.matcher(text).matches()) {
            return null;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : null;
    }

    /// The term as it is written.
    static String write(String word, double... numbers) {
        if (numbers.length == 0) {
            return word;
        }
        List<String> written = new ArrayList<>();
        for (double number : numbers) {
            written.add(write(number));
        }
        return numbers.length == 1 ? word + " " + written.getFirst() : word + " [" + String.join(", ", written) + "]";
    }

    /// The shortest decimal that reads back as the same number.
    static String write(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        boolean negativeZero = number == 0 && 1 / number < 0;
        return whole && !negativeZero ? Long.toString((long) number) : Double.toString(number);
    }
}
