package kz.aiqyn.base.calendar.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.aiqyn.base.calendar.CalendarYear;
import kz.aiqyn.base.calendar.CalendarYears;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.identity.Waiting;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// Tells who keeps the calendar that this year, or in December the next, is not there, or that nobody compared it with the official
/// one: the days moved by the government are known from its resolutions alone.
@Component
class CalendarWaiting implements Waiting {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    private final CalendarYears years;
    private final InstantSource clock;

    CalendarWaiting(CalendarYears years, InstantSource clock) {
        this.years = years;
        this.clock = clock;
    }

    @Override
    public Right right() {
        return Right.MANAGE_CALENDAR;
    }

    @Override
    public List<Item> list() {
        LocalDate today = clock.instant().atZone(KAZAKHSTAN).toLocalDate();
        int now = today.getYear();
        int next = today.plusMonths(1).getYear();
        List<CalendarYear> known = years.list();
        return IntStream.rangeClosed(now, next)
                .mapToObj(year -> item(year, known))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Item> item(int number, List<CalendarYear> known) {
        Optional<CalendarYear> found =
                known.stream().filter(year -> year.year() == number).findFirst();
        if (found.filter(CalendarYear::confirmed).isPresent()) {
            return Optional.empty();
        }
        String key = found.isPresent() ? "calendar.waiting.unconfirmed" : "calendar.waiting.unknown";
        return Optional.of(new Item(Phrase.of(key, String.valueOf(number)), CalendarPage.ALL + "/" + number));
    }
}
