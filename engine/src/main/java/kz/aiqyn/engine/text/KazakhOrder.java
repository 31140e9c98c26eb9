package kz.aiqyn.engine.text;

import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.function.Function;

/// The order of the Kazakh alphabet, in which names stand wherever they are sorted for people, whichever language they
/// are in: the platform's own collation puts the letters that only Kazakh has after all others. Digits come first, then
/// Latin letters; a shorter word comes before a longer one, a small letter before its capital.
public final class KazakhOrder {

    /// The letters, small, in their order.
    public static final String ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    /// Quotation marks and the number sign say nothing of the order.
    private static final String IGNORED = "; '«' ; '»' ; '\"' ; '“' ; '”' ; '„' ; '№' ; '('; ')'";

    private static final RuleBasedCollator COLLATOR = collator();

    private KazakhOrder() {}

    /// @return below zero where the first stands before the second, zero only where they are the same text
    public static int compare(String one, String other) {
        int order = COLLATOR.compare(one, other);
        return order != 0 ? order : one.compareTo(other);
    }

    /// Things in the order of their names.
    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return (one, other) -> compare(name.apply(one), name.apply(other));
    }

    /// A blank is a letter before all others, so that Ақ су stands before Ақбұлақ; the platform passes over blanks.
    private static RuleBasedCollator collator() {
        StringBuilder rules = new StringBuilder(IGNORED + " < ' '");
        "0123456789".chars().forEach(digit -> rules.append(" < ").append((char) digit));
        (LATIN + ALPHABET)
                .chars()
                .forEach(letter -> rules.append(" < ")
                        .append((char) letter)
                        .append(" , ")
                        .append((char) Character.toUpperCase(letter)));
        try {
            return new RuleBasedCollator(rules.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("the rules of the alphabet are not understood: " + rules, e);
        }
    }
}
