package kz.aiqyn.files.values;

import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.TableOptions;
import org.jspecify.annotations.Nullable;

/// What the user states of data files.
///
/// @param table how the files are written
/// @param period what a wide table speaks of when it does not say; null when it must say
public record DataOptions(TableOptions table, @Nullable Period period) {

    /// Everything is found out.
    public static final DataOptions NONE = new DataOptions(TableOptions.NONE, null);
}
