package kz.aiqyn.base.calendar.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.calendar.CalendarRights;
import kz.aiqyn.base.calendar.CalendarYear;
import kz.aiqyn.base.calendar.CalendarYears;
import kz.aiqyn.base.calendar.SpecialDay;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The calendar: a year's days are written as lines `2026-05-11 off`, with a name after them if there is
/// one.
@Controller
@Requires(CalendarRights.MANAGE)
class CalendarController {

    private static final String ONE = "base/calendar/page/year";
    private static final String YEAR = Languages.PATH + CalendarPage.ALL + "/{year:[12][0-9]{3}}";

    private final Pages pages;
    private final Answers answers;
    private final CalendarYears years;

    CalendarController(Pages pages, Answers answers, CalendarYears years) {
        this.pages = pages;
        this.answers = answers;
        this.years = years;
    }

    @GetMapping(Languages.PATH + CalendarPage.ALL)
    ModelAndView list(HttpServletRequest request) {
        return pages.staff("base/calendar/page/years", new CalendarPage(years.list()), request);
    }

    @GetMapping(YEAR)
    ModelAndView year(@PathVariable int year, HttpServletRequest request) {
        Optional<CalendarYear> known = years.find(year);
        Form form = Form.EMPTY
                .with("days", known.map(CalendarController::lines).orElse(""))
                .with("source", "")
                .with("seen", seen(known));
        return pages.staff(ONE, page(year, form), request);
    }

    @PostMapping(YEAR)
    ModelAndView put(@PathVariable int year, HttpServletRequest request) {
        Form form = Form.of(request).required("source");
        Optional<CalendarYear> known = years.find(year);
        List<SpecialDay> days = new ArrayList<>();
        for (String line : form.text("days").lines().toList()) {
            if (!line.isBlank()) {
                Optional<SpecialDay> day = day(line.strip(), known);
                if (day.isEmpty()) {
                    form = form.wrong("days", Phrase.of("calendar.refused.line", line.strip()));
                }
                day.ifPresent(days::add);
            }
        }
        Outcome<CalendarYear> outcome = form.isSound() ? put(year, days, form) : Outcome.refused(form);
        Form sent = outcome instanceof Outcome.Overtaken<CalendarYear>(CalendarYear now)
                ? form.with("seen", seen(Optional.of(now)))
                : form;
        return answers.answer(
                outcome,
                sent,
                put -> Answers.Next.of(CalendarPage.ALL + "/" + year, "calendar.saved"),
                again -> new Answers.Shown(ONE, page(year, again)),
                request);
    }

    private Outcome<CalendarYear> put(int year, List<SpecialDay> days, Form form) {
        boolean confirmed = !form.text("confirmed").isEmpty();
        return form.fields().containsKey("seen")
                ? years.put(year, days, form.text("source"), confirmed, form.text("seen"))
                : years.put(year, days, form.text("source"), confirmed);
    }

    private CalendarPage.OfYear page(int year, Form form) {
        return new CalendarPage.OfYear(year, years.find(year).orElse(null), years.history(year), form);
    }

    /// Which version its reader has seen; it stays in a form that comes back, unless they are told of a newer.
    private static String seen(Optional<CalendarYear> known) {
        return known.map(year -> year.known().toString()).orElse("");
    }

    private static String lines(CalendarYear year) {
        StringBuilder lines = new StringBuilder();
        year.days()
                .forEach(day -> lines.append(day.day())
                        .append(' ')
                        .append(day.kind().code())
                        .append(day.names().isEmpty() ? "" : " " + day.names().kk())
                        .append('\n'));
        return lines.toString();
    }

    /// A line as a day; the names that the day had stay when its Kazakh name does.
    private static Optional<SpecialDay> day(String line, Optional<CalendarYear> known) {
        String[] words = line.split("\\s+", 3);
        Optional<SpecialDay.Kind> kind = words.length < 2 ? Optional.empty() : SpecialDay.Kind.find(words[1]);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(words[0]);
            String kazakh = words.length < 3 ? "" : words[2];
            Names names = known.stream()
                    .flatMap(year -> year.days().stream())
                    .filter(before ->
                            before.day().equals(day) && before.names().kk().equals(kazakh))
                    .map(SpecialDay::names)
                    .findFirst()
                    .orElse(new Names(kazakh, "", ""));
            return Optional.of(new SpecialDay(day, kind.get(), names));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
