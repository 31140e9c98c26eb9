package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who builds, and for how much.
///
/// @param contractor its name; empty before one is chosen
/// @param bin business number of a legal entity; empty for a sole trader, whose personal number is never
/// kept
/// @param signed null before it is
/// @param first the sum as it was signed, in thousands of tenge
/// @param present the sum as it is now
record WorksContract(
        String contractor,
        String bin,
        String number,
        @Nullable LocalDate signed,
        BigDecimal first,
        BigDecimal present) {

    /// By how much it has grown, in thousands of tenge; less than zero when it shrank.
    BigDecimal growth() {
        return present.subtract(first);
    }
}
