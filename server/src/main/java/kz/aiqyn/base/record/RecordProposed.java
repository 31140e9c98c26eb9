package kz.aiqyn.base.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A module has something of which another may make a record: a project that was approved becomes a site, an item that
/// is overdue or a decision becomes an assignment. Published in the transaction in which it became so; whoever takes it
/// up keeps the reference and publishes [RecordTaken], so that both sides lead to each other.
///
/// @param kind what it may become, as that is named: `construction.site`; the sort of it may follow, where both sides
/// know it by the same word: `construction.site.school`
/// @param organisation code of the one that is to have it
/// @param money in thousands of tenge; null when there is none
/// @param term by when; null when that is open
/// @param from the record that it comes from
public record RecordProposed(
        String kind,
        Names title,
        String organisation,
        @Nullable BigDecimal money,
        @Nullable LocalDate term,
        RecordReference from) {}
