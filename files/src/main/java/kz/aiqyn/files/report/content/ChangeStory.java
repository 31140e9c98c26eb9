package kz.aiqyn.files.report.content;

import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;

/// Why a unit's total changed.
///
/// @param since the period it is compared with
/// @param before total score then
/// @param now total score now
/// @param parts one for each factor, in the order in which they are shown; they add up to the change
/// @param words the change in sentences
public record ChangeStory(Period since, double before, double now, List<Part> parts, List<Phrase> words) {

    public ChangeStory {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
    }

    /// What one factor did to the score.
    ///
    /// @param factor its code: `own`, `peers`, `method`, `coverage`, `adjustments`, `territory`
    /// @param causes the nodes through which it acted, the strongest first; may be empty
    public record Part(String factor, double points, List<Cause> causes) {
        public Part {
            causes = List.copyOf(causes);
        }
    }

    /// What a factor did through one node.
    ///
    /// @param node code of the indicator or block
    public record Cause(String node, double points) {}
}
