package kz.aiqyn.register.appraisal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How calls live.
@Component
class CallLife implements Living<ProjectCall, CallState, CallEvent> {

    static final Lifecycle<CallState, CallEvent> LIFE = new Lifecycle<>(
            "appraisal.call",
            CallState.GATHERING,
            List.of(
                    Transition.of(CallState.GATHERING, CallEvent.START, CallState.SCORING, AppraisalRights.KEEP),
                    Transition.of(CallState.SCORING, CallEvent.OPEN, CallState.OPENED, AppraisalRights.KEEP),
                    Transition.of(CallState.OPENED, CallEvent.RANK, CallState.RANKED, AppraisalRights.KEEP),
                    Transition.explained(CallState.RANKED, CallEvent.SIGN, CallState.SIGNED, AppraisalRights.SIGN)));

    static final List<CallState> WAY = List.of(CallState.values());

    private final ProjectCalls calls;
    private final CallSteps steps;
    private final InstantSource clock;

    CallLife(ProjectCalls calls, CallSteps steps, InstantSource clock) {
        this.calls = calls;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Lifecycle<CallState, CallEvent> life() {
        return LIFE;
    }

    @Override
    public ProjectCall lock(long id) {
        return calls.hold(id);
    }

    @Override
    public ProjectCall get(long id) {
        return calls.get(id);
    }

    @Override
    public CallState state(ProjectCall call) {
        return call.state();
    }

    @Override
    public String subject(ProjectCall call) {
        return call.subject();
    }

    @Override
    public boolean isWithin(Scope scope, ProjectCall call) {
        return scope.everything();
    }

    @Override
    public List<Phrase> against(
            Transition<CallState, CallEvent> step, ProjectCall call, StepRequest<CallEvent> request) {
        return steps.against(call, step.event());
    }

    @Override
    public Map<String, String> write(
            Transition<CallState, CallEvent> step, ProjectCall call, StepRequest<CallEvent> request) {
        LocalDate signed = step.event() == CallEvent.SIGN ? Kazakhstan.today(clock) : call.signedOn();
        steps.take(call, request);
        calls.put(call.in(step.to(), signed, clock.instant()));
        return Map.of();
    }

    @Override
    public Optional<Object> told(Transition<CallState, CallEvent> step, ProjectCall now) {
        return Optional.of(AppraisalMeasures.touched(now.year()));
    }
}
