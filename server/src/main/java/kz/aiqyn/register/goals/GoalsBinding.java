package kz.aiqyn.register.goals;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everything of goals and targets is public, and measures rest on it.
@Component
class GoalsBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("goals.goal", "id", "code, name_kk, name_ru, name_en, intake, version, changed_at"),
                BoundTable.of("goals.target", "id", """
                        goal, organisation, name_kk, name_ru, name_en, kind, reach, unit, direction, base_year, base, \
                        programme, intake, version, changed_at"""),
                BoundTable.of("goals.plan", "target, period", "number, money, intake, version, changed_at"),
                BoundTable.of(
                        "goals.fact",
                        "target, period",
                        "number, day, status, source, spent, cause, remark, intake, version, changed_at"),
                BoundTable.of(
                        "goals.project",
                        "target, kind, record_id",
                        "label_kk, label_ru, label_en, local, intake, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
