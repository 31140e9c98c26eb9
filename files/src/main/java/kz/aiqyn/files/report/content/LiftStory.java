package kz.aiqyn.files.report.content;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What would lift a unit to a place.
///
/// @param place the place aimed at
/// @param words the answer in sentences
/// @param ways each by itself reaches the place; empty when none does
public record LiftStory(int place, List<Phrase> words, List<Way> ways) {

    public LiftStory {
        words = List.copyOf(words);
        ways = List.copyOf(ways);
    }

    /// Values that together reach the place.
    public record Way(List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /// One indicator's part of a way.
    ///
    /// @param indicator its code
    /// @param now the value now, NaN when it is missing
    /// @param needed the value needed
    public record Step(String indicator, double now, double needed) {}
}
