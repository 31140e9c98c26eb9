package kz.aiqyn.base.calendar;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.files.table.Read;

/// Keeps what is known of the days of each year. Nothing is overwritten: a new version holds from when it
/// was known.
public interface CalendarYears {

    /// What is known now, the latest year first.
    List<CalendarYear> list();

    /// What is known now of a year.
    Optional<CalendarYear> find(int year);

    /// All that was ever known of a year, the latest first.
    List<CalendarYear> history(int year);

    /// Puts a year's days as they are known from now on.
    Outcome<CalendarYear> put(int year, List<SpecialDay> days, String source, boolean confirmed);

    /// The same, unless somebody else has put the year since its sender looked: then they were overtaken.
    ///
    /// @param seen when that version became known, empty when there was none
    Outcome<CalendarYear> put(int year, List<SpecialDay> days, String source, boolean confirmed, String seen);

    /// Takes whole years from a table `day, kind, name_kk, name_ru, name_en`. What changes, day
    /// by day.
    ///
    /// @param known from when they are known; not later than now
    Read<FileDifference> take(Path file, String source, boolean confirmed, Instant known, ImportMode mode);
}
