package kz.aiqyn.register.investment;

import static kz.aiqyn.register.investment.ProjectStage.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/// How investment projects live.
@Component
class ProjectLife implements Living<InvestmentProject, ProjectStage, ProjectEvent> {

    static final Lifecycle<ProjectStage, ProjectEvent> LIFE = new Lifecycle<>("investment", IDEA, steps());

    static final List<ProjectStage> WAY = List.of(IDEA, AGREED, BEING_BUILT, EQUIPMENT, TRIAL_RUN, OPENED, AT_CAPACITY);

    private final Projects projects;
    private final ProjectRows rows;
    private final InstantSource clock;

    ProjectLife(Projects projects, ProjectRows rows, InstantSource clock) {
        this.projects = projects;
        this.rows = rows;
        this.clock = clock;
    }

    private static List<Transition<ProjectStage, ProjectEvent>> steps() {
        String edit = InvestmentRights.EDIT;
        List<Transition<ProjectStage, ProjectEvent>> steps = new ArrayList<>(List.of(
                Transition.of(IDEA, ProjectEvent.AGREE, AGREED, edit),
                Transition.of(AGREED, ProjectEvent.BUILD, BEING_BUILT, edit),
                Transition.of(BEING_BUILT, ProjectEvent.EQUIP, EQUIPMENT, edit),
                Transition.of(EQUIPMENT, ProjectEvent.TRY, TRIAL_RUN, edit),
                Transition.of(EQUIPMENT, ProjectEvent.OPEN, OPENED, edit),
                Transition.of(TRIAL_RUN, ProjectEvent.OPEN, OPENED, edit),
                Transition.of(OPENED, ProjectEvent.REACH, AT_CAPACITY, edit),
                Transition.of(STOPPED, ProjectEvent.RESUME, BEING_BUILT, edit),
                Transition.of(STOPPED, ProjectEvent.RESTART, OPENED, edit)));
        for (ProjectStage from : List.of(BEING_BUILT, EQUIPMENT, TRIAL_RUN, OPENED, AT_CAPACITY)) {
            steps.add(Transition.explained(from, ProjectEvent.STOP, STOPPED, edit));
        }
        for (ProjectStage from : List.of(IDEA, AGREED, BEING_BUILT, EQUIPMENT, TRIAL_RUN, STOPPED)) {
            steps.add(Transition.explained(from, ProjectEvent.GIVE_UP, GIVEN_UP, edit));
        }
        return steps;
    }

    @Override
    public Lifecycle<ProjectStage, ProjectEvent> life() {
        return LIFE;
    }

    @Override
    public InvestmentProject lock(long id) {
        return projects.hold(id);
    }

    @Override
    public InvestmentProject get(long id) {
        return projects.get(id);
    }

    @Override
    public ProjectStage state(InvestmentProject project) {
        return project.stage();
    }

    @Override
    public String subject(InvestmentProject project) {
        return project.subject();
    }

    @Override
    public boolean isWithin(Scope scope, InvestmentProject project) {
        return scope.covers(project.organisation());
    }

    /// What stopped before it opened is built on, what stopped after it is started again, and only the first is given
    /// up.
    @Override
    public boolean isFor(Transition<ProjectStage, ProjectEvent> step, InvestmentProject project) {
        if (step.from() != STOPPED) {
            return true;
        }
        boolean opened = !rows.openings().list(project.id()).isEmpty();
        return opened == (step.event() == ProjectEvent.RESTART);
    }

    /// Nothing is built of which nobody has promised when it opens, and nothing opens without its act.
    @Override
    public List<Phrase> against(
            Transition<ProjectStage, ProjectEvent> step, InvestmentProject project, StepRequest<ProjectEvent> request) {
        return switch (step.event()) {
            case BUILD ->
                rows.promises().list(project.id()).isEmpty()
                        ? List.of(Phrase.of("investment.refused.unpromised"))
                        : List.of();
            case OPEN -> against(ProjectForm.opening(request.form(), "opened", today()));
            case AGREE, EQUIP, TRY, REACH, STOP, RESUME, RESTART, GIVE_UP -> List.of();
        };
    }

    private static List<Phrase> against(Outcome<Opening> opening) {
        return opening instanceof Outcome.Refused<Opening> refused
                ? refused.reasons().stream()
                        .map(why -> why.key().equals("web.form.empty") ? Phrase.of("investment.refused.proof") : why)
                        .distinct()
                        .toList()
                : List.of();
    }

    @Override
    public Map<String, String> write(
            Transition<ProjectStage, ProjectEvent> step, InvestmentProject project, StepRequest<ProjectEvent> request) {
        InvestmentProject after = project.in(
                new InvestmentProject.Life(
                        step.to(),
                        step.explained() ? request.comment() : "",
                        step.event() == ProjectEvent.GIVE_UP ? today() : null),
                clock.instant());
        projects.put(after);
        Map<String, String> changes = new TreeMap<>(AuditedOperation.changes(project.fields(), after.fields()));
        changes.remove("remark");
        if (step.event() == ProjectEvent.OPEN) {
            Opening opening = ProjectForm.opening(request.form(), "opened", today())
                    .orElseThrow(reasons -> new IllegalStateException("it was asked before: " + reasons));
            rows.openings().put(project.id(), opening, 0, clock.instant());
            changes.putAll(opening.fields());
        }
        return changes;
    }

    @Override
    public Optional<Object> told(Transition<ProjectStage, ProjectEvent> step, InvestmentProject now) {
        return Optional.of(
                InvestmentMeasures.touched(InvestmentMeasures.OF_PROJECTS, List.of(now.organisation()), today()));
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}
