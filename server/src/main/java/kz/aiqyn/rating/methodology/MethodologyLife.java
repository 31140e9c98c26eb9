package kz.aiqyn.rating.methodology;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes versions from draft to retired, one step at a time.
@Service
@Transactional
public class MethodologyLife {

    private final MethodologyVersions versions;
    private final StepChecks objections;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MethodologyLife(
            MethodologyVersions versions,
            StepChecks objections,
            Audit audit,
            Access access,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.versions = versions;
        this.objections = objections;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// Takes a step, or tells everything that stands against it.
    ///
    /// @throws AccessDeniedException when whoever is signed in has no right to it
    public Outcome<MethodologyVersion> take(LifeRequest request) {
        String code = request.seen().code();
        versions.lock(code);
        MethodologyVersions.Row row =
                versions.find(code, request.seen().version()).orElseThrow();
        MethodologyVersion version = row.version();
        Optional<Transition> found = Transition.find(version.state(), request.event());
        if (found.isEmpty()) {
            return Outcome.refused(Phrase.of(
                    "methodologies.refused.step",
                    version.version(),
                    version.code(),
                    Phrase.of("methodologies.state." + version.state().code())));
        }
        Transition transition = found.get();
        requireRight(transition);
        List<Phrase> against = objections.to(transition, request, version);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        versions.move(row.id(), transition.to(), request.lastDay());
        versions.append(
                row.id(),
                new LifeStep(
                        transition.event(),
                        transition.from(),
                        transition.to(),
                        request.comment(),
                        clock.instant(),
                        Doer.of(access)));
        audit.record(operation(transition, request));
        if (transition.to().isPublic()) {
            events.publishEvent(new MethodologyChanged(code, version.version(), transition.to()));
        }
        return Outcome.done(versions.find(code, version.version()).orElseThrow().version());
    }

    /// Nobody is signed in only when the program itself acts: every route asks for a right.
    private void requireRight(Transition transition) {
        if (access.person().isPresent() && !access.may(transition.right())) {
            throw new AccessDeniedException("%s needs %s".formatted(transition.event(), transition.right()));
        }
    }

    private static AuditedOperation operation(Transition transition, LifeRequest request) {
        Map<String, String> changes = new TreeMap<>(Map.of(
                "digest",
                request.seen().digest(),
                "state",
                transition.from().code() + " > " + transition.to().code()));
        if (!request.comment().isEmpty()) {
            changes.put("comment", request.comment());
        }
        if (request.lastDay() != null) {
            changes.put("last-day", request.lastDay().toString());
        }
        return AuditedOperation.of(
                transition.event().operation(),
                "methodology:" + request.seen().code() + "/" + request.seen().version(),
                changes);
    }
}
