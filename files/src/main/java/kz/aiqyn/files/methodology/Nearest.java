package kz.aiqyn.files.methodology;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// The word that was probably meant.
final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /// The phrase of a word that is unknown, with the nearest known one where one is near: the arguments are the word
    /// found, those expected and, under the key with `.near`, the nearest.
    static Phrase phrase(String key, String found, List<String> expected) {
        return find(found, expected)
                .map(near -> Phrase.of(key + ".near", found, expected, near))
                .orElseGet(() -> Phrase.of(key, found, expected));
    }

    /// The known word that differs in the fewest letters; empty when all differ in a third of their letters or more.
    static Optional<String> find(String found, List<String> known) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = found.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(lower, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(lower, word)));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
