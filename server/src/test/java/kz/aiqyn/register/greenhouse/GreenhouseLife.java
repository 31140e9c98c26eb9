package kz.aiqyn.register.greenhouse;

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
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How greenhouses live.
@Component
class GreenhouseLife implements Living<Greenhouse, HouseState, HouseEvent> {

    static final Lifecycle<HouseState, HouseEvent> LIFE = new Lifecycle<>(
            "greenhouse",
            HouseState.PLANNED,
            List.of(
                    Transition.of(HouseState.PLANNED, HouseEvent.BUILD, HouseState.BUILT, GreenhouseRights.EDIT),
                    Transition.of(HouseState.BUILT, HouseEvent.START, HouseState.WORKING, GreenhouseRights.EDIT),
                    Transition.explained(HouseState.BUILT, HouseEvent.CLOSE, HouseState.CLOSED, GreenhouseRights.EDIT),
                    Transition.explained(
                            HouseState.WORKING, HouseEvent.CLOSE, HouseState.CLOSED, GreenhouseRights.EDIT)));

    static final List<HouseState> WAY = List.of(HouseState.PLANNED, HouseState.BUILT, HouseState.WORKING);

    private final Greenhouses houses;
    private final InstantSource clock;

    GreenhouseLife(Greenhouses houses, InstantSource clock) {
        this.houses = houses;
        this.clock = clock;
    }

    @Override
    public Lifecycle<HouseState, HouseEvent> life() {
        return LIFE;
    }

    @Override
    public Greenhouse lock(long id) {
        return houses.hold(id);
    }

    @Override
    public Greenhouse get(long id) {
        return houses.get(id);
    }

    @Override
    public HouseState state(Greenhouse house) {
        return house.state();
    }

    @Override
    public String subject(Greenhouse house) {
        return house.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Greenhouse house) {
        return scope.covers(house.organisation());
    }

    @Override
    public List<Phrase> against(
            Transition<HouseState, HouseEvent> step, Greenhouse house, StepRequest<HouseEvent> request) {
        return step.event() == HouseEvent.BUILD && house.yearBuilt() == null
                ? List.of(Phrase.of("greenhouse.refused.unbuilt"))
                : List.of();
    }

    @Override
    public Map<String, String> write(
            Transition<HouseState, HouseEvent> step, Greenhouse house, StepRequest<HouseEvent> request) {
        LocalDate today = Kazakhstan.today(clock);
        Greenhouse after = house.in(
                step.to(),
                step.event() == HouseEvent.START ? today : house.workingFrom(),
                step.event() == HouseEvent.CLOSE ? today : house.closedOn(),
                clock.instant());
        houses.put(after);
        return AuditedOperation.changes(house.fields(), after.fields());
    }

    @Override
    public Optional<Object> told(Transition<HouseState, HouseEvent> step, Greenhouse now) {
        return GreenhouseMeasures.touched(null, now, Kazakhstan.today(clock)).map(Object.class::cast);
    }
}
