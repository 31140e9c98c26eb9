package kz.aiqyn.rating.methodology;

import static kz.aiqyn.rating.methodology.MethodologyEvent.AGREE;
import static kz.aiqyn.rating.methodology.MethodologyEvent.PUBLISH;
import static kz.aiqyn.rating.methodology.MethodologyEvent.RETIRE;
import static kz.aiqyn.rating.methodology.MethodologyEvent.RETURN;
import static kz.aiqyn.rating.methodology.MethodologyState.AGREED;
import static kz.aiqyn.rating.methodology.MethodologyState.DRAFT;
import static kz.aiqyn.rating.methodology.MethodologyState.PUBLISHED;
import static kz.aiqyn.rating.methodology.MethodologyState.RETIRED;

import java.util.List;
import java.util.Optional;

/// One step that a version of a methodology may take. [#ALL] is its whole life: what the screen offers, what is
/// checked, what the audit says and what the handbook draws all come from it.
///
/// @param right who may take it
/// @param explained whether it needs a comment
public record Transition(
        MethodologyState from, MethodologyEvent event, MethodologyState to, String right, boolean explained) {

    public static final List<Transition> ALL = List.of(
            new Transition(DRAFT, AGREE, AGREED, MethodologyRights.AGREE, false),
            new Transition(AGREED, RETURN, DRAFT, MethodologyRights.AGREE, true),
            new Transition(AGREED, PUBLISH, PUBLISHED, MethodologyRights.PUBLISH, false),
            new Transition(PUBLISHED, RETIRE, RETIRED, MethodologyRights.PUBLISH, true));

    public static Optional<Transition> find(MethodologyState from, MethodologyEvent event) {
        return ALL.stream()
                .filter(transition -> transition.from == from && transition.event == event)
                .findFirst();
    }

    /// What may be done to a version in this state.
    public static List<Transition> of(MethodologyState from) {
        return ALL.stream().filter(transition -> transition.from == from).toList();
    }
}
