package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everything that a decision rests on is bound; what is computed of it anybody can compute again.
@Component
class AppraisalBinding implements BoundRecords {

    private static final String KEPT = ", intake, version, changed_at";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "appraisal.call", "id", "year, name_kk, name_ru, name_en, deadline, state, signed_on" + KEPT),
                BoundTable.of("appraisal.budget", "call, year", "amount" + KEPT),
                BoundTable.of("appraisal.criterion", "call, code", "name_kk, name_ru, name_en, basis, weight" + KEPT),
                BoundTable.of("appraisal.share", "call, organisation", "least, most" + KEPT),
                BoundTable.of("appraisal.expert", "call, login", "number, organisation" + KEPT),
                BoundTable.of("appraisal.proposal", "id", """
                        call, organisation, name_kk, name_ru, name_en, kind, unit, capacity, people, benefit, upkeep, \
                        readiness, requires, rivals, state, remark\
                        """ + KEPT),
                BoundTable.of("appraisal.cost", "proposal, year", "amount" + KEPT),
                BoundTable.of("appraisal.norm", "id", "kind, unit, valid_from, cost, act" + KEPT),
                BoundTable.of("appraisal.score", "proposal, expert, criterion", "number, reason, changed_at"),
                BoundTable.of("appraisal.abstention", "proposal, expert", "cause, reason, changed_at"),
                BoundTable.of("appraisal.pick", "proposal", "chosen, reason, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        String computed = "computed of bound records alone, the same whenever it is computed again";
        return Map.of(
                "appraisal.rank",
                computed,
                "appraisal.point",
                computed,
                "appraisal.sweep",
                computed,
                "appraisal.best",
                computed,
                "appraisal.call_was",
                "earlier states of calls, each bound when it was the present one",
                "appraisal.proposal_was",
                "earlier states of proposals, each bound when it was the present one",
                "appraisal.cost_was",
                "earlier states of costs, each bound when it was the present one",
                "appraisal.norm_was",
                "earlier states of norms, each bound when it was the present one",
                "appraisal.became",
                "a link: the decision is the proposal's, the record that came of it is bound in its own register");
    }
}
