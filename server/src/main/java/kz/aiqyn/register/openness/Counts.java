package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Of so many, so many are there, and so many of them in time or up to date.
///
/// @param timely null where nobody counted it
record Counts(long due, long done, @Nullable Long timely) {

    Counts {
        if (done < 0 || done > due || (timely != null && (timely < 0 || timely > done))) {
            throw new IllegalArgumentException("found %d of %d, %s in time".formatted(done, due, timely));
        }
    }

    /// In percent to the tenth; null of nothing.
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /// How much of what had to be is there.
    @Nullable
    BigDecimal share() {
        return percent(done, due);
    }
}
