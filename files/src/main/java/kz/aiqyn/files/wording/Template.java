package kz.aiqyn.files.wording;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;

/// A sentence with places `{0}`, `{1}` to be filled. `{0:место|места|мест}` gives no number but the form of the word
/// that belongs to it: in Russian for 1, 2 to 4, and others; in English for 1 and others.
record Template(Language language, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^}]*))?}");

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
            String said = forms == null ? word.apply(argument) : form(forms.split("\\|", -1), argument, phrase);
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(said));
        }
        return matcher.appendTail(sentence).toString();
    }

    private String form(String[] forms, Object argument, Phrase phrase) {
        if (!(argument instanceof Number number)) {
            throw new IllegalStateException(
                    "%s asks for the form of a word beside %s, which is no number".formatted(phrase.key(), argument));
        }
        double value = Math.abs(number.doubleValue());
        // A fraction has the form of a few: 2,5 места.
        int form = value == Math.rint(value) ? form(language, (long) value) : 1;
        return forms[Math.min(form, forms.length - 1)];
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
