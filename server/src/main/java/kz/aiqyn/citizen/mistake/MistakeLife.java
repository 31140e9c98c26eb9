package kz.aiqyn.citizen.mistake;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import org.springframework.stereotype.Component;

/// How reports live: each ends with a note of what was found and done.
@Component
class MistakeLife implements Living<Mistake, MistakeState, MistakeEvent> {

    static final Lifecycle<MistakeState, MistakeEvent> LIFE = new Lifecycle<>(
            "mistake",
            MistakeState.NEW,
            List.of(
                    Transition.explained(
                            MistakeState.NEW, MistakeEvent.ANSWER, MistakeState.ANSWERED, MistakeCard.ANSWER),
                    Transition.explained(
                            MistakeState.NEW, MistakeEvent.CLOSE, MistakeState.CLOSED, MistakeCard.ANSWER)));

    private final Mistakes mistakes;

    MistakeLife(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Override
    public Lifecycle<MistakeState, MistakeEvent> life() {
        return LIFE;
    }

    @Override
    public Mistake lock(long id) {
        return mistakes.hold(id);
    }

    @Override
    public Mistake get(long id) {
        return mistakes.get(id);
    }

    @Override
    public MistakeState state(Mistake mistake) {
        return mistake.state();
    }

    @Override
    public String subject(Mistake mistake) {
        return mistake.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Mistake mistake) {
        return scope.everything();
    }

    @Override
    public Map<String, String> write(
            Transition<MistakeState, MistakeEvent> step, Mistake mistake, StepRequest<MistakeEvent> request) {
        mistakes.end(mistake.id(), step.to());
        return Map.of();
    }
}
