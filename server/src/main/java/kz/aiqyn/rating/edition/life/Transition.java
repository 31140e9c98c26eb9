package kz.aiqyn.rating.edition.life;

import static kz.aiqyn.rating.edition.life.EditionEvent.DISCARD;
import static kz.aiqyn.rating.edition.life.EditionEvent.PUBLISH;
import static kz.aiqyn.rating.edition.life.EditionEvent.RECOMPUTE;
import static kz.aiqyn.rating.edition.life.EditionEvent.WITHDRAW;
import static kz.aiqyn.rating.edition.life.EditionState.DISCARDED;
import static kz.aiqyn.rating.edition.life.EditionState.OPEN;
import static kz.aiqyn.rating.edition.life.EditionState.PREVIEW;
import static kz.aiqyn.rating.edition.life.EditionState.PUBLISHED;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.rating.edition.EditionRights;

/// One step in the life of an edition. [#ALL] is the whole life: what the screen offers, what is checked, what the
/// audit says and what the handbook draws all come from it. That a published edition is superseded is no step of its
/// own: it follows from the publication of a revision.
///
/// @param right who may do it
/// @param revisionOnly whether only a revision, which corrects a published edition, may take this step
public record Transition(EditionState from, EditionEvent event, EditionState to, String right, boolean revisionOnly) {

    public static final List<Transition> ALL = List.of(
            new Transition(PREVIEW, RECOMPUTE, PREVIEW, EditionRights.PREPARE, false),
            new Transition(PREVIEW, EditionEvent.OPEN, OPEN, EditionRights.PREPARE, false),
            new Transition(PREVIEW, DISCARD, DISCARDED, EditionRights.PREPARE, false),
            new Transition(PREVIEW, PUBLISH, PUBLISHED, EditionRights.PUBLISH, true),
            new Transition(OPEN, RECOMPUTE, OPEN, EditionRights.PREPARE, false),
            new Transition(OPEN, WITHDRAW, PREVIEW, EditionRights.PREPARE, false),
            new Transition(OPEN, PUBLISH, PUBLISHED, EditionRights.PUBLISH, false));

    /// The step that an event is for an edition in this state.
    ///
    /// @param revision its number; those above 1 correct a published edition
    public static Optional<Transition> find(EditionState from, EditionEvent event, int revision) {
        return of(from, revision).stream()
                .filter(transition -> transition.event == event)
                .findFirst();
    }

    /// What may happen to an edition in this state.
    public static List<Transition> of(EditionState from, int revision) {
        return ALL.stream()
                .filter(transition -> transition.from == from && (revision > 1 || !transition.revisionOnly))
                .toList();
    }
}
