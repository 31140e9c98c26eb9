package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;

/// A criterion of an assessment with the figures that its points follow from.
///
/// @param part of the whole: services in time of those given, complaints against those given
/// @param against how many per 1,000 leave nothing; 0 where the criterion has no such limit
/// @param points from 0 to 100; null where there is nothing to judge by, and then its weight goes to the others
record AssessedCriterion(
        Criterion criterion,
        BigDecimal part,
        BigDecimal whole,
        BigDecimal against,
        @Nullable BigDecimal points,
        int weight)
        implements KeptRow {

    String code() {
        return Lifecycle.code(criterion);
    }

    /// Parts per 1,000 of the whole, to two decimals; of a survey the mean.
    BigDecimal rate() {
        return Shares.ratio(part, whole, criterion == Criterion.SURVEY ? 1 : AssessmentArithmetic.THOUSAND, 2);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("criterion", code());
        fields.put("part", part.stripTrailingZeros().toPlainString());
        fields.put("whole", whole.stripTrailingZeros().toPlainString());
        fields.put("points", points == null ? "" : points.toPlainString());
        fields.put("weight", Integer.toString(weight));
        return fields;
    }

    @Override
    public String named() {
        return "criterion";
    }
}
