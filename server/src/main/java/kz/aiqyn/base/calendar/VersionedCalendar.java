package kz.aiqyn.base.calendar;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts working days by the versions kept, and adds versions.
@Component
class VersionedCalendar implements WorkingDays, CalendarYears {

    private final Calendars calendars;
    private final Audit audit;
    private final InstantSource clock;

    VersionedCalendar(Calendars calendars, Audit audit, InstantSource clock) {
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkingCalendar asOf(Instant known) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        calendars.list(known).forEach(year -> years.put(year.year(), year));
        return new WorkingCalendar(years);
    }

    @Override
    public WorkingCalendar now() {
        return asOf(clock.instant());
    }

    @Override
    public List<CalendarYear> list() {
        return calendars.list(clock.instant());
    }

    @Override
    public Optional<CalendarYear> find(int year) {
        return list().stream().filter(known -> known.year() == year).findFirst();
    }

    @Override
    public List<CalendarYear> history(int year) {
        return calendars.history(year);
    }

    @Override
    @Transactional
    public Outcome<CalendarYear> put(int year, List<SpecialDay> days, String source, boolean confirmed, String seen) {
        calendars.lock();
        Optional<CalendarYear> now = find(year);
        return seen.equals(now.map(there -> there.known().toString()).orElse(""))
                ? put(year, days, source, confirmed)
                : new Outcome.Overtaken<>(now.orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<CalendarYear> put(int year, List<SpecialDay> days, String source, boolean confirmed) {
        calendars.lock();
        Optional<Phrase> objection = objection(year, days);
        if (objection.isPresent()) {
            return Outcome.refused("days", objection.get());
        }
        if (source.isBlank()) {
            return Outcome.refused("source", Phrase.of("calendar.refused.source"));
        }
        CalendarYear put = new CalendarYear(year, clock.instant(), source.strip(), confirmed, days);
        add(put);
        return Outcome.done(put);
    }

    private static Optional<Phrase> objection(int year, List<SpecialDay> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (SpecialDay special : days) {
            if (special.day().getYear() != year) {
                return Optional.of(Phrase.of("calendar.refused.year", special.day(), String.valueOf(year)));
            }
            if (!seen.add(special.day())) {
                return Optional.of(Phrase.of("calendar.refused.twice", special.day()));
            }
            if (special.kind() == SpecialDay.Kind.WORKING && !SpecialDay.isWeekend(special.day())) {
                return Optional.of(Phrase.of("calendar.refused.weekday", special.day()));
            }
        }
        return Optional.empty();
    }

    @Override
    @Transactional
    public Read<FileDifference> take(Path file, String source, boolean confirmed, Instant known, ImportMode mode) {
        return switch (CalendarReader.read(file, mode.table())) {
            case Read.Failed<Map<Integer, List<SpecialDay>>> failed -> new Read.Failed<>(failed.problems());
            case Read.Done<Map<Integer, List<SpecialDay>>>(
                    Map<Integer, List<SpecialDay>> read,
                    List<Notice> notices) -> {
                calendars.lock();
                Map<Integer, CalendarYear> before = new TreeMap<>();
                list().forEach(year -> before.put(year.year(), year));
                List<CalendarYear> changed = new ArrayList<>();
                read.forEach((number, days) -> {
                    CalendarYear year = new CalendarYear(number, known, source, confirmed, days);
                    if (!isSame(before.get(number), year)) {
                        changed.add(year);
                    }
                });
                FileDifference difference = CalendarDifference.of(read, before, changed);
                Optional<Phrase> overtaken = mode.overtaken(difference);
                if (overtaken.isPresent()) {
                    ReadLog log = new ReadLog();
                    log.problem(String.valueOf(file.getFileName()), overtaken.get());
                    yield new Read.Failed<>(log.problems());
                }
                if (!mode.dry()) {
                    changed.forEach(this::add);
                }
                yield new Read.Done<>(difference, notices);
            }
        };
    }

    private static boolean isSame(@Nullable CalendarYear a, CalendarYear b) {
        return a != null
                && a.days().equals(b.days())
                && a.source().equals(b.source())
                && a.confirmed() == b.confirmed();
    }

    /// Takes what comes with the program, when nothing is known yet: each year as known from the December
    /// before it.
    @Transactional
    public void begin(Map<Integer, List<SpecialDay>> years, String source) {
        calendars.lock();
        if (!calendars.isEmpty()) {
            return;
        }
        years.forEach((year, days) -> calendars.add(
                new CalendarYear(
                        year,
                        LocalDate.of(year - 1, 12, 1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        source,
                        false,
                        days),
                clock.instant()));
        audit.record(AuditedOperation.of(
                "calendar.begun",
                "calendar:years",
                Map.of("source", source, "years", new TreeMap<>(years).keySet().toString())));
    }

    private void add(CalendarYear year) {
        calendars.add(year, clock.instant());
        audit.record(AuditedOperation.of(
                "calendar.year-recorded",
                "calendar:" + year.year(),
                Map.of(
                        "source", year.source(),
                        "known", year.known().toString(),
                        "confirmed", String.valueOf(year.confirmed()),
                        "days",
                                String.join(
                                        " ",
                                        year.days().stream()
                                                .map(day -> day.day() + "="
                                                        + day.kind().code())
                                                .toList()))));
    }
}
