package kz.aiqyn.base.record;

import java.util.Comparator;
import kz.aiqyn.engine.text.Phrase;

/// An organisation that should be looked at, by a rule that anyone can read.
///
/// @param organisation its code
/// @param rule code of the rule, whose words are at this key: `construction.attention.late`
/// @param figures what was found, in words with its numbers
/// @param weight how pressing it is among those of its rule; the largest first
/// @param local where the records are that it rests on, without the language
public record Attention(String organisation, String rule, Phrase figures, double weight, String local)
        implements Comparable<Attention> {

    private static final Comparator<Attention> ORDER = Comparator.comparing(Attention::rule)
            .thenComparing(Comparator.comparingDouble(Attention::weight).reversed())
            .thenComparing(Attention::organisation);

    @Override
    public int compareTo(Attention other) {
        return ORDER.compare(this, other);
    }
}
