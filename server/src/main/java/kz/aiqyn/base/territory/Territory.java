package kz.aiqyn.base.territory;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A territory as it was between two days.
///
/// @param code nine digits of the classifier (KATO), or twelve
/// @param names `names.kk()` is empty while nobody has given the Kazakh name
/// @param parent code of the territory above, null at the top
/// @param from first day of this version
/// @param to its last day, null while it is in force
public record Territory(
        String code,
        Names names,
        TerritoryKind kind,
        @Nullable String parent,
        LocalDate from,
        @Nullable LocalDate to) {

    /// Whether it is shown in Russian for want of a Kazakh name.
    public boolean lacksKazakh() {
        return names.kk().isEmpty();
    }
}
