package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one assessment show.
@Component
class AssessmentPages {

    private final Assessments assessments;
    private final AssessmentScores scores;
    private final Findings findings;
    private final AssessmentLife life;
    private final Lives lives;
    private final EvidenceAttachments evidence;
    private final Galleries galleries;
    private final ChangeHistory history;
    private final Owners owners;
    private final Access access;
    private final MeasureUses uses;
    private final OpennessSettings settings;

    AssessmentPages(
            Assessments assessments,
            AssessmentScores scores,
            Findings findings,
            AssessmentLife life,
            Lives lives,
            EvidenceAttachments evidence,
            Galleries galleries,
            ChangeHistory history,
            Owners owners,
            Access access,
            MeasureUses uses,
            OpennessSettings settings) {
        this.assessments = assessments;
        this.scores = scores;
        this.findings = findings;
        this.life = life;
        this.lives = lives;
        this.evidence = evidence;
        this.galleries = galleries;
        this.history = history;
        this.owners = owners;
        this.access = access;
        this.uses = uses;
        this.settings = settings;
    }

    /// An assessment that the reader has a right for.
    Assessment allowed(long id, String right) {
        Assessment assessment = assessments.get(id);
        access.require(right, assessment.organisation());
        return assessment;
    }

    /// @param form what was sent and is wrong; empty to show what is kept
    AssessmentPage page(Assessment assessment, Form form) {
        int seat = assessment.seat(life.person());
        boolean fills = assessment.state() == AssessmentState.CHECKING
                && seat > 0
                && !assessment.seat(seat).isDone()
                && access.scope(OpennessRights.CHECK).covers(assessment.organisation());
        boolean decides = seat == 0
                && (assessment.state() == AssessmentState.COMPARED || assessment.state() == AssessmentState.OBJECTED)
                && access.scope(OpennessRights.DECIDE).covers(assessment.organisation());
        Form shown = form.fields().isEmpty() && fills
                ? AssessmentForm.of(findings.own(assessment.id(), life.person()))
                : form;
        return page(
                assessment,
                new AssessmentPage.Reader(
                        lives.offered(life, assessment), seat, fills, decides, evidence(assessment, seat)),
                history.of(assessment.subject()),
                shown);
    }

    /// Both seats' papers once they are revealed, before that the reader's own.
    private Map<Integer, Gallery> evidence(Assessment assessment, int seat) {
        Map<Integer, Gallery> seen = new TreeMap<>();
        for (int each = 1; each <= 2; each++) {
            if (EvidenceAttachments.isSeen(assessment, each, seat)) {
                seen.put(each, galleries.staff(evidence.of(assessment, each)));
            }
        }
        return seen;
    }

    /// The page for everybody: of what is final, with nothing to be done and nobody named.
    AssessmentPage open(long id) {
        Assessment assessment = assessments
                .find(id)
                .filter(one -> one.state() == AssessmentState.FINAL)
                .orElseThrow(() -> Absent.of("openness.absent", Long.toString(id)));
        return page(assessment, AssessmentPage.Reader.NOBODY, ChangeHistory.Shown.NONE, Form.EMPTY);
    }

    private AssessmentPage page(
            Assessment assessment, AssessmentPage.Reader reader, ChangeHistory.Shown changes, Form form) {
        OpennessScore score = scores.of(assessment);
        return new AssessmentPage(
                assessment,
                owners.name(assessment.organisation()),
                score,
                band(score.score(), settings),
                findings.compared(assessment.id()),
                lives.line(life, assessment, AssessmentLife.WAY),
                reader,
                changes,
                uses(assessment),
                form);
    }

    /// The word of a score: at `openness.band.<word>`.
    static String band(@Nullable BigDecimal score, OpennessSettings by) {
        return score == null
                ? "none"
                : score.doubleValue() >= by.high() ? "high" : score.doubleValue() >= by.middle() ? "middle" : "low";
    }

    private List<MeasureUse.Use> uses(Assessment assessment) {
        return assessment.state() == AssessmentState.FINAL
                ? uses.of(OpennessMeasures.codes().stream()
                        .map(code -> new MeasureKey(assessment.organisation(), code, assessment.period()))
                        .toList())
                : List.of();
    }

    /// The bodies of which assessments may be planned, in the reader's language.
    Map<String, String> bodies(Words words) {
        Map<String, String> bodies = new LinkedHashMap<>();
        owners.choices(access.scope(OpennessRights.DECIDE), words).forEach((code, name) -> {
            if (owners.isThere(code)) {
                bodies.put(code, name);
            }
        });
        return bodies;
    }
}
