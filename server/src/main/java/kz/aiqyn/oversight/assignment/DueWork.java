package kz.aiqyn.oversight.assignment;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is at work, by its state and by its term.
@Repository
class DueWork {

    private static final List<String> COLUMNS = List.of("given", "accepted", "returned", "reported", "failed");
    private static final int CARDS = 12;
    private static final int SHOWN = 4;

    private static final String AT_WORK = """
            select * from (
                select id, number, name_kk, name_ru, name_en, organisation, state, term,
                       count(*) over (partition by state) as together,
                       row_number() over (partition by state order by term, id) as place
                from assignment.assignment
                where state = any(:states) and (:everything or organisation = any(:organisations))) ranked
            where place <= :most
            order by term, id
            """;

    private static final String BY_DAY = """
            select * from (
                select id, number, name_kk, name_ru, name_en, organisation, state, term,
                       count(*) over (partition by term) as together,
                       row_number() over (partition by term order by weight desc, id) as place
                from assignment.assignment
                where ended_on is null and term between :from and :to
                  and (:everything or organisation = any(:organisations))) ranked
            where place <= :most
            order by term, place
            """;

    private final JdbcClient database;
    private final WorkingDays days;
    private final Owners owners;
    private final InstantSource clock;

    DueWork(JdbcClient database, WorkingDays days, Owners owners, InstantSource clock) {
        this.database = database;
        this.days = days;
        this.owners = owners;
        this.clock = clock;
    }

    /// An assignment in short.
    ///
    /// @param together how many stand where it stands, shown or not
    record DueAssignment(
            long id, String number, Names text, String organisation, String state, LocalDate term, long together) {

        boolean isOverdue(LocalDate today) {
            return term.isBefore(today) && !state.equals("reported");
        }

        String local() {
            return AssignmentCard.STAFF + "/" + id;
        }
    }

    /// The board.
    ///
    /// @param columns by state, in the order of the way
    record Board(Map<String, List<DueAssignment>> columns, Map<String, Names> names, LocalDate today) {

        long together(String state) {
            List<DueAssignment> cards = columns.getOrDefault(state, List.of());
            return cards.isEmpty() ? 0 : cards.getFirst().together();
        }
    }

    /// A month of terms.
    ///
    /// @param weeks each of seven days from Monday on
    record DueMonth(YearMonth month, List<List<DueDay>> weeks, Map<String, Names> names, LocalDate today) {}

    /// @param working whether it is a working day; every day is where the year's calendar is not known
    record DueDay(LocalDate day, boolean working, List<DueAssignment> due) {

        long together() {
            return due.isEmpty() ? 0 : due.getFirst().together();
        }
    }

    Board board(Scope scope) {
        List<DueAssignment> all = shorts(
                database.sql(AT_WORK)
                        .param("states", COLUMNS.toArray(String[]::new))
                        .param("most", CARDS),
                scope);
        Map<String, List<DueAssignment>> columns = new LinkedHashMap<>();
        COLUMNS.forEach(state -> columns.put(
                state, all.stream().filter(one -> one.state().equals(state)).toList()));
        return new Board(columns, names(all), Kazakhstan.today(clock));
    }

    /// @param asked a month, `2026-01`; empty for the present one
    /// @throws Absent when it is no month
    DueMonth month(String asked, Scope scope) {
        LocalDate today = Kazakhstan.today(clock);
        YearMonth month = asked.isEmpty() ? YearMonth.from(today) : month(asked);
        LocalDate first = month.atDay(1).with(DayOfWeek.MONDAY);
        LocalDate last = month.atEndOfMonth().with(DayOfWeek.SUNDAY);
        List<DueAssignment> all = shorts(
                database.sql(BY_DAY)
                        .param("from", Date.valueOf(first))
                        .param("to", Date.valueOf(last))
                        .param("most", SHOWN),
                scope);
        Map<LocalDate, List<DueAssignment>> byDay = all.stream().collect(Collectors.groupingBy(DueAssignment::term));
        WorkingCalendar calendar = days.now();
        List<List<DueDay>> weeks = Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> new DueDay(day, isWorking(calendar, day), byDay.getOrDefault(day, List.of())))
                        .toList())
                .toList();
        return new DueMonth(month, weeks, names(all), today);
    }

    private static YearMonth month(String asked) {
        try {
            return YearMonth.parse(asked);
        } catch (DateTimeException e) {
            throw Absent.of("assignment.absent.month", asked);
        }
    }

    private static boolean isWorking(WorkingCalendar calendar, LocalDate day) {
        try {
            return calendar.isWorking(day);
        } catch (UnknownYear e) {
            return true;
        }
    }

    private static List<DueAssignment> shorts(JdbcClient.StatementSpec question, Scope scope) {
        return question.param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new DueAssignment(
                        row.getLong("id"),
                        row.getString("number"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("organisation"),
                        row.getString("state"),
                        row.getDate("term").toLocalDate(),
                        row.getLong("together")))
                .list();
    }

    private Map<String, Names> names(List<DueAssignment> all) {
        return owners.names(all.stream().map(DueAssignment::organisation).collect(Collectors.toSet()));
    }
}
