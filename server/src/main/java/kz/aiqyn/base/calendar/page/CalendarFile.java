package kz.aiqyn.base.calendar.page;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.calendar.CalendarRights;
import kz.aiqyn.base.calendar.CalendarYears;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Read;
import org.springframework.stereotype.Component;

/// Whole years of days from a table. Whoever sends them has them from the official calendar.
@Component
class CalendarFile implements FileKind {

    private final CalendarYears years;
    private final InstantSource clock;

    CalendarFile(CalendarYears years, InstantSource clock) {
        this.years = years;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "calendar";
    }

    @Override
    public String right() {
        return CalendarRights.MANAGE;
    }

    @Override
    public String words() {
        return "calendar.file";
    }

    @Override
    public String back() {
        return CalendarPage.ALL;
    }

    @Override
    public List<FileField> fields() {
        return List.of(FileField.text("source").labelled("calendar.source"));
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return years.take(file, form.text("source"), true, clock.instant(), mode);
    }
}
