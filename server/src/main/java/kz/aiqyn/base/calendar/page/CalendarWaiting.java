package kz.aiqyn.base.calendar.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.aiqyn.base.calendar.CalendarRights;
import kz.aiqyn.base.calendar.CalendarYear;
import kz.aiqyn.base.calendar.CalendarYears;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells who keeps the calendar that this year, or in December the next, is not there, or that nobody compared it
/// with the official one: the days moved by the government are known from its resolutions alone.
@Component
@Order(72)
class CalendarWaiting implements PendingTasks {

    private final CalendarYears years;
    private final Access access;
    private final InstantSource clock;

    CalendarWaiting(CalendarYears years, Access access, InstantSource clock) {
        this.years = years;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<PendingTask> tasks() {
        if (!access.may(CalendarRights.MANAGE)) {
            return List.of();
        }
        LocalDate today = Kazakhstan.today(clock);
        List<CalendarYear> known = years.list();
        return IntStream.rangeClosed(today.getYear(), today.plusMonths(1).getYear())
                .mapToObj(year -> matter(year, known))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PendingTask> matter(int number, List<CalendarYear> known) {
        Optional<CalendarYear> found =
                known.stream().filter(year -> year.year() == number).findFirst();
        if (found.filter(CalendarYear::confirmed).isPresent()) {
            return Optional.empty();
        }
        String key = found.isPresent() ? "calendar.waiting.unconfirmed" : "calendar.waiting.unknown";
        return Optional.of(PendingTask.of(Phrase.of(key, String.valueOf(number)), CalendarPage.ALL + "/" + number));
    }
}
