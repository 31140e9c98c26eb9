package kz.aiqyn.register.construction;

import java.math.BigDecimal;
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

/// How construction sites live.
@Component
class SiteLife implements Living<ConstructionSite, SiteState, SiteEvent> {

    private static final String EDIT = ConstructionRights.EDIT;

    static final Lifecycle<SiteState, SiteEvent> LIFE = new Lifecycle<>(
            "construction",
            SiteState.PLANNED,
            List.of(
                    Transition.of(SiteState.PLANNED, SiteEvent.START, SiteState.UNDER_WAY, EDIT),
                    Transition.explained(SiteState.UNDER_WAY, SiteEvent.STOP, SiteState.STOPPED, EDIT),
                    Transition.of(SiteState.STOPPED, SiteEvent.RESUME, SiteState.UNDER_WAY, EDIT),
                    Transition.of(SiteState.UNDER_WAY, SiteEvent.FINISH, SiteState.FINISHED, EDIT),
                    Transition.explained(SiteState.FINISHED, SiteEvent.FIND_DEFECTS, SiteState.WITH_DEFECTS, EDIT),
                    Transition.explained(SiteState.HANDED_OVER, SiteEvent.FIND_DEFECTS, SiteState.WITH_DEFECTS, EDIT),
                    Transition.of(SiteState.FINISHED, SiteEvent.HAND_OVER, SiteState.HANDED_OVER, EDIT),
                    Transition.of(SiteState.WITH_DEFECTS, SiteEvent.HAND_OVER, SiteState.HANDED_OVER, EDIT)));

    static final List<SiteState> WAY =
            List.of(SiteState.PLANNED, SiteState.UNDER_WAY, SiteState.FINISHED, SiteState.HANDED_OVER);

    private final Sites sites;
    private final SiteRows rows;
    private final InstantSource clock;

    SiteLife(Sites sites, SiteRows rows, InstantSource clock) {
        this.sites = sites;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Lifecycle<SiteState, SiteEvent> life() {
        return LIFE;
    }

    @Override
    public ConstructionSite lock(long id) {
        return sites.hold(id);
    }

    @Override
    public ConstructionSite get(long id) {
        return sites.get(id);
    }

    @Override
    public SiteState state(ConstructionSite site) {
        return site.state();
    }

    @Override
    public String subject(ConstructionSite site) {
        return site.subject();
    }

    @Override
    public boolean isWithin(Scope scope, ConstructionSite site) {
        return scope.covers(site.organisation());
    }

    /// Nothing is finished that its last report says is not.
    @Override
    public List<Phrase> against(
            Transition<SiteState, SiteEvent> step, ConstructionSite site, StepRequest<SiteEvent> request) {
        if (step.event() != SiteEvent.FINISH) {
            return List.of();
        }
        Optional<ProgressReport> last = rows.dossier(site).last();
        BigDecimal done = last.map(ProgressReport::actual).orElse(BigDecimal.ZERO);
        return done.compareTo(BigDecimal.valueOf(100)) < 0
                ? List.of(Phrase.of("construction.refused.unfinished", done))
                : List.of();
    }

    @Override
    public Map<String, String> write(
            Transition<SiteState, SiteEvent> step, ConstructionSite site, StepRequest<SiteEvent> request) {
        LocalDate today = Kazakhstan.today(clock);
        SiteTerm term = switch (step.event()) {
            case START -> site.term().startedOn(today);
            case FINISH -> site.term().finishedOn(today);
            case STOP, RESUME, FIND_DEFECTS, HAND_OVER -> site.term();
        };
        ConstructionSite after = site.in(step.to(), step.explained() ? request.comment() : "", term, clock.instant());
        sites.put(after);
        Map<String, String> changes = AuditedOperation.changes(site.fields(), after.fields());
        changes.remove("remark");
        return changes;
    }

    @Override
    public Optional<Object> told(Transition<SiteState, SiteEvent> step, ConstructionSite now) {
        return Optional.of(ConstructionMeasures.touched(null, now, Kazakhstan.today(clock)));
    }
}
