package kz.aiqyn.files.report.content;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.text.Phrase;

/// What is told of one unit beyond its scores.
///
/// @param movement how its place changed since the edition before
/// @param contributions why its score is what it is, empty when it has none
/// @param change why it changed since the edition before, empty when there is none before
/// @param together the least effort that brings it to the place above, empty when it leads or has no place
/// @param alone single indicators that would do it each by itself, the least effort first
public record UnitStory(
        Movement movement,
        Optional<Contributions> contributions,
        Optional<ChangeInWords> change,
        Optional<Lift> together,
        List<Lift.Reached> alone) {

    /// Nothing is told.
    public static final UnitStory UNTOLD = new UnitStory(
            new Movement.None(Movement.Why.NO_EARLIER_EDITION),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public UnitStory {
        alone = List.copyOf(alone);
    }

    /// A change with its words.
    ///
    /// @param since the period compared with
    public record ChangeInWords(Period since, Change change, List<Phrase> words) {
        public ChangeInWords {
            words = List.copyOf(words);
        }
    }
}
