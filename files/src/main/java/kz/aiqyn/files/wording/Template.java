package kz.aiqyn.files.wording;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;

/// A sentence with places `{0}`, `{1}` to be filled. `{0:место|места|мест}` gives no number but the form of the word
/// that belongs to it: in Russian for 1, 2 to 4, and others; in English for 1 and others. `{0:с~со}-го` gives the
/// preposition as it is said before that number as an ordinal: с 1-го, со 2-го.
record Template(Language language, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^}]*))?}");

    private static final String PREPOSITIONS = "~";

    /// Numbers of its places.
    SortedSet<Integer> places() {
        SortedSet<Integer> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(Integer.valueOf(match.group(1))));
        return places;
    }

    String fill(Phrase phrase, Function<Object, String> word) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            int place = Integer.parseInt(matcher.group(1));
            if (place >= phrase.arguments().size()) {
                throw new IllegalStateException("the template of %s has a place {%d}, the phrase only %d arguments"
                        .formatted(phrase.key(), place, phrase.arguments().size()));
            }
            Object argument = phrase.arguments().get(place);
            String forms = matcher.group(2);
            String said = forms == null ? word.apply(argument) : form(forms, argument, phrase);
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(said));
        }
        return matcher.appendTail(sentence).toString();
    }

    private String form(String written, Object argument, Phrase phrase) {
        Number number = number(argument)
                .orElseThrow(
                        () -> new IllegalStateException("%s asks for the form of a word beside %s, which is no number"
                                .formatted(phrase.key(), argument)));
        if (written.contains(PREPOSITIONS)) {
            return written.split(PREPOSITIONS, -1)[isBegunByConsonants(number.longValue()) ? 1 : 0];
        }
        String[] forms = written.split("\\|", -1);
        double value = Math.abs(number.doubleValue());
        // A fraction has the form of a few: 2,5 места.
        int form = value == Math.rint(value) ? form(language, (long) value) : 1;
        return forms[Math.min(form, forms.length - 1)];
    }

    /// A number, or that of an ordinal, which English says by a phrase of its own: 1st, 2nd.
    private static Optional<Number> number(Object argument) {
        return switch (argument) {
            case Number number -> Optional.of(number);
            case Phrase ordinal
            when ordinal.arguments().size() == 1 -> number(ordinal.arguments().getFirst());
            default -> Optional.empty();
        };
    }

    /// Whether the Russian ordinal begins so that a preposition needs its vowel: второй, and сто первый to сто
    /// девяносто девятый; сотый does not.
    private static boolean isBegunByConsonants(long number) {
        return number == 2 || (number > 100 && number < 200);
    }

    /// 0 for one, 1 for a few, 2 for many.
    static int form(Language language, long number) {
        if (language != Language.RU) {
            return number == 1 ? 0 : 1;
        }
        long tens = number % 100;
        long ones = number % 10;
        if (tens > 10 && tens < 20) {
            return 2;
        }
        return ones == 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
    }
}
