package kz.aiqyn.portal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.base.web.PlainLatin;
import kz.aiqyn.base.web.WordMatch;
import kz.aiqyn.engine.text.Names;

/// Entries by their words, and which of them fit a question best. The same question always gives the same answer.
final class SearchIndex {

    /// What is asked beyond this is not looked at.
    static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_NEAR = 5;
    private static final int MOST_EXPLAINING = 5;

    private static final double NAME = 1;
    private static final double CODE = 0.9;
    private static final double ABOUT = 0.4;

    /// What is found by more than the words asked for: the whole name in their order.
    private static final double WHOLE_NAME = 0.5;

    private final List<SearchEntry> entries;
    private final List<Set<String>> wholeNames;

    /// By word the entries that have it, with how much it says of them.
    private final Map<String, Map<Integer, Double>> words = new TreeMap<>();

    SearchIndex(List<SearchEntry> entries) {
        this.entries = List.copyOf(entries);
        this.wholeNames = entries.stream().map(SearchIndex::wholeNames).toList();
        for (int number = 0; number < entries.size(); number++) {
            SearchEntry entry = entries.get(number);
            texts(entry.about()).forEach(put(number, ABOUT));
            entry.codes().forEach(put(number, CODE));
            texts(entry.name()).forEach(put(number, NAME));
        }
    }

    /// What was found.
    ///
    /// @param found the best first, no more than a page shows, and of what explains no more than a few
    /// @param all how many there are
    /// @param nearest what may have been meant, where nothing was found
    /// @param named whether the first is called exactly as was asked
    record Answer(List<SearchEntry> found, int all, List<SearchEntry> nearest, boolean named) {}

    private static Stream<String> texts(Names names) {
        return Stream.of(names.kk(), names.ru(), names.en());
    }

    private static Set<String> wholeNames(SearchEntry entry) {
        Set<String> names = new HashSet<>();
        texts(entry.name()).forEach(name -> names.add(PlainLatin.anchor(name)));
        return names;
    }

    private java.util.function.Consumer<String> put(int number, double weight) {
        return text -> PlainLatin.words(text)
                .forEach(word ->
                        words.computeIfAbsent(word, any -> new HashMap<>()).merge(number, weight, Math::max));
    }

    Answer find(String question) {
        String asked = question.substring(0, Math.min(LONGEST, question.length()));
        List<String> sought =
                PlainLatin.words(asked).stream().distinct().limit(MOST_WORDS).toList();
        if (sought.isEmpty()) {
            return new Answer(List.of(), 0, List.of(), false);
        }
        double[][] strict = matches(sought, 0);
        String whole = PlainLatin.anchor(asked);
        List<Integer> found = ranked(strict, sought.size(), whole);
        List<Integer> nearest = found.isEmpty() ? ranked(matches(sought, 1), 1, "") : List.of();
        return new Answer(
                shown(few(found), MOST_SHOWN),
                found.size(),
                shown(nearest, MOST_NEAR),
                !found.isEmpty() && wholeNames.get(found.getFirst()).contains(whole));
    }

    /// The same with only the best of each kind that explains others.
    private List<Integer> few(List<Integer> numbers) {
        Map<SearchEntry.Kind, Integer> count = new EnumMap<>(SearchEntry.Kind.class);
        return numbers.stream()
                .filter(number -> {
                    SearchEntry.Kind kind = entries.get(number).kind();
                    return count.merge(kind, 1, Integer::sum) <= MOST_EXPLAINING || !kind.explains();
                })
                .toList();
    }

    private List<SearchEntry> shown(List<Integer> numbers, int most) {
        return numbers.stream().limit(most).map(entries::get).toList();
    }

    /// How well each entry has each word, `[word][entry]`.
    private double[][] matches(List<String> sought, int more) {
        double[][] matches = new double[sought.size()][entries.size()];
        for (int i = 0; i < sought.size(); i++) {
            double[] match = matches[i];
            for (Map.Entry<String, Map<Integer, Double>> word : words.entrySet()) {
                double like = WordMatch.of(sought.get(i), word.getKey(), more);
                if (like > WordMatch.NONE) {
                    word.getValue().forEach((entry, weight) -> {
                        // Of a long text some word is always near: there no mistake is forgiven.
                        if (weight > ABOUT || like >= WordMatch.SURE) {
                            match[entry] = Math.max(match[entry], like * weight);
                        }
                    });
                }
            }
        }
        return matches;
    }

    /// The entries that have so many of the words at least, the best first.
    private List<Integer> ranked(double[][] matches, int least, String wholeName) {
        double[] scores = new double[entries.size()];
        List<Integer> numbers = new ArrayList<>();
        IntStream.range(0, entries.size()).forEach(number -> {
            int had = 0;
            for (double[] match : matches) {
                had += match[number] > WordMatch.NONE ? 1 : 0;
                scores[number] += match[number];
            }
            scores[number] /= matches.length;
            scores[number] += wholeNames.get(number).contains(wholeName) ? WHOLE_NAME : 0;
            if (had >= least) {
                numbers.add(number);
            }
        });
        numbers.sort(Comparator.comparingDouble((Integer number) -> -scores[number])
                .thenComparing(number -> entries.get(number).kind())
                .thenComparing(Comparator.naturalOrder()));
        return numbers;
    }
}
