package kz.aiqyn.base.territory;

import java.time.LocalDate;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// What a file that was sent would change, to be confirmed: the same page for every kind of file.
///
/// @param title key of what the file is
/// @param words beginning of the keys of kinds of changes
/// @param more key of the heading over what else a change says, empty when it says nothing else
/// @param effective from when it holds, null when it does not say
/// @param confirm address to which the confirmation goes
/// @param back address of the forms
/// @param problems why the last confirmation was refused
public record FilePreview(
        String title,
        String words,
        String more,
        String file,
        @Nullable LocalDate effective,
        FileDifference difference,
        String confirm,
        String back,
        @Nullable Problems problems) {}
