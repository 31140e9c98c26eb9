package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How assessments live: shown to the body, objected to within a term, answered, published.
@Component
class AssessmentLife implements Living<Assessment, AssessmentState, AssessmentEvent> {

    static final Lifecycle<AssessmentState, AssessmentEvent> LIFE = new Lifecycle<>(
            "services",
            AssessmentState.DRAFT,
            List.of(
                    Transition.of(
                            AssessmentState.DRAFT,
                            AssessmentEvent.SHOW,
                            AssessmentState.PREVIEW,
                            ServicesRights.ASSESS),
                    Transition.explained(
                            AssessmentState.PREVIEW,
                            AssessmentEvent.OBJECT,
                            AssessmentState.OBJECTED,
                            ServicesRights.OBJECT),
                    Transition.explained(
                            AssessmentState.OBJECTED,
                            AssessmentEvent.ACCEPT,
                            AssessmentState.DRAFT,
                            ServicesRights.ASSESS),
                    Transition.explained(
                            AssessmentState.OBJECTED,
                            AssessmentEvent.ANSWER,
                            AssessmentState.ANSWERED,
                            ServicesRights.ASSESS),
                    Transition.of(
                            AssessmentState.PREVIEW,
                            AssessmentEvent.PUBLISH,
                            AssessmentState.PUBLISHED,
                            ServicesRights.ASSESS),
                    Transition.of(
                            AssessmentState.ANSWERED,
                            AssessmentEvent.PUBLISH,
                            AssessmentState.PUBLISHED,
                            ServicesRights.ASSESS)));

    static final List<AssessmentState> WAY =
            List.of(AssessmentState.DRAFT, AssessmentState.PREVIEW, AssessmentState.PUBLISHED);

    private final Assessments assessments;
    private final AssessmentChanges changes;
    private final AssessmentRules rules;
    private final WorkingDays days;
    private final InstantSource clock;

    AssessmentLife(
            Assessments assessments,
            AssessmentChanges changes,
            AssessmentRules rules,
            WorkingDays days,
            InstantSource clock) {
        this.assessments = assessments;
        this.changes = changes;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Lifecycle<AssessmentState, AssessmentEvent> life() {
        return LIFE;
    }

    @Override
    public Assessment lock(long id) {
        return assessments.hold(id);
    }

    @Override
    public Assessment get(long id) {
        return assessments.get(id);
    }

    @Override
    public AssessmentState state(Assessment assessment) {
        return assessment.state();
    }

    @Override
    public String subject(Assessment assessment) {
        return assessment.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Assessment assessment) {
        return scope.covers(assessment.organisation());
    }

    /// Nobody objects after the term, and nothing is published before it.
    @Override
    public List<Phrase> against(
            Transition<AssessmentState, AssessmentEvent> step,
            Assessment assessment,
            StepRequest<AssessmentEvent> request) {
        @Nullable LocalDate until = assessment.procedure().until();
        boolean open = until != null && !Kazakhstan.today(clock).isAfter(until);
        return switch (step.event()) {
            case SHOW ->
                changes.counted(assessment).isEmpty()
                        ? List.of(Phrase.of("services.refused.rule", assessment.period()))
                        : List.of();
            case OBJECT -> open || until == null ? List.of() : List.of(Phrase.of("services.refused.late", until));
            case PUBLISH ->
                open && until != null && assessment.state() == AssessmentState.PREVIEW
                        ? List.of(Phrase.of("services.refused.term", until))
                        : List.of();
            case ACCEPT, ANSWER -> List.of();
        };
    }

    @Override
    public Map<String, String> write(
            Transition<AssessmentState, AssessmentEvent> step,
            Assessment assessment,
            StepRequest<AssessmentEvent> request) {
        LocalDate today = Kazakhstan.today(clock);
        Assessment.Procedure before = assessment.procedure();
        @Nullable BigDecimal score = assessment.score();
        Assessment.Procedure procedure = switch (step.event()) {
            case SHOW -> {
                score = changes.freeze(assessment).orElse(null);
                yield new Assessment.Procedure(
                        today, until(assessment, today), before.objection(), before.answer(), null);
            }
            case OBJECT -> new Assessment.Procedure(before.shownOn(), before.until(), request.comment(), "", null);
            case ACCEPT -> new Assessment.Procedure(null, null, before.objection(), request.comment(), null);
            case ANSWER ->
                new Assessment.Procedure(before.shownOn(), before.until(), before.objection(), request.comment(), null);
            case PUBLISH ->
                new Assessment.Procedure(before.shownOn(), before.until(), before.objection(), before.answer(), today);
        };
        assessments.put(assessment.with(step.to(), score, procedure, clock.instant()));
        Map<String, String> said = new TreeMap<>();
        said.put("organisation", assessment.organisation());
        said.put("period", assessment.period().toString());
        said.put("score", Objects.toString(score, ""));
        said.put("until", Objects.toString(procedure.until(), ""));
        return said;
    }

    private LocalDate until(Assessment assessment, LocalDate today) {
        return days.plus(today, rules.of(assessment.period()).orElseThrow().objectionDays());
    }

    @Override
    public Optional<Object> told(Transition<AssessmentState, AssessmentEvent> step, Assessment now) {
        return now.isPublished()
                ? Optional.of(ServicesMeasures.touched(List.of(now.period()), List.of(now.organisation())))
                : Optional.empty();
    }
}
