package kz.aiqyn.register.openness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes assessments besides the steps of their life: they are planned, checkers fill their sheets and
/// hand them in, a third person decides.
@Service
@Transactional
class AssessmentChanges extends RecordChanges<Assessment> {

    private final Assessments assessments;
    private final Findings findings;
    private final Checklists checklists;
    private final AssessmentLife life;
    private final Lives lives;
    private final Keeping keeping;

    AssessmentChanges(
            Assessments assessments,
            Findings findings,
            Checklists checklists,
            AssessmentLife life,
            Lives lives,
            Keeping keeping) {
        super(assessments, List.of(assessments.resolutions()), keeping);
        this.assessments = assessments;
        this.findings = findings;
        this.checklists = checklists;
        this.life = life;
        this.lives = lives;
        this.keeping = keeping;
    }

    /// Plans the assessments of a quarter, of those bodies that have none yet; how many.
    Outcome<Integer> plan(Period quarter, List<String> organisations) {
        Optional<ChecklistVersion> version = checklists.inForce(quarter);
        if (version.isEmpty()) {
            return Outcome.refused("period", Phrase.of("openness.refused.unversioned", quarter));
        }
        assessments.lock();
        TreeSet<String> left = new TreeSet<>(organisations);
        assessments.planned(quarter, organisations).forEach(left::remove);
        left.forEach(organisation ->
                add(Assessment.planned(organisation, quarter, version.get().id(), keeping.now()), 0));
        return Outcome.done(left.size());
    }

    /// Keeps the sheet of whoever is signed in. The record of what was done says how much they found, not
    /// what: the other checker may read it.
    Outcome<Long> keep(long id, List<Finding> sheet) {
        Assessment assessment = assessments.hold(id);
        int seat = assessment.seat(life.person());
        if (seat == 0
                || assessment.state() != AssessmentState.CHECKING
                || assessment.seat(seat).isDone()) {
            return Outcome.refused(Phrase.of("openness.refused.sheet"));
        }
        findings.put(id, seat, sheet, keeping.now());
        write("sheet", assessment, 0, Map.of("found", Integer.toString(sheet.size())));
        return Outcome.done(id);
    }

    /// Hands in the sheet of whoever is signed in; where the other has, both are compared. Of two who
    /// hand in at once the second finds what the first did.
    Outcome<Assessment> handIn(long id, Form form) {
        Assessment assessment = assessments.hold(id);
        int seat = assessment.seat(life.person());
        boolean second = seat > 0 && assessment.seat(3 - seat).isDone();
        return lives.take(life, StepRequest.of(id, second ? AssessmentEvent.COMPARE : AssessmentEvent.HAND_IN, form));
    }

    /// Keeps what a third person decided of an item.
    ///
    /// @param seen version of the assessment that they saw
    Outcome<Long> resolve(long id, int seen, Resolution resolution) {
        return below(id, seen, assessment -> {
            if (assessment.seat(life.person()) > 0) {
                return Outcome.refused(Phrase.of("openness.refused.third"));
            }
            boolean open =
                    assessment.state() == AssessmentState.COMPARED || assessment.state() == AssessmentState.OBJECTED;
            return open
                    ? put(assessments.resolutions(), assessment, resolution, "resolved", 0)
                    : Outcome.refused(Phrase.of("openness.refused.closed"));
        });
    }
}
