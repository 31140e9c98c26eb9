package kz.aiqyn.register.goals;

import java.time.Instant;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.text.Names;

/// A goal of the oblast's development plan.
///
/// @param code its number in the plan: `2.1`
record PlanGoal(long id, String code, Names names, int version, Instant changedAt) implements KeptRecord {

    @Override
    public String subject() {
        return "goals.goal:" + id;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("code", code, "name", names.kk(), "name-ru", names.ru(), "name-en", names.en());
    }
}
