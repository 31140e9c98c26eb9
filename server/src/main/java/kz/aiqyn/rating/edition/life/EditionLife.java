package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Task;
import kz.aiqyn.rating.edition.store.Computations;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Lives lives;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final EditionSettings settings;

    EditionLife(
            Editions editions,
            Computations computations,
            PublicationChecks checks,
            ObjectionTerm term,
            Audit audit,
            Lives lives,
            ApplicationEventPublisher events,
            InstantSource clock,
            EditionSettings settings) {
        this.editions = editions;
        this.computations = computations;
        this.checks = checks;
        this.term = term;
        this.audit = audit;
        this.lives = lives;
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
        EditionSteps step = new EditionSteps(
                editions,
                edition -> checks.to(edition, wish),
                edition -> publish(edition, clock.instant(), wish.reason()));
        return lives.take(step, StepRequest.of(wish.edition(), EditionEvent.PUBLISH));
    }

    /// Publishes a preview of a period long past without a term for objections, as a new installation fills its past;
    /// only the program itself does so.
    ///
    /// @param at when it counts as published
    public Outcome<EditionRecord> publishPast(long id, Instant at) {
        EditionSteps steps = new EditionSteps(editions, edition -> List.of(), edition -> Map.of());
        EditionRecord edition = steps.lock(id);
        if (!edition.state().isUnderWay()) {
            return Outcome.refused(steps.refusal(EditionEvent.PUBLISH, edition));
        }
        Map<String, String> changes = publish(edition, at, edition.reason());
        EditionRecord published = steps.get(id);
        record(published, EditionEvent.PUBLISH, changes);
        events.publishEvent(EditionSteps.published(published));
        return Outcome.done(published);
    }

    /// @return what the record says of it
    private Map<String, String> publish(EditionRecord edition, Instant at, Names reason) {
        editions.publish(edition.id(), at, reason);
        Map<String, String> changes = new TreeMap<>(
                Map.of("digest", computations.get(edition.computation()).digest()));
        if (!reason.isEmpty()) {
            changes.put("reason", reason.in(Language.KK));
        }
        return changes;
    }

    private Outcome<EditionRecord> take(
            long id, EditionEvent event, Function<EditionRecord, Map<String, String>> write) {
        return lives.take(new EditionSteps(editions, edition -> List.of(), write), StepRequest.of(id, event));
    }

    private void record(EditionRecord edition, EditionEvent event, Map<String, String> changes) {
        audit.record(AuditedOperation.of(event.operation(), edition.subject(), changes));
    }
}
