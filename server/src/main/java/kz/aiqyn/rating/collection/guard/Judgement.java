package kz.aiqyn.rating.collection.guard;

import java.util.List;
import java.util.OptionalDouble;

/// What is found of a number.
///
/// @param last its organisation's in the period before it
/// @param usual the median of its organisation's others
/// @param others the median of the others' in its period
public record Judgement(OptionalDouble last, OptionalDouble usual, OptionalDouble others, List<Doubt> doubts) {

    /// Of what is no number.
    public static final Judgement NONE =
            new Judgement(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public Judgement {
        doubts = List.copyOf(doubts);
    }

    /// Whether somebody has to say that it is right.
    public boolean isAsking() {
        return doubts.stream().anyMatch(doubt -> doubt.kind().isAsking());
    }
}
