package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// In what a target is measured, and from where it sets out.
///
/// @param unit of measurement, as formulas write it: `km`, `person`
/// @param baseYear the year whose figure the plan sets out from
record Yardstick(String unit, Course course, int baseYear, BigDecimal base) {

    /// Which way is good.
    enum Course {
        UP,
        DOWN
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.0");
    private static final BigDecimal WHOLE = new BigDecimal("100.0");
    private static final BigDecimal MOST = new BigDecimal("200.0");

    boolean isReached(BigDecimal plan, BigDecimal fact) {
        return course == Course.UP ? fact.compareTo(plan) >= 0 : fact.compareTo(plan) <= 0;
    }

    /// How much of the plan was reached, in percent to the tenth, 200 at most: the fact over the plan, or the
    /// plan over the fact where less is better. Where such a ratio says nothing, for a plan that is not above
    /// nothing, all or nothing.
    BigDecimal degree(BigDecimal plan, BigDecimal fact) {
        boolean up = course == Course.UP;
        BigDecimal under = up ? plan : fact;
        if (under.signum() > 0) {
            BigDecimal degree = (up ? fact : plan).multiply(HUNDRED).divide(under, 1, RoundingMode.HALF_UP);
            return degree.max(NOTHING).min(MOST);
        }
        if (!up && plan.signum() > 0) {
            return MOST;
        }
        return isReached(plan, fact) ? WHOLE : NOTHING;
    }
}
