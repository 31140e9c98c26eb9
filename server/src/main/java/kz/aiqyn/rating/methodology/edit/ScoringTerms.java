package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// The choices of an indicator's scoring: a word in one field, its numbers in the fields `.a` and `.b`; together the
/// term that the file writes, `goalposts [0, 100]`.
public final class ScoringTerms {

    /// The words with how many numbers each takes, by field.
    private static final Map<String, List<Word>> WORDS = Map.of(
            "direction", List.of(new Word("up", 0), new Word("down", 0), new Word("corridor", 2)),
            "normalise",
                    List.of(
                            new Word("goalposts", 2),
                            new Word("minmax", 0),
                            new Word("target", 1),
                            new Word("distance", 1),
                            new Word("zscore", 2),
                            new Word("rank", 0),
                            new Word("percentile", 0)),
            "missing",
                    List.of(
                            new Word("worst", 0),
                            new Word("exclude", 0),
                            new Word("previous", 1),
                            new Word("peer-median", 0)));

    private ScoringTerms() {}

    /// A choice, and how many numbers it takes.
    public record Word(String code, int numbers) {}

    /// What may be chosen in a field.
    public static List<Word> words(String field) {
        return WORDS.getOrDefault(field, List.of());
    }

    /// The form with a term of the file in its fields; the file may write a number with an exponent, a field does not.
    static Form with(Form form, String field, String term) {
        List<String> parts = Arrays.stream(term.split("[\\s\\[\\](),]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return form.with(field, parts.isEmpty() ? "" : parts.getFirst())
                .with(field + ".a", parts.size() > 1 ? number(parts.get(1)) : "")
                .with(field + ".b", parts.size() > 2 ? number(parts.get(2)) : "");
    }

    private static String number(String written) {
        return Form.number(Double.parseDouble(written));
    }

    /// The term that the fields write; a whole term in the first field stands as it is.
    ///
    /// @param errors where a number is missing
    static String term(Form form, String field, Map<String, Phrase> errors) {
        String word = form.text(field);
        int count = words(field).stream()
                .filter(one -> one.code().equals(word))
                .mapToInt(Word::numbers)
                .findFirst()
                .orElse(0);
        if (count == 0) {
            return word;
        }
        List<String> numbers = new ArrayList<>();
        Stream.of(field + ".a", field + ".b").limit(count).forEach(name -> {
            if (form.number(name).isEmpty()) {
                errors.put(name, form.noNumber(name, "methodologies.wrong.number"));
            }
            numbers.add(Form.number(form.number(name).orElse(1)));
        });
        return "%s [%s]".formatted(word, String.join(", ", numbers));
    }
}
