package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A lot of an announcement.
///
/// @param announcement null when it is not known yet
/// @param bids how many there were; null when nobody said
/// @param amount what was planned for it; `contracted` what its contracts came to, null when there is none
record ProcuredLot(
        long id,
        String code,
        String number,
        String point,
        String organisation,
        Names names,
        String method,
        String state,
        BigDecimal amount,
        @Nullable BigDecimal contracted,
        @Nullable Integer bids,
        @Nullable Announcement announcement) {

    /// Where bids are called for.
    ///
    /// @param results when its results were published
    record Announcement(
            String code,
            String number,
            String state,
            @Nullable LocalDate published,
            @Nullable LocalDate closes,
            @Nullable LocalDate results) {}

    /// What the buyer planned less what it contracted; null when nothing was contracted.
    @Nullable
    BigDecimal saving() {
        return contracted == null ? null : amount.subtract(contracted);
    }
}
