package kz.aiqyn.rating.edition.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionEvent;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.EditionSteps;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.life.Periods;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.life.PublicationChecks;
import kz.aiqyn.rating.edition.life.Publishing;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of ratings waits for somebody: objections to answer, previews to look at, editions to open, to
/// publish, to prepare, to correct.
@Component
@Order(30)
class RatingsWaiting implements PendingTasks {

    private final Editions editions;
    private final MadeObjections objections;
    private final PublicationChecks checks;
    private final Periods periods;
    private final ProposedRevisions revisions;
    private final Methodologies methodologies;
    private final VisibleEditions visibleEditions;
    private final Access access;

    RatingsWaiting(
            Editions editions,
            MadeObjections objections,
            PublicationChecks checks,
            Periods periods,
            ProposedRevisions revisions,
            Methodologies methodologies,
            VisibleEditions visibleEditions,
            Access access) {
        this.editions = editions;
        this.objections = objections;
        this.checks = checks;
        this.periods = periods;
        this.revisions = revisions;
        this.methodologies = methodologies;
        this.visibleEditions = visibleEditions;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        for (EditionRecord edition : editions.underWay()) {
            answers(edition, tasks);
            hearing(edition, tasks);
            steps(edition, tasks);
        }
        if (access.scope(EditionRights.PREPARE).everything()) {
            preparations(tasks);
            corrections(tasks);
        }
        return tasks;
    }

    private void answers(EditionRecord edition, List<PendingTask> tasks) {
        Scope scope = access.scope(EditionRights.ANSWER);
        long unanswered = scope.isEmpty()
                ? 0
                : objections.list(edition.id(), scope).stream()
                        .filter(objection -> !objection.isAnswered())
                        .count();
        if (unanswered > 0) {
            Phrase phrase = Phrase.of(
                    "edition.waiting.answer", methodologies.title(edition.methodology()), edition.period(), unanswered);
            tasks.add(new PendingTask(phrase, hearingOf(edition), edition.objectionsUntil()));
        }
    }

    /// A rated body looks at the preview and objects, or says that it has no objection, while the term
    /// lasts.
    private void hearing(EditionRecord edition, List<PendingTask> tasks) {
        Scope scope = access.scope(EditionRights.OBJECT);
        if (edition.state() != EditionState.OPEN || scope.isEmpty() || checks.isHearingOver(edition)) {
            return;
        }
        Set<String> silent = new TreeSet<>(editions.rated(edition.computation()));
        silent.removeIf(code -> !scope.covers(code));
        silent.removeAll(objections.consents(edition.id()));
        silent.removeAll(objections.list(edition.id(), scope).stream()
                .map(Objection::organisation)
                .collect(Collectors.toSet()));
        if (!silent.isEmpty()) {
            Phrase phrase =
                    Phrase.of("edition.waiting.look", methodologies.title(edition.methodology()), edition.period());
            tasks.add(new PendingTask(phrase, hearingOf(edition), edition.objectionsUntil()));
        }
    }

    private void steps(EditionRecord edition, List<PendingTask> tasks) {
        for (Transition<EditionState, EditionEvent> step : EditionSteps.of(edition)) {
            boolean opens = step.event() == EditionEvent.OPEN && edition.revision() == 1;
            boolean publishes = step.event() == EditionEvent.PUBLISH && isReady(edition);
            if ((opens || publishes) && visibleEditions.coversAll(step.right(), edition)) {
                String key = "edition.waiting." + step.event().code();
                tasks.add(PendingTask.of(
                        Phrase.of(key, methodologies.title(edition.methodology()), edition.period()),
                        EditionAddresses.edition(edition.id())));
            }
        }
    }

    /// Whether nothing but the word of whoever publishes is missing: a reason is asked for on the page.
    private boolean isReady(EditionRecord edition) {
        Publishing wish = new Publishing(edition.id(), edition.computation(), Names.same("-"));
        return checks.to(edition, wish).isEmpty();
    }

    private void preparations(List<PendingTask> tasks) {
        Set<String> published = methodologies.list().stream()
                .filter(version -> version.state().isPublic())
                .map(MethodologyVersion::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String code : published) {
            Set<Period> begun = new HashSet<>();
            editions.published(code).forEach(edition -> begun.add(edition.period()));
            editions.underWay().stream()
                    .filter(edition -> edition.methodology().equals(code))
                    .forEach(edition -> begun.add(edition.period()));
            List<Period> ready = periods.rateable(code).stream()
                    .filter(period -> !begun.contains(period))
                    .toList();
            if (!ready.isEmpty()) {
                tasks.add(PendingTask.of(
                        Phrase.of("edition.waiting.prepare", methodologies.title(code), ready.getLast(), ready.size()),
                        EditionAddresses.ALL));
            }
        }
    }

    private void corrections(List<PendingTask> tasks) {
        int proposed = revisions.count();
        if (proposed > 0) {
            tasks.add(PendingTask.of(Phrase.of("edition.waiting.revise", proposed), EditionAddresses.REVISIONS));
        }
    }

    private static String hearingOf(EditionRecord edition) {
        return EditionAddresses.edition(edition.id()) + "/objections";
    }
}
