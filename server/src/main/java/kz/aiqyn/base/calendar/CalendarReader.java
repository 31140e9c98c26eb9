package kz.aiqyn.base.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.TableOptions;

/// Reads the special days of whole years.
final class CalendarReader {

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("day", "kind"), "name_kk", "name_ru", "name_en");

    private final Map<Integer, List<SpecialDay>> years = new TreeMap<>();
    private final Map<LocalDate, HeadedTable.Line> lines = new HashMap<>();

    static Read<Map<Integer, List<SpecialDay>>> read(Path file, TableOptions stated) {
        ReadLog log = new ReadLog();
        CalendarReader reader = new CalendarReader();
        HeadedTable.open(file, stated, COLUMNS, log).ifPresent(table -> table.each(reader::add));
        if (reader.years.isEmpty() && !log.hasProblems()) {
            log.problem(String.valueOf(file.getFileName()), Phrase.of("calendar.file.empty"));
        }
        return log.result(() -> reader.years);
    }

    private void add(HeadedTable.Line line) {
        line.required("day");
        LocalDate day = line.day("day");
        Optional<SpecialDay.Kind> kind = SpecialDay.Kind.find(line.text("kind"));
        if (kind.isEmpty()) {
            line.problem("kind", "calendar.file.kind", Shown.of(line.text("kind")));
        }
        if (day == null || kind.isEmpty()) {
            return;
        }
        HeadedTable.Line before = lines.putIfAbsent(day, line);
        if (before != null) {
            line.problem("day", "calendar.file.twice", day, String.valueOf(before.number()));
        } else if (kind.get() == SpecialDay.Kind.WORKING && !SpecialDay.isWeekend(day)) {
            line.problem("kind", "calendar.refused.weekday", day);
        } else {
            Names names = new Names(line.text("name_kk"), line.text("name_ru"), line.text("name_en"));
            years.computeIfAbsent(day.getYear(), any -> new ArrayList<>()).add(new SpecialDay(day, kind.get(), names));
        }
    }
}
