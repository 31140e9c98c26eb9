package kz.aiqyn.register.openness;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everything of assessments and facts is bound: results are public, and measures rest on them.
@Component
class OpennessBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("openness.fact", "id", """
                        organisation, kind, period, due, done, timely, printed, source, day, due_at, done_at, timely_at, \
                        intake, version, changed_at"""),
                BoundTable.of(
                        "openness.checklist",
                        "id",
                        "code, name_kk, name_ru, name_en, from_period, basis, intake, version, changed_at"),
                BoundTable.of(
                        "openness.component",
                        "checklist, code",
                        "place, name_kk, name_ru, name_en, weight, intake, version, changed_at"),
                BoundTable.of(
                        "openness.item",
                        "checklist, code",
                        "component, place, name_kk, name_ru, name_en, scoring, points, intake, version, changed_at"),
                BoundTable.of("openness.assessment", "id", """
                        organisation, period, checklist, state, first_checker, second_checker, first_done_at, \
                        second_done_at, object_until, objection, answer, score, intake, version, changed_at"""),
                BoundTable.of("openness.finding", "assessment, seat, item", "mark, note, link, changed_at"),
                BoundTable.of("openness.resolution", "assessment, item", "mark, reason, intake, version, changed_at"),
                BoundTable.of("openness.outcome", "assessment, item", "mark, part, whole, got, possible, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of("openness.fact_was", "earlier states of facts, each bound when it was the present one");
    }

    /// The first checklist: one, with its five components and 17 criteria.
    @Override
    public long brought() {
        return 23;
    }
}
