package kz.aiqyn.base.lifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes things through their lives, one step at a time and each in one transaction: lock, right, checks, writing, the
/// record's entry, what others are told.
@Service
public class Lives {

    /// Who acts where nobody is signed in.
    private static final String PROGRAM = "aiqyn";

    private final TakenSteps taken;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Lives(TakenSteps taken, Audit audit, Access access, ApplicationEventPublisher events, InstantSource clock) {
        this.taken = taken;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// Takes a step, or tells everything that stands against it. Of two who take one at once, the second is told what
    /// the thing has become.
    ///
    /// @throws AccessDeniedException when whoever is signed in has no right to it
    @Transactional
    public <T, S extends Enum<S>, E extends Enum<E>> Outcome<T> take(Living<T, S, E> living, StepRequest<E> request) {
        T thing = living.lock(request.id());
        S from = living.state(thing);
        if (!request.seen().isEmpty() && !request.seen().equals(Lifecycle.code(from))) {
            return new Outcome.Overtaken<>(thing);
        }
        Optional<Transition<S, E>> found =
                living.life().find(from, request.event()).filter(step -> living.isFor(step, thing));
        if (found.isEmpty()) {
            return Outcome.refused(living.refusal(request.event(), thing));
        }
        Transition<S, E> step = found.get();
        requireRight(living, step, thing);
        if (step.explained() && request.comment().isEmpty()) {
            return Outcome.refused("comment", Phrase.of("lifecycle.comment"));
        }
        List<Phrase> against = living.against(step, thing, request);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        return Outcome.done(write(living, step, thing, request));
    }

    private <T, S extends Enum<S>, E extends Enum<E>> T write(
            Living<T, S, E> living, Transition<S, E> step, T thing, StepRequest<E> request) {
        Map<String, String> changes = new TreeMap<>(living.write(step, thing, request));
        String from = Lifecycle.code(step.from());
        String to = Lifecycle.code(step.to());
        changes.put("state", from + " > " + to);
        if (!request.comment().isEmpty()) {
            changes.put("comment", request.comment());
        }
        String who = access.person().map(Access.Person::login).orElse(PROGRAM);
        String event = Lifecycle.code(step.event());
        if (!living.keepsSteps()) {
            Instant at = request.at() == null ? clock.instant() : request.at();
            taken.add(living.subject(thing), new TakenStep(from, event, to, request.comment(), at, who));
        }
        audit.record(AuditedOperation.of(living.operation(step.event()), living.subject(thing), changes));
        T now = living.get(request.id());
        living.told(step, now).ifPresent(events::publishEvent);
        return now;
    }

    /// Nobody is signed in only when the program itself acts: every route asks for a right.
    private <T, S extends Enum<S>, E extends Enum<E>> void requireRight(
            Living<T, S, E> living, Transition<S, E> step, T thing) {
        if (access.person().isPresent() && !isAllowed(living, step, thing)) {
            throw new AccessDeniedException("%s needs %s".formatted(step.event(), step.right()));
        }
    }

    private <T, S extends Enum<S>, E extends Enum<E>> boolean isAllowed(
            Living<T, S, E> living, Transition<S, E> step, T thing) {
        return access.may(step.right()) && living.isWithin(access.scope(step.right()), thing);
    }

    /// What whoever is signed in may do to a thing now.
    public <T, S extends Enum<S>, E extends Enum<E>> List<Transition<S, E>> offered(Living<T, S, E> living, T thing) {
        return living.life().of(living.state(thing)).stream()
                .filter(step -> living.isFor(step, thing) && isAllowed(living, step, thing))
                .toList();
    }

    /// The steps that were taken, in order.
    public List<TakenStep> history(String subject) {
        return taken.list(subject);
    }

    /// What was said at the last step of each of some things, by subject: why something was returned.
    public Map<String, String> lastComments(Collection<String> subjects) {
        return taken.lastComments(subjects);
    }

    /// The line of states: those that were reached with their last days, the present one, and those of the main way
    /// that are still to come.
    ///
    /// @param way the states of the main way, in order
    public <T, S extends Enum<S>, E extends Enum<E>> List<ShownStep> line(
            Living<T, S, E> living, T thing, List<S> way) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (TakenStep step : history(living.subject(thing))) {
            days.put(step.to(), Kazakhstan.day(step.at()));
        }
        S present = living.state(thing);
        List<S> shown = new ArrayList<>(way);
        if (!shown.contains(present)) {
            shown.removeIf(state -> !days.containsKey(Lifecycle.code(state))
                    && state != living.life().beginning());
            shown.add(present);
        }
        int here = shown.indexOf(present);
        List<ShownStep> line = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            @Nullable LocalDate day = i <= here ? days.get(Lifecycle.code(shown.get(i))) : null;
            line.add(new ShownStep(living.life().state(shown.get(i)), i == here, day));
        }
        return line;
    }
}
