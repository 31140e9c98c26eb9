package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ShownStep;
import org.jspecify.annotations.Nullable;

/// An assessment, as its page shows it: with its whole arithmetic.
///
/// @param criteria as the body was shown them, or for a draft as the records say now
/// @param countedAt the moment as of which the body was shown them; null for a draft
record AssessmentPage(
        Assessment assessment,
        List<AssessedCriterion> criteria,
        @Nullable Instant countedAt,
        List<ShownStep> steps,
        List<Transition<AssessmentState, AssessmentEvent>> offered,
        RecordAround around,
        Form form) {

    AssessmentPage {
        criteria = List.copyOf(criteria);
        steps = List.copyOf(steps);
        offered = List.copyOf(offered);
    }

    Lifecycle<AssessmentState, AssessmentEvent> life() {
        return AssessmentLife.LIFE;
    }

    String address() {
        return around.all() + ServicesCard.ASSESSMENTS + "/" + assessment.id();
    }

    /// Where the records are that a criterion follows from; what inspections found as it was when it was counted.
    String records(AssessedCriterion one) {
        if (one.criterion() == Criterion.BREACHES && countedAt != null) {
            return ServicesCard.records(
                    ServicesMeasures.PENALTY, assessment.organisation(), assessment.period(), countedAt);
        }
        String of = "?period=" + assessment.period() + "&organisation=" + assessment.organisation();
        return around.all()
                + switch (one.criterion()) {
                    case TERMS -> of + "&facet=overdue";
                    case REFUSALS -> of + "&facet=unlawful";
                    case COMPLAINTS -> of + "&facet=complaints";
                    case ELECTRONIC -> of;
                    case BREACHES -> ServicesCard.INSPECTIONS + of;
                    case SURVEY -> ServicesCard.SURVEYS + of;
                };
    }

    /// How a criterion's points come about, in words with the figures.
    static String worked(Frame frame, AssessedCriterion one) {
        BigDecimal points = one.points();
        if (points == null) {
            return frame.say("services.worked.none");
        }
        boolean nobodyRefused =
                one.criterion() == Criterion.REFUSALS && one.whole().signum() == 0;
        if (nobodyRefused) {
            return frame.say("services.worked.no-refusals");
        }
        return frame.say(
                "services.worked." + one.code(),
                number(frame, one.part(), 0),
                number(frame, one.whole(), 0),
                number(frame, points, 1),
                number(frame, one.rate(), 2),
                number(frame, one.against(), 1));
    }

    /// The weighed mean, as it is computed.
    String weighed(Frame frame) {
        return "("
                + criteria.stream()
                        .filter(one -> one.points() != null)
                        .map(one -> one.weight() + " × " + number(frame, one.points(), 1))
                        .collect(Collectors.joining(" + "))
                + ") / " + AssessmentArithmetic.weights(criteria);
    }

    /// The score that follows from the criteria.
    @Nullable
    BigDecimal score() {
        return AssessmentArithmetic.score(criteria);
    }

    static String number(Frame frame, @Nullable BigDecimal number, int decimals) {
        return number == null ? "–" : frame.wording().number(number.doubleValue(), decimals);
    }
}
