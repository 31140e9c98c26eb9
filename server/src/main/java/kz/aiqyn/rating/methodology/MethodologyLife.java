package kz.aiqyn.rating.methodology;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Takes versions from draft to retired, one step at a time.
@Service
public class MethodologyLife {

    /// The whole life: what the screen offers, what is checked, what the audit says and what the handbook
    /// draws all come from it.
    public static final Lifecycle<MethodologyState, MethodologyEvent> LIFE = new Lifecycle<>(
            "methodologies",
            MethodologyState.DRAFT,
            List.of(
                    Transition.of(
                            MethodologyState.DRAFT,
                            MethodologyEvent.SEND,
                            MethodologyState.SENT,
                            MethodologyRights.EDIT),
                    Transition.of(
                            MethodologyState.SENT,
                            MethodologyEvent.WITHDRAW,
                            MethodologyState.DRAFT,
                            MethodologyRights.EDIT),
                    Transition.explained(
                            MethodologyState.SENT,
                            MethodologyEvent.RETURN,
                            MethodologyState.DRAFT,
                            MethodologyRights.AGREE),
                    Transition.of(
                            MethodologyState.SENT,
                            MethodologyEvent.AGREE,
                            MethodologyState.AGREED,
                            MethodologyRights.AGREE),
                    Transition.explained(
                            MethodologyState.AGREED,
                            MethodologyEvent.RETURN,
                            MethodologyState.DRAFT,
                            MethodologyRights.AGREE),
                    Transition.of(
                            MethodologyState.AGREED,
                            MethodologyEvent.PUBLISH,
                            MethodologyState.PUBLISHED,
                            MethodologyRights.PUBLISH),
                    Transition.explained(
                            MethodologyState.PUBLISHED,
                            MethodologyEvent.RETIRE,
                            MethodologyState.RETIRED,
                            MethodologyRights.PUBLISH)));

    private final Lives lives;
    private final MethodologyVersions versions;
    private final StepChecks checks;
    private final Access access;
    private final InstantSource clock;

    MethodologyLife(Lives lives, MethodologyVersions versions, StepChecks checks, Access access, InstantSource clock) {
        this.lives = lives;
        this.versions = versions;
        this.checks = checks;
        this.access = access;
        this.clock = clock;
    }

    /// Takes a step, or tells everything that stands against it.
    ///
    /// @throws AccessDeniedException when whoever is signed in has no right to it
    public Outcome<MethodologyVersion> take(LifeRequest request) {
        MethodologyVersions.Row seen =
                versions.find(request.seen().code(), request.seen().version()).orElseThrow();
        StepRequest<MethodologyEvent> step =
                new StepRequest<>(seen.id(), request.event(), "", request.comment(), Form.EMPTY);
        return lives.take(new Step(request), step).map(MethodologyVersions.Row::version);
    }

    /// Whether whoever is signed in may take a step, as far as it depends on them: only an author sends a draft or
    /// takes
    /// it back, and only another agrees it.
    public boolean isOffered(Transition<MethodologyState, MethodologyEvent> step, MethodologyVersion version) {
        return access.may(step.right())
                && switch (step.event()) {
                    case SEND, WITHDRAW -> checks.isTheirs(version);
                    case AGREE -> !checks.isOwn(version);
                    case RETURN, PUBLISH, RETIRE -> true;
                };
    }

    /// A version while somebody wants it to take a step.
    private final class Step implements Living<MethodologyVersions.Row, MethodologyState, MethodologyEvent> {

        private final LifeRequest request;

        private Step(LifeRequest request) {
            this.request = request;
        }

        @Override
        public Lifecycle<MethodologyState, MethodologyEvent> life() {
            return LIFE;
        }

        @Override
        public MethodologyVersions.Row lock(long id) {
            versions.lock(request.seen().code());
            return get(id);
        }

        @Override
        public MethodologyVersions.Row get(long id) {
            return versions.find(request.seen().code(), request.seen().version())
                    .orElseThrow();
        }

        @Override
        public MethodologyState state(MethodologyVersions.Row row) {
            return row.version().state();
        }

        @Override
        public String subject(MethodologyVersions.Row row) {
            return "methodology:" + row.version().code() + "/" + row.version().version();
        }

        @Override
        public boolean isWithin(Scope scope, MethodologyVersions.Row row) {
            return true;
        }

        @Override
        public Phrase refusal(MethodologyEvent event, MethodologyVersions.Row row) {
            return Phrase.of(
                    "methodologies.refused.step",
                    row.version().version(),
                    row.version().code(),
                    LIFE.state(row.version().state()));
        }

        @Override
        public String operation(MethodologyEvent event) {
            return event.operation();
        }

        /// With its saves, in one history.
        @Override
        public boolean keepsSteps() {
            return true;
        }

        @Override
        public List<Phrase> against(
                Transition<MethodologyState, MethodologyEvent> step,
                MethodologyVersions.Row row,
                StepRequest<MethodologyEvent> asked) {
            return checks.to(step.event(), request, row.version());
        }

        @Override
        public Map<String, String> write(
                Transition<MethodologyState, MethodologyEvent> step,
                MethodologyVersions.Row row,
                StepRequest<MethodologyEvent> asked) {
            versions.move(row.id(), step.to(), request.lastDay());
            versions.append(
                    row.id(),
                    new LifeStep(
                            step.event(), step.from(), step.to(), request.comment(), clock.instant(), Doer.of(access)));
            Map<String, String> changes =
                    new TreeMap<>(Map.of("digest", request.seen().digest()));
            if (request.lastDay() != null) {
                changes.put("last-day", request.lastDay().toString());
            }
            return changes;
        }

        @Override
        public Optional<Object> told(Transition<MethodologyState, MethodologyEvent> step, MethodologyVersions.Row now) {
            return step.to().isPublic()
                    ? Optional.of(new MethodologyChanged(
                            now.version().code(), now.version().version(), step.to()))
                    : Optional.empty();
        }
    }
}
