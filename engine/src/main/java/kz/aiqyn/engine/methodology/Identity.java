package kz.aiqyn.engine.methodology;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Which methodology and which version of it, and the days between which it is in force.
///
/// @param code the same for all versions, `ulgi-akimats`
/// @param version as published, `1`, `2025`
/// @param from first day in force, null when open
/// @param to last day in force, null when open
/// @param act the legal act that approved it, in as many languages as it is
///     written in; empty when there is none
public record Identity(
        String code,
        String version,
        Names title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Names act) {

    /// True when the version is in force on this day.
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
