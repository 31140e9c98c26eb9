package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The head of an organisation: akim, head of department.
///
/// @param office what the office is called
/// @param since first day in office
/// @param until last day, null while in office
public record HeadInOffice(
        String organisation,
        String name,
        Names office,
        LocalDate since,
        @Nullable LocalDate until) {}
