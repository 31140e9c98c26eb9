package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;

/// A target indicator as it is now, without the rows below it.
///
/// @param id 0 before it is kept
/// @param goal code of the goal that it serves
/// @param organisation the body that answers for it
/// @param programme code of the budget programme that pays, empty when none is named
/// @param version how often it or a row below it was written
record PlanTarget(
        long id,
        String goal,
        String organisation,
        Names names,
        Kind kind,
        Reach reach,
        Yardstick yardstick,
        String programme,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// Whose indicator it is.
    enum Kind {
        /// Of the development plan.
        TARGET,
        /// Of a budget programme.
        RESULT
    }

    /// Over what it is measured.
    enum Reach {
        /// The whole oblast, for which the body answers.
        OBLAST,
        /// The body's own territory.
        OWN
    }

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference("goals", Long.toString(id), names, GoalsCard.STAFF + "/" + id);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("goal", goal);
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("kind", Lifecycle.code(kind));
        fields.put("reach", Lifecycle.code(reach));
        fields.put("unit", yardstick.unit());
        fields.put("direction", Lifecycle.code(yardstick.course()));
        fields.put("base-year", Integer.toString(yardstick.baseYear()));
        fields.put("base", plain(yardstick.base()));
        fields.put("programme", programme);
        return fields;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
