package kz.aiqyn.files.report.content;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.rating.Movement;

/// What is told of one unit beyond its scores.
///
/// @param movement how its place changed since the edition before
/// @param contributions why its score is what it is, empty when it has none
/// @param change why it changed since the edition before, empty when there is none
/// @param lifts what would bring it to places above; may be empty
public record UnitStory(
        Movement movement, Optional<Contributions> contributions, Optional<Change> change, List<Lift> lifts) {

    static final UnitStory UNTOLD = new UnitStory(
            new Movement.None(Movement.Why.NO_EARLIER_EDITION), Optional.empty(), Optional.empty(), List.of());

    public UnitStory {
        lifts = List.copyOf(lifts);
    }
}
