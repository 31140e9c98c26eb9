package kz.aiqyn.register.playground;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How playgrounds live.
@Component
class PlaygroundLife implements Living<Playground, GroundState, GroundEvent> {

    static final Lifecycle<GroundState, GroundEvent> LIFE = new Lifecycle<>(
            "playground",
            GroundState.PLANNED,
            List.of(
                    Transition.of(GroundState.PLANNED, GroundEvent.OPEN, GroundState.BUILT, PlaygroundRights.EDIT),
                    Transition.explained(
                            GroundState.BUILT, GroundEvent.CLOSE, GroundState.CLOSED, PlaygroundRights.EDIT)));

    private final Playgrounds grounds;
    private final InstantSource clock;

    PlaygroundLife(Playgrounds grounds, InstantSource clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    public Lifecycle<GroundState, GroundEvent> life() {
        return LIFE;
    }

    @Override
    public Playground lock(long id) {
        return grounds.hold(id);
    }

    @Override
    public Playground get(long id) {
        return grounds.get(id);
    }

    @Override
    public GroundState state(Playground ground) {
        return ground.state();
    }

    @Override
    public String subject(Playground ground) {
        return ground.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Playground ground) {
        return scope.covers(ground.organisation());
    }

    @Override
    public Map<String, String> write(
            Transition<GroundState, GroundEvent> step, Playground ground, StepRequest<GroundEvent> request) {
        @Nullable LocalDate opened = step.event() == GroundEvent.OPEN ? Kazakhstan.today(clock) : ground.openedOn();
        Playground after = new Playground(
                ground.id(),
                ground.organisation(),
                ground.names(),
                ground.place(),
                ground.cost(),
                step.to(),
                ground.plannedFor(),
                opened,
                ground.version(),
                clock.instant());
        grounds.put(after);
        return AuditedOperation.changes(ground.fields(), after.fields());
    }

    @Override
    public Optional<Object> told(Transition<GroundState, GroundEvent> step, Playground now) {
        return Optional.of(PlaygroundMeasures.touched(null, now));
    }
}
