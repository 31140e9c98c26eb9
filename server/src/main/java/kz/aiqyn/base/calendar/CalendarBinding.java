package kz.aiqyn.base.calendar;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Terms are counted by them.
@Component
class CalendarBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("calendar.version", "id", "year, known, source, confirmed, recorded"),
                BoundTable.of("calendar.day", "version", "day, kind, name_kk, name_ru, name_en")
                        .inOrder("day"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
