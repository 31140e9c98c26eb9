package kz.aiqyn.base.notification;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;

/// Something that is to be done by a day.
///
/// @param subject the thing, as the record of what was done names it
/// @param local where it stands, without the language
/// @param organisation who is to do it
/// @param controller login of whoever watches over it
/// @param executing right of those who do it
/// @param controlling right that the controller has as long as they are told
/// @param leading right of those who are told when it is long past
public record TermedWork(
        String subject,
        String local,
        Names title,
        String organisation,
        LocalDate term,
        String controller,
        String executing,
        String controlling,
        String leading) {}
