package kz.aiqyn.rating.edition.compute;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.content.UnitStory;

/// Everything that came of a task.
///
/// @param groups one for each peer group, in the methodology's order
public record Computed(Task task, List<Group> groups) {

    public Computed {
        groups = List.copyOf(groups);
    }

    /// The result of one peer group.
    ///
    /// @param stories by unit
    /// @param intervals by unit; all empty when the study was refused
    /// @param refusals why there are no intervals
    public record Group(
            Edition edition,
            List<UnitStory> stories,
            List<Optional<RankInterval>> intervals,
            List<Phrase> refusals,
            MethodQuality quality) {

        public Group {
            stories = List.copyOf(stories);
            intervals = List.copyOf(intervals);
            refusals = List.copyOf(refusals);
        }
    }

    public List<Edition> editions() {
        return groups.stream().map(Group::edition).toList();
    }

    /// Rated units of all groups, those without a score included.
    public int units() {
        return groups.stream().mapToInt(group -> group.edition().units().size()).sum();
    }

    /// Whether any score rests on a preliminary value.
    public boolean preliminary() {
        for (Group group : groups) {
            for (int unit = 0; unit < group.edition().units().size(); unit++) {
                if (group.edition().has(Flag.PRELIMINARY, Tree.INDEX, unit)) {
                    return true;
                }
            }
        }
        return false;
    }
}
