package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a proposal costs against the norm and like projects, in thousands of tenge.
///
/// @param unitCost of one unit of capacity; so are `norm` and the quartiles
/// @param norm null where there is none
/// @param projects how many like projects there are, itself among them
/// @param low the lower quartile of their unit costs, null where there are none; so are the median and the upper one
/// @param overNorm what the whole exceeds the norm by; null where there is none
/// @param overPeers what it exceeds the upper quartile by; null where like projects are few
/// @param overrun what exceeds both, or the one that is known
record JudgedCost(
        BigDecimal total,
        BigDecimal unitCost,
        @Nullable BigDecimal norm,
        long projects,
        @Nullable BigDecimal low,
        @Nullable BigDecimal middle,
        @Nullable BigDecimal high,
        @Nullable BigDecimal overNorm,
        @Nullable BigDecimal overPeers,
        BigDecimal overrun) {

    boolean isOverrun() {
        return overrun.signum() > 0;
    }
}
