package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Parts of wholes, rounded as pages print them.
final class Shares {

    private Shares() {}

    /// In percent to the tenth; null where there is no whole.
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), 100, 1);
    }

    /// So many parts for each `per` of the whole.
    ///
    /// @throws ArithmeticException where the whole is nothing
    static BigDecimal ratio(BigDecimal part, BigDecimal whole, int per, int decimals) {
        return part.multiply(BigDecimal.valueOf(per)).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
