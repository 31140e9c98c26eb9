package kz.aiqyn.files.wording;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Phrase;

/// A sentence with places `{0}`, `{1}` to be filled.
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

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
            matcher.appendReplacement(
                    sentence,
                    Matcher.quoteReplacement(word.apply(phrase.arguments().get(place))));
        }
        return matcher.appendTail(sentence).toString();
    }
}
