package kz.aiqyn.files.report.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told of one unit beyond its scores.
///
/// @param contributions points of the total by code of a node, blocks and indicators; may be empty
public record UnitStory(Map<String, Double> contributions, Optional<ChangeStory> change, List<LiftStory> lifts) {

    public static final UnitStory UNTOLD = new UnitStory(Map.of(), Optional.empty(), List.of());

    public UnitStory {
        contributions = Map.copyOf(contributions);
        lifts = List.copyOf(lifts);
    }
}
