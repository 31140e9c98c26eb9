package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What a rule looked at when it found a sign, so that anyone can repeat it.
sealed interface SignInputs {

    /// The records are gone, or differ so much that nothing of them is left.
    record None() implements SignInputs {}

    /// A lot with what was bid on it. Whoever lost is not named.
    ///
    /// @param published when it was announced; null where that is not known, as the end of bids may be
    record OfLot(
            BigDecimal amount,
            @Nullable LocalDate published,
            @Nullable LocalDate closes,
            Prices prices) implements SignInputs {}

    /// How many bids there were, and their prices as far as they are known.
    record Prices(
            long bids,
            long rejected,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal won,
            @Nullable BigDecimal lowestRejected) {}

    /// The contracts that were counted together.
    ///
    /// @param shown the first of them, by the day
    /// @param count how many there are
    /// @param sum what they came to when they were signed, in tenge
    /// @param year what all contracts of the buyer's year came to
    record OfContracts(List<Contract> shown, long count, BigDecimal sum, BigDecimal year) implements SignInputs {

        public OfContracts {
            shown = List.copyOf(shown);
        }
    }

    /// @param first sum when it was signed; `present` as it is now, both in tenge
    record Contract(long id, String number, Names names, LocalDate signed, BigDecimal first, BigDecimal present) {}
}
