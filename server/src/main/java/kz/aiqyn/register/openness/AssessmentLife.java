package kz.aiqyn.register.openness;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How assessments live.
@Component
class AssessmentLife implements Living<Assessment, AssessmentState, AssessmentEvent> {

    static final Lifecycle<AssessmentState, AssessmentEvent> LIFE = new Lifecycle<>(
            "openness",
            AssessmentState.PLANNED,
            List.of(
                    Transition.of(
                            AssessmentState.PLANNED,
                            AssessmentEvent.BEGIN,
                            AssessmentState.CHECKING,
                            OpennessRights.CHECK),
                    Transition.of(
                            AssessmentState.CHECKING,
                            AssessmentEvent.JOIN,
                            AssessmentState.CHECKING,
                            OpennessRights.CHECK),
                    Transition.of(
                            AssessmentState.CHECKING,
                            AssessmentEvent.HAND_IN,
                            AssessmentState.CHECKING,
                            OpennessRights.CHECK),
                    Transition.of(
                            AssessmentState.CHECKING,
                            AssessmentEvent.COMPARE,
                            AssessmentState.COMPARED,
                            OpennessRights.CHECK),
                    Transition.of(
                            AssessmentState.COMPARED,
                            AssessmentEvent.SHOW,
                            AssessmentState.SHOWN,
                            OpennessRights.DECIDE),
                    Transition.of(
                            AssessmentState.SHOWN, AssessmentEvent.AGREE, AssessmentState.FINAL, OpennessRights.OBJECT),
                    Transition.explained(
                            AssessmentState.SHOWN,
                            AssessmentEvent.OBJECT,
                            AssessmentState.OBJECTED,
                            OpennessRights.OBJECT),
                    Transition.of(
                            AssessmentState.SHOWN, AssessmentEvent.CLOSE, AssessmentState.FINAL, OpennessRights.DECIDE),
                    Transition.explained(
                            AssessmentState.OBJECTED,
                            AssessmentEvent.ANSWER,
                            AssessmentState.FINAL,
                            OpennessRights.DECIDE)));

    static final List<AssessmentState> WAY = List.of(
            AssessmentState.PLANNED,
            AssessmentState.CHECKING,
            AssessmentState.COMPARED,
            AssessmentState.SHOWN,
            AssessmentState.FINAL);

    private static final int LONGEST = 2000;

    private final Assessments assessments;
    private final AssessmentScores scores;
    private final Findings findings;
    private final Outcomes outcomes;
    private final Checklists checklists;
    private final WorkingDays days;
    private final OpennessSettings settings;
    private final Access access;
    private final InstantSource clock;

    AssessmentLife(
            Assessments assessments,
            AssessmentScores scores,
            Findings findings,
            Outcomes outcomes,
            Checklists checklists,
            WorkingDays days,
            OpennessSettings settings,
            Access access,
            InstantSource clock) {
        this.assessments = assessments;
        this.scores = scores;
        this.findings = findings;
        this.outcomes = outcomes;
        this.checklists = checklists;
        this.days = days;
        this.settings = settings;
        this.access = access;
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

    String person() {
        return access.person().map(Access.Person::login).orElse("");
    }

    /// Of the two seats each is for one person, who hands in once.
    @Override
    public boolean isFor(Transition<AssessmentState, AssessmentEvent> step, Assessment assessment) {
        int seat = assessment.seat(person());
        boolean owes = seat > 0 && !assessment.seat(seat).isDone();
        boolean otherIsDone = seat > 0 && assessment.seat(3 - seat).isDone();
        return switch (step.event()) {
            case JOIN -> seat == 0 && assessment.second().isFree();
            case HAND_IN -> owes && !otherIsDone;
            case COMPARE -> owes && otherIsDone;
            case BEGIN, SHOW, AGREE, OBJECT, ANSWER, CLOSE -> true;
        };
    }

    @Override
    public List<Phrase> against(
            Transition<AssessmentState, AssessmentEvent> step,
            Assessment assessment,
            StepRequest<AssessmentEvent> request) {
        LocalDate until = assessment.hearing().until();
        boolean over = until != null && Kazakhstan.today(clock).isAfter(until);
        List<Phrase> against = new ArrayList<>(comment(request.comment()));
        switch (step.event()) {
            case HAND_IN, COMPARE -> against.addAll(unfound(assessment));
            case SHOW, ANSWER -> against.addAll(unknown(assessment));
            case OBJECT -> {
                if (over && until != null) {
                    against.add(Phrase.of("openness.refused.late", until));
                }
            }
            case CLOSE -> {
                if (!over && until != null) {
                    against.add(Phrase.of("openness.refused.early", until));
                }
            }
            case BEGIN, JOIN, AGREE -> {}
        }
        return against;
    }

    private static List<Phrase> comment(String comment) {
        if (comment.length() > LONGEST) {
            return List.of(Phrase.of("openness.refused.long", comment.length(), LONGEST));
        }
        return PersonalNumbers.isIn(comment) ? List.of(Phrase.of("openness.refused.personal")) : List.of();
    }

    /// Who hands in has found something of every item.
    private List<Phrase> unfound(Assessment assessment) {
        List<String> found = findings.own(assessment.id(), person()).stream()
                .map(Finding::item)
                .toList();
        long left = checklists.whole(assessment.checklist()).judged().stream()
                .filter(item -> !found.contains(item.code()))
                .count();
        return left == 0 ? List.of() : List.of(Phrase.of("openness.refused.unfound", left));
    }

    /// A result is shown when facts are there and nothing is left undecided.
    private List<Phrase> unknown(Assessment assessment) {
        return scores.present(assessment).unknown().stream()
                .map(item -> Phrase.of(
                        item.scoring().isJudged() ? "openness.refused.undecided" : "openness.refused.factless",
                        item.names()))
                .toList();
    }

    @Override
    public Map<String, String> write(
            Transition<AssessmentState, AssessmentEvent> step,
            Assessment before,
            StepRequest<AssessmentEvent> request) {
        Instant now = clock.instant();
        Assessment.Hearing hearing = before.hearing();
        Assessment after = before.in(step.to(), hearing, before.score(), now);
        switch (step.event()) {
            case BEGIN -> after = after.with(1, new Assessment.Seat(person(), null));
            case JOIN -> after = after.with(2, new Assessment.Seat(person(), null));
            case HAND_IN, COMPARE -> after = after.with(before.seat(person()), new Assessment.Seat(person(), now));
            case SHOW -> {
                LocalDate until = days.plus(Kazakhstan.today(clock), settings.objection());
                after = kept(after, new Assessment.Hearing(until, "", ""), now);
            }
            case OBJECT ->
                after = after.in(
                        step.to(), new Assessment.Hearing(hearing.until(), request.comment(), ""), after.score(), now);
            case ANSWER ->
                after = kept(
                        after, new Assessment.Hearing(hearing.until(), hearing.objection(), request.comment()), now);
            case AGREE, CLOSE -> {}
        }
        assessments.put(after);
        return AuditedOperation.changes(before.fields(), after.fields());
    }

    /// The assessment with its result as it is now: what items came to is kept with it.
    Assessment kept(Assessment assessment, Assessment.Hearing hearing, Instant now) {
        OpennessScore score = scores.present(assessment);
        outcomes.put(assessment.id(), score.outcomes().values(), now);
        return assessment.in(assessment.state(), hearing, score.score(), now);
    }

    @Override
    public Optional<Object> told(Transition<AssessmentState, AssessmentEvent> step, Assessment now) {
        return step.to() == AssessmentState.FINAL ? Optional.of(OpennessMeasures.touched(now)) : Optional.empty();
    }
}
