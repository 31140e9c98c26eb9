package kz.aiqyn.citizen.situation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.web.PlainLatin;
import kz.aiqyn.base.web.WordMatch;
import kz.aiqyn.engine.text.Names;

/// Finds situations by what residents type: Kazakh or Russian, in Cyrillic or Latin letters, in any form of a word,
/// with
/// mistakes.
final class SituationSearch {

    static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final double NAME = 1;
    private static final double WORD = 0.9;
    private static final double SUMMARY = 0.5;

    private SituationSearch() {}

    private record Found(Situation situation, double score) {}

    /// The situations that any word fits, the best first; all of them where nothing is asked.
    static List<Situation> find(List<Situation> all, String question) {
        List<String> asked = PlainLatin.words(question.substring(0, Math.min(LONGEST, question.length()))).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (asked.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(one -> new Found(one, score(one, asked)))
                .filter(one -> one.score() > WordMatch.NONE)
                .sorted(Comparator.comparingDouble((Found one) -> -one.score())
                        .thenComparing(one -> one.situation().code()))
                .map(Found::situation)
                .toList();
    }

    private static double score(Situation situation, List<String> asked) {
        Map<String, Double> words = new HashMap<>();
        put(words, situation.summary(), SUMMARY);
        put(words, situation.words(), WORD);
        put(words, situation.names(), NAME);
        double sum = 0;
        for (String word : asked) {
            sum += words.entrySet().stream()
                    .mapToDouble(known -> WordMatch.of(word, known.getKey(), 0) * known.getValue())
                    .max()
                    .orElse(WordMatch.NONE);
        }
        return sum;
    }

    private static void put(Map<String, Double> words, Names names, double weight) {
        Stream.of(names.kk(), names.ru(), names.en())
                .flatMap(text -> PlainLatin.words(text).stream())
                .forEach(word -> words.merge(word, weight, Math::max));
    }
}
