package kz.aiqyn.rating.collection.page;

import java.time.Instant;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// One value with every version that was recorded.
///
/// @param unit its unit of measurement in words
/// @param auditor whether the reader may see who did it
/// @param uses what rests on it
record ValueHistoryPage(
        Names organisation,
        Names measure,
        String measureCode,
        String unit,
        Period period,
        List<Version> versions,
        boolean auditor,
        List<MeasureUse.Use> uses) {

    /// @param source what the value's keeper names as its source, may be empty
    /// @param file the file it was read from, may be empty
    /// @param row of the file
    /// @param opening address of the file behind it, empty when the reader may not open it
    /// @param records address of a register's records behind it, empty when there are none
    /// @param who the logins of those who did it, only for auditors
    public record Version(
            ValueText value,
            Instant recordedAt,
            Instant knownAt,
            String source,
            String note,
            String file,
            long row,
            String opening,
            String records,
            List<String> who) {}
}
