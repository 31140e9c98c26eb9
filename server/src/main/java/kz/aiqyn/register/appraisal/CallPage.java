package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.sealing.SealedProgress;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// One call, as its page shows it.
///
/// @param proposals how many there are, by state
/// @param progress null before experts score
/// @param names of bodies, by code
record CallPage(
        ProjectCall call,
        Rows rows,
        Map<ProposalState, Long> proposals,
        @Nullable SealedProgress progress,
        List<ShownStep> steps,
        Reader reader,
        ChangeHistory.Shown history,
        Map<String, Names> names,
        Form form) {

    static final String ALL = AppraisalCard.STAFF + AppraisalCard.CALLS;
    static final String OPEN = AppraisalCard.OPEN + AppraisalCard.CALLS;

    /// What stands below a call.
    record Rows(
            List<CallBudget> budgets,
            List<CallCriterion> criteria,
            List<DistrictShare> shares,
            List<CallExpert> experts) {

        BigDecimal weights() {
            return criteria.stream().map(CallCriterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// What somebody may do to a call.
    ///
    /// @param mayKeep whether its rows may be written now
    /// @param mayWeigh whether ranking and choice are shown before everybody sees them
    record Reader(List<Transition<CallState, CallEvent>> offered, boolean mayKeep, boolean mayWeigh) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(List.of(), false, false);
    }

    String address() {
        return ALL + "/" + call.id();
    }

    Lifecycle<CallState, CallEvent> life() {
        return CallLife.LIFE;
    }

    /// The share of a criterion in the whole, in percent.
    double share(CallCriterion criterion) {
        return 100 * criterion.weight().doubleValue() / rows.weights().doubleValue();
    }

    /// How many an expert has handed in of how many; empty before the scoring.
    Optional<SealedProgress.OfJudge> progress(CallExpert expert) {
        return Optional.ofNullable(progress).stream()
                .flatMap(all -> all.judges().stream())
                .filter(judge -> judge.judge().equals(expert.login()))
                .findFirst();
    }

    String name(Words words, String code) {
        return AppraisalOverview.name(names, words, code);
    }

    /// Bodies to choose from, in the reader's language.
    Map<String, String> bodies(Words words) {
        Map<String, String> bodies = new LinkedHashMap<>();
        names.forEach((code, name) -> bodies.put(code, words.name(name)));
        return bodies;
    }

    /// Whether one of these fields was sent and found wrong, so that its form stands open.
    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(field -> form.error(field) != null);
    }

    /// The form of a call.
    ///
    /// @param id 0 for a new one
    record Edited(long id, Form form) {

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
