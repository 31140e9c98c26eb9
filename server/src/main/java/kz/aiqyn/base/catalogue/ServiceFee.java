package kz.aiqyn.base.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a service costs whoever asks for it.
///
/// @param number null where it is free
public record ServiceFee(Kind kind, @Nullable BigDecimal number) {

    /// What a fee is counted in.
    public enum Kind {
        FREE,
        /// Monthly calculation indices, whose tenge a law says anew each year.
        MRP,
        TENGE
    }

    /// @throws IllegalArgumentException when something free has a price, or something else has none
    public ServiceFee {
        if ((kind == Kind.FREE) != (number == null)) {
            throw new IllegalArgumentException("a fee of %s with the number %s".formatted(kind, number));
        }
    }
}
