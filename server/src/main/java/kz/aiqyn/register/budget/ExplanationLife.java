package kz.aiqyn.register.budget;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How explanations live: the office of finance accepts one, or returns it, and then it is given anew.
@Component
class ExplanationLife implements Living<Explanation, ExplanationState, ExplanationEvent> {

    static final Lifecycle<ExplanationState, ExplanationEvent> LIFE = new Lifecycle<>(
            "budget",
            ExplanationState.GIVEN,
            List.of(
                    Transition.of(
                            ExplanationState.GIVEN,
                            ExplanationEvent.ACCEPT,
                            ExplanationState.ACCEPTED,
                            BudgetRights.ACCEPT),
                    Transition.explained(
                            ExplanationState.GIVEN,
                            ExplanationEvent.RETURN,
                            ExplanationState.RETURNED,
                            BudgetRights.ACCEPT),
                    Transition.of(
                            ExplanationState.RETURNED,
                            ExplanationEvent.GIVE,
                            ExplanationState.GIVEN,
                            BudgetRights.EXPLAIN)));

    static final List<ExplanationState> WAY = List.of(ExplanationState.GIVEN, ExplanationState.ACCEPTED);

    private final Explanations explanations;
    private final InstantSource clock;

    ExplanationLife(Explanations explanations, InstantSource clock) {
        this.explanations = explanations;
        this.clock = clock;
    }

    @Override
    public Lifecycle<ExplanationState, ExplanationEvent> life() {
        return LIFE;
    }

    @Override
    public Explanation lock(long id) {
        return explanations.hold(id);
    }

    @Override
    public Explanation get(long id) {
        return explanations.get(id);
    }

    @Override
    public ExplanationState state(Explanation explanation) {
        return explanation.state();
    }

    @Override
    public String subject(Explanation explanation) {
        return explanation.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Explanation explanation) {
        return scope.covers(explanation.organisation());
    }

    @Override
    public List<Phrase> against(
            Transition<ExplanationState, ExplanationEvent> step,
            Explanation explanation,
            StepRequest<ExplanationEvent> request) {
        return step.event() == ExplanationEvent.GIVE
                        && ExplanationForm.read(request.form()) instanceof Outcome.Refused<Explanation.Said> refused
                ? refused.reasons()
                : List.of();
    }

    @Override
    public Map<String, String> write(
            Transition<ExplanationState, ExplanationEvent> step,
            Explanation explanation,
            StepRequest<ExplanationEvent> request) {
        Explanation.Said said = step.event() == ExplanationEvent.GIVE
                ? ExplanationForm.read(request.form()).orElseThrow(why -> new IllegalStateException(why.toString()))
                : explanation.said();
        Explanation after = explanation.in(
                step.to(),
                said,
                step.event() == ExplanationEvent.GIVE ? Kazakhstan.today(clock) : explanation.givenOn(),
                clock.instant());
        explanations.put(after);
        return AuditedOperation.changes(explanation.fields(), after.fields());
    }
}
