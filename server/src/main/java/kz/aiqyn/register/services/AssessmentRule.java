package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// How quarters are assessed that begin on a day or later.
///
/// @param weights of all criteria, 100 together
/// @param complaintsLimit complaints per 1,000 services that leave nothing of their criterion; so many points do of
/// theirs
/// @param objectionDays working days in which a body may object to what it was shown
record AssessmentRule(
        long id,
        LocalDate validFrom,
        Map<Criterion, Integer> weights,
        BigDecimal complaintsLimit,
        BigDecimal pointsLimit,
        int objectionDays,
        int version,
        Instant changedAt)
        implements KeptRecord {

    static final int ALL = 100;

    AssessmentRule {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    int weight(Criterion criterion) {
        return Objects.requireNonNull(weights.get(criterion));
    }

    @Override
    public String subject() {
        return "services.rule:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("valid-from", validFrom.toString());
        weights.forEach(
                (criterion, weight) -> fields.put("weight-" + Lifecycle.code(criterion), Integer.toString(weight)));
        fields.put("complaints-limit", complaintsLimit.stripTrailingZeros().toPlainString());
        fields.put("points-limit", pointsLimit.stripTrailingZeros().toPlainString());
        fields.put("objection-days", Integer.toString(objectionDays));
        return fields;
    }
}
