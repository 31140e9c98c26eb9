package kz.aiqyn.register.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What an expert has to score, and what is handed in.
///
/// @param calls that the expert scores now
record DeskPage(List<OfCall> calls) {

    static final String ALL = AppraisalCard.STAFF + AppraisalCard.DESK;

    DeskPage {
        calls = List.copyOf(calls);
    }

    /// A call on the desk.
    record OfCall(ProjectCall call, List<Item> items) {

        long handed() {
            return items.stream().filter(item -> item.sheet() != null).count();
        }
    }

    /// A proposal on the desk.
    ///
    /// @param organisation the name of the body
    /// @param sheet what was handed in last; null for nothing
    record Item(
            Proposal proposal, Names organisation, @Nullable ScoreSheet sheet) {}

    /// The page on which one proposal is scored.
    ///
    /// @param criteria those that experts score
    record Scoring(
            ProjectCall call,
            CostedProposal costed,
            Names organisation,
            JudgedCost cost,
            List<CallCriterion> criteria,
            boolean handed,
            Form form) {

        String address() {
            return ALL + "/" + costed.proposal().id();
        }

        /// 0 to 10, for a list to choose from.
        Map<String, String> marks() {
            Map<String, String> marks = new LinkedHashMap<>();
            for (int mark = 0; mark <= ScoreSheet.BEST; mark++) {
                marks.put(Integer.toString(mark), Integer.toString(mark));
            }
            return marks;
        }
    }
}
