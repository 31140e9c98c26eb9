package kz.aiqyn.engine.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Known words that someone who wrote an unknown one may have meant.
public final class SpellingSuggestions {

    /// Longer words are nobody's slip of the pen; they are not compared.
    private static final int LONGEST = 100;

    /// Pairs of letters that are compared at most for one word: a guess is not worth more than a millisecond.
    private static final long MOST_PAIRS = 300_000;

    private SpellingSuggestions() {}

    /// At most `count` of the known words that differ from the written one by few letters, the nearest first,
    /// equals in the order of the alphabet. A word that differs in case only is the nearest of all. Where
    /// very many words are known, only the first of them are looked at.
    public static List<String> nearest(String written, Collection<String> known, int count) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return List.of();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, lower.length() / 3);
        long[] pairs = {0};
        return known.stream()
                .filter(word -> Math.abs(word.length() - lower.length()) <= allowed)
                .takeWhile(word -> (pairs[0] += (long) word.length() * lower.length()) <= MOST_PAIRS)
                .map(word -> new Near(word, distance(lower, word.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(count)
                .map(Near::word)
                .toList();
    }

    /// Letters to insert, delete or replace (Levenshtein's distance).
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], before[j]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }

    private record Near(String word, int distance) {}
}
