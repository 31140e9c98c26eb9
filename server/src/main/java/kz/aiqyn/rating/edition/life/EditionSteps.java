package kz.aiqyn.rating.edition.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionPublished;
import kz.aiqyn.rating.edition.EditionRights;

/// How editions live. [#LIFE] is the whole life: what the screen offers, what is checked, what the audit says and what
/// the handbook draws all come from it. That a published edition is superseded is no step of its own: it follows from
/// the publication of a revision.
public final class EditionSteps implements Living<EditionRecord, EditionState, EditionEvent> {

    public static final Lifecycle<EditionState, EditionEvent> LIFE = new Lifecycle<>(
            "edition",
            EditionState.PREVIEW,
            List.of(
                    prepared(EditionState.PREVIEW, EditionEvent.RECOMPUTE, EditionState.PREVIEW),
                    prepared(EditionState.PREVIEW, EditionEvent.OPEN, EditionState.OPEN),
                    prepared(EditionState.PREVIEW, EditionEvent.DISCARD, EditionState.DISCARDED),
                    published(EditionState.PREVIEW),
                    prepared(EditionState.OPEN, EditionEvent.RECOMPUTE, EditionState.OPEN),
                    prepared(EditionState.OPEN, EditionEvent.WITHDRAW, EditionState.PREVIEW),
                    published(EditionState.OPEN)));

    private final Editions editions;
    private final Function<EditionRecord, List<Phrase>> against;
    private final Function<EditionRecord, Map<String, String>> write;

    /// @param write what a step does to an edition; gives what the record says of it
    EditionSteps(
            Editions editions,
            Function<EditionRecord, List<Phrase>> against,
            Function<EditionRecord, Map<String, String>> write) {
        this.editions = editions;
        this.against = against;
        this.write = write;
    }

    private static Transition<EditionState, EditionEvent> prepared(
            EditionState from, EditionEvent event, EditionState to) {
        return Transition.of(from, event, to, EditionRights.PREPARE);
    }

    private static Transition<EditionState, EditionEvent> published(EditionState from) {
        return Transition.of(from, EditionEvent.PUBLISH, EditionState.PUBLISHED, EditionRights.PUBLISH);
    }

    /// What may happen to an edition now.
    public static List<Transition<EditionState, EditionEvent>> of(EditionRecord edition) {
        return LIFE.of(edition.state()).stream()
                .filter(step -> isOpen(step, edition))
                .toList();
    }

    /// Without a term for objections only a revision, which corrects a published edition, is published.
    private static boolean isOpen(Transition<EditionState, EditionEvent> step, EditionRecord edition) {
        boolean unheard = step.event() == EditionEvent.PUBLISH && step.from() == EditionState.PREVIEW;
        return !unheard || edition.revision() > 1;
    }

    static EditionPublished published(EditionRecord edition) {
        return new EditionPublished(edition.id(), edition.methodology(), edition.period(), edition.revision());
    }

    @Override
    public Lifecycle<EditionState, EditionEvent> life() {
        return LIFE;
    }

    @Override
    public EditionRecord lock(long id) {
        EditionRecord seen = editions.get(id);
        editions.lock(seen.methodology(), seen.period());
        return editions.lock(id);
    }

    @Override
    public EditionRecord get(long id) {
        return editions.get(id);
    }

    @Override
    public EditionState state(EditionRecord edition) {
        return edition.state();
    }

    @Override
    public String subject(EditionRecord edition) {
        return edition.subject();
    }

    /// An edition concerns all that it rates: a right for some of them is not enough.
    @Override
    public boolean isWithin(Scope scope, EditionRecord edition) {
        return editions.rated(edition.computation()).stream().allMatch(scope::covers);
    }

    @Override
    public boolean isFor(Transition<EditionState, EditionEvent> step, EditionRecord edition) {
        return isOpen(step, edition);
    }

    @Override
    public Phrase refusal(EditionEvent event, EditionRecord edition) {
        return Phrase.of("edition.refused." + event.code(), LIFE.state(edition.state()));
    }

    @Override
    public String operation(EditionEvent event) {
        return event.operation();
    }

    @Override
    public List<Phrase> against(
            Transition<EditionState, EditionEvent> step, EditionRecord edition, StepRequest<EditionEvent> request) {
        return against.apply(edition);
    }

    @Override
    public Map<String, String> write(
            Transition<EditionState, EditionEvent> step, EditionRecord edition, StepRequest<EditionEvent> request) {
        return write.apply(edition);
    }

    @Override
    public Optional<Object> told(Transition<EditionState, EditionEvent> step, EditionRecord now) {
        return step.event() == EditionEvent.PUBLISH ? Optional.of(published(now)) : Optional.empty();
    }
}
