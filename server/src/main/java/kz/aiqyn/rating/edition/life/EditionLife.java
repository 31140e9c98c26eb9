package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionPublished;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Task;
import kz.aiqyn.rating.edition.store.Computations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes editions from preview to publication, one step at a time.
@Service
@Transactional
public class EditionLife {

    private final Editions editions;
    private final Computations computations;
    private final PublicationChecks checks;
    private final ObjectionTerm term;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final EditionSettings settings;

    EditionLife(
            Editions editions,
            Computations computations,
            PublicationChecks checks,
            ObjectionTerm term,
            Audit audit,
            Access access,
            ApplicationEventPublisher events,
            InstantSource clock,
            EditionSettings settings) {
        this.editions = editions;
        this.computations = computations;
        this.checks = checks;
        this.term = term;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /// Keeps what was computed as the period's preview: as a new edition, or in place of the results of the one that is
    /// being prepared.
    ///
    /// @param before the stored computation that it was compared with
    public EditionRecord prepare(Computed computed, OptionalLong before) {
        String methodology = computed.task().methodology().identity().code();
        String version = computed.task().methodology().identity().version();
        Period period = computed.task().period();
        editions.lock(methodology, period);
        long results = computations.store(computed, before);
        Optional<EditionRecord> underWay = editions.underWay(methodology, period);
        long id;
        if (underWay.isPresent()) {
            id = underWay.get().id();
            editions.recompute(id, version, results);
            if (underWay.get().state() == EditionState.PREVIEW) {
                computations.delete(underWay.get().computation());
            }
        } else {
            int revision = editions.published(methodology, period)
                            .map(EditionRecord::revision)
                            .orElse(0)
                    + 1;
            id = editions.begin(methodology, version, period, revision, results);
        }
        EditionRecord edition = editions.find(id).orElseThrow();
        record(
                edition,
                EditionEvent.RECOMPUTE,
                Map.of("digest", computations.get(results).digest()));
        return edition;
    }

    /// Keeps what a dry run computed, beside all editions.
    ///
    /// @param before the stored computation that it was compared with
    /// @return the computation's number
    public long tryOut(Computed computed, OptionalLong before) {
        Task task = computed.task();
        long results = computations.store(computed, before);
        audit.record(AuditedOperation.of(
                "edition.tried",
                "methodology:%s/%s"
                        .formatted(
                                task.methodology().identity().code(),
                                task.methodology().identity().version()),
                Map.of(
                        "period", task.period().toString(),
                        "digest", computations.get(results).digest())));
        return results;
    }

    /// Begins the term for objections.
    public Outcome<EditionRecord> open(long id) {
        LocalDate until;
        try {
            until = term.lastDay(checks.today(), settings.objectionDays());
        } catch (UnknownYear unknown) {
            return Outcome.refused(unknown.phrase());
        }
        return take(id, EditionEvent.OPEN, edition -> {
            editions.open(edition.id(), clock.instant(), until);
            return Map.of("until", until.toString());
        });
    }

    /// Breaks the term off.
    public Outcome<EditionRecord> withdraw(long id) {
        return take(id, EditionEvent.WITHDRAW, edition -> {
            editions.move(edition.id(), EditionState.PREVIEW);
            return Map.of();
        });
    }

    /// Gives an edition up before it is published.
    public Outcome<EditionRecord> discard(long id) {
        return take(id, EditionEvent.DISCARD, edition -> {
            editions.move(edition.id(), EditionState.DISCARDED);
            return Map.of();
        });
    }

    /// Makes an edition public for ever, or tells everything that stands against it. Of two that publish at once, one
    /// is told that it is published already.
    public Outcome<EditionRecord> publish(Publishing wish) {
        EditionRecord edition = locked(wish.edition());
        Optional<Transition> step = Transition.find(edition.state(), EditionEvent.PUBLISH, edition.revision());
        if (step.isEmpty()) {
            return refused(edition, EditionEvent.PUBLISH);
        }
        requireRight(step.get().right(), edition);
        List<Phrase> against = checks.to(edition, wish);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        return publish(edition, clock.instant(), wish.reason());
    }

    /// Publishes a preview of a period long past without a term for objections, as a new installation fills its past;
    /// only the program itself does so.
    ///
    /// @param at when it counts as published
    public Outcome<EditionRecord> publishPast(long id, Instant at) {
        EditionRecord edition = locked(id);
        if (!edition.state().isUnderWay()) {
            return refused(edition, EditionEvent.PUBLISH);
        }
        return publish(edition, at, edition.reason());
    }

    private Outcome<EditionRecord> publish(EditionRecord edition, Instant at, Names reason) {
        editions.publish(edition.id(), at, reason);
        EditionRecord published = editions.find(edition.id()).orElseThrow();
        Map<String, String> changes = new TreeMap<>(
                Map.of("digest", computations.get(edition.computation()).digest()));
        if (!reason.isEmpty()) {
            changes.put("reason", reason.in(Language.KK));
        }
        record(published, EditionEvent.PUBLISH, changes);
        events.publishEvent(new EditionPublished(
                published.id(), published.methodology(), published.period(), published.revision()));
        return Outcome.done(published);
    }

    /// What a step does to an edition.
    private interface Step {

        /// @return what the audit says of it
        Map<String, String> take(EditionRecord edition);
    }

    private Outcome<EditionRecord> take(long id, EditionEvent event, Step step) {
        EditionRecord edition = locked(id);
        Optional<Transition> found = Transition.find(edition.state(), event, edition.revision());
        if (found.isEmpty()) {
            return refused(edition, event);
        }
        requireRight(found.get().right(), edition);
        Map<String, String> changes = step.take(edition);
        EditionRecord now = editions.find(id).orElseThrow();
        record(now, event, changes);
        return Outcome.done(now);
    }

    private EditionRecord locked(long id) {
        EditionRecord seen = editions.get(id);
        editions.lock(seen.methodology(), seen.period());
        return editions.lock(id);
    }

    private static Outcome<EditionRecord> refused(EditionRecord edition, EditionEvent event) {
        return Outcome.refused(Phrase.of(
                "edition.refused." + event.code(),
                Phrase.of("edition.state." + edition.state().code())));
    }

    /// An edition concerns all that it rates: a right for some of them is not enough. Nobody is signed in only when the
    /// program itself acts, since every route asks for a right.
    private void requireRight(String right, EditionRecord edition) {
        if (access.person().isEmpty()) {
            return;
        }
        Scope scope = access.scope(right);
        if (!editions.rated(edition.computation()).stream().allMatch(scope::covers)) {
            throw new AccessDeniedException("%s is not given for all of %s".formatted(right, edition.subject()));
        }
    }

    private void record(EditionRecord edition, EditionEvent event, Map<String, String> changes) {
        audit.record(AuditedOperation.of(event.operation(), edition.subject(), changes));
    }
}
