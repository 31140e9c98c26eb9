package kz.aiqyn.oversight.assignment;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Who was to do what by when is never to be changed without a trace.
@Component
class AssignmentBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("assignment.assignment", "id", """
                        number, name_kk, name_ru, name_en, organisation, origin, origin_title, origin_subject, \
                        origin_local, indicator, given_on, first_term, term, weight, promised, repeats, controller, \
                        controlled_by, parent, state, reported_on, proof, returns, ended_on, intake, version, \
                        changed_at"""),
                BoundTable.of("assignment.co_executor", "assignment, organisation", "intake, version, changed_at"),
                BoundTable.of(
                        "assignment.extension",
                        "assignment, asked_on",
                        "until, reason, decision, decided_on, answer, intake, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of("assignment.counter", "the last number given in a year; numbers stand with their assignments");
    }
}
