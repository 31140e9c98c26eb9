package kz.aiqyn.base.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What a file changes in the days of years.
final class CalendarDifference {

    private CalendarDifference() {}

    /// @param read all the years of the file
    /// @param before what is known now, by year
    /// @param changed the years that become another
    static FileDifference of(
            Map<Integer, List<SpecialDay>> read, Map<Integer, CalendarYear> before, List<CalendarYear> changed) {
        List<FileDifference.Line> lines = new ArrayList<>();
        for (CalendarYear year : changed) {
            lines.addAll(lines(before.get(year.year()), year));
        }
        long rows = read.values().stream().mapToLong(Collection::size).sum();
        return FileDifference.of(rows, lines, List.of());
    }

    private static List<FileDifference.Line> lines(@Nullable CalendarYear before, CalendarYear after) {
        List<FileDifference.Line> lines = new ArrayList<>();
        lines.add(new FileDifference.Line(
                before == null ? "begun" : "redone",
                String.valueOf(after.year()),
                before == null ? Names.NONE : Names.same(before.source()),
                Names.same(after.source()),
                "",
                before == null ? "" : before.known().toString()));
        Map<LocalDate, SpecialDay> old = days(before);
        Map<LocalDate, SpecialDay> young = days(after);
        TreeSet<LocalDate> all = new TreeSet<>(old.keySet());
        all.addAll(young.keySet());
        for (LocalDate day : all) {
            SpecialDay was = old.get(day);
            SpecialDay is = young.get(day);
            if (!Objects.equals(was, is)) {
                String kind = was == null ? "added" : is == null ? "removed" : "altered";
                lines.add(new FileDifference.Line(kind, day.toString(), say(was), say(is), ""));
            }
        }
        return lines;
    }

    private static Map<LocalDate, SpecialDay> days(@Nullable CalendarYear year) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        if (year != null) {
            year.days().forEach(day -> days.put(day.day(), day));
        }
        return days;
    }

    private static Names say(@Nullable SpecialDay day) {
        return day == null
                ? Names.NONE
                : new Names(say(day, Language.KK), say(day, Language.RU), say(day, Language.EN));
    }

    private static String say(SpecialDay day, Language language) {
        String kind = Wording.of(language).say(Phrase.of(day.kind().key()));
        return day.names().isEmpty() ? kind : kind + ", " + day.names().in(language);
    }
}
