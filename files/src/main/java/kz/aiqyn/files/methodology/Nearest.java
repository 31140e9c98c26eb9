package kz.aiqyn.files.methodology;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.SpellingSuggestions;

/// What is said of an unknown word.
final class Nearest {

    private Nearest() {}

    /// The phrase of a word that is unknown, with the nearest known one where one is near: the arguments
    /// are the word found, those expected and, under the key with `.near`, the nearest.
    static Phrase phrase(String key, String found, List<String> expected) {
        List<String> near = SpellingSuggestions.nearest(found, expected, 1);
        return near.isEmpty()
                ? Phrase.of(key, found, expected)
                : Phrase.of(key + ".near", found, expected, near.getFirst());
    }
}
