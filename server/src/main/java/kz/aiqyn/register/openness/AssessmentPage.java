package kz.aiqyn.register.openness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;

/// An assessment, as its page shows it.
///
/// @param organisation the name of the body
/// @param score with its arithmetic
/// @param compared what both checkers found; empty before both have handed in
/// @param reader what the reader may do to it
/// @param uses which indicators and places rest on it
record AssessmentPage(
        Assessment assessment,
        Names organisation,
        OpennessScore score,
        String band,
        List<ComparedItem> compared,
        List<ShownStep> steps,
        Reader reader,
        ChangeHistory.Shown history,
        List<MeasureUse.Use> uses,
        Form form) {

    static final String ALL = OpennessCard.STAFF;
    static final String OPEN = OpennessCard.OPEN;

    AssessmentPage {
        compared = List.copyOf(compared);
        steps = List.copyOf(steps);
        uses = List.copyOf(uses);
    }

    /// What somebody may do to an assessment.
    ///
    /// @param offered the steps that they may take now
    /// @param seat theirs: 1 or 2; 0 for none
    /// @param mayFill whether they may write their sheet now
    /// @param mayDecide whether they may decide of items now
    /// @param evidence what is attached, by seat, as far as they may see it
    record Reader(
            List<Transition<AssessmentState, AssessmentEvent>> offered,
            int seat,
            boolean mayFill,
            boolean mayDecide,
            Map<Integer, Gallery> evidence) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(List.of(), 0, false, false, Map.of());
    }

    Checklist checklist() {
        return score.checklist();
    }

    Lifecycle<AssessmentState, AssessmentEvent> life() {
        return AssessmentLife.LIFE;
    }

    String address() {
        return ALL + "/" + assessment.id();
    }

    Agreement agreement() {
        return Agreement.of(compared);
    }

    Optional<ComparedItem> compared(ChecklistItem item) {
        return compared.stream().filter(one -> one.item().equals(item.code())).findFirst();
    }

    /// Where the facts of a component are; null for one that is judged alone.
    @Nullable
    String facts(String list, ChecklistItem item) {
        return item.scoring().isJudged()
                ? null
                : list + OpennessCard.FACTS + "?organisation=" + assessment.organisation() + "&kind=" + item.component()
                        + "&quarter=" + assessment.period();
    }

    /// The marks that an item may be given, in words.
    static Map<String, String> marks(Frame frame, ChecklistItem item) {
        Map<String, String> marks = new LinkedHashMap<>();
        item.marks().forEach(mark -> marks.put(mark, mark(frame.words(), mark)));
        return marks;
    }

    /// A mark in words: yes, partly, no, or points.
    static String mark(Words words, String mark) {
        return Character.isDigit(mark.charAt(0)) ? mark : words.say("openness.mark." + mark);
    }

    /// The weighing in figures: `(20 × 92.5 + 20 × 85) / 40 − 3`, in words of no language.
    static String weighed(OpennessScore score, Words words) {
        StringBuilder sum = new StringBuilder();
        for (OpennessScore.Part part : score.weighed()) {
            sum.append(sum.isEmpty() ? "(" : " + ")
                    .append(part.component().weight())
                    .append(" × ")
                    .append(OpennessOverview.number(part.share(), words));
        }
        sum.append(") / ").append(score.weights());
        return score.deduction().signum() == 0
                ? sum.toString()
                : sum + " − " + OpennessOverview.number(score.deduction(), words);
    }
}
