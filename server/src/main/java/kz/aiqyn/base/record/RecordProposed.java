package kz.aiqyn.base.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A record of one module asks to become a record of another: an approved project a construction site, a decision an
/// assignment. Published in the transaction that decides it; whichever module keeps such records takes it up.
///
/// @param kind of record that is wanted: `construction.site`
/// @param title of it
/// @param organisation code of whoever answers for it
/// @param money in thousands of tenge; null when it costs nothing or nobody knows
/// @param term the last day; null when there is none
/// @param from the record that it follows from
public record RecordProposed(
        String kind,
        Names title,
        String organisation,
        @Nullable BigDecimal money,
        @Nullable LocalDate term,
        RecordReference from) {}
