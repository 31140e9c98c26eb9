package kz.aiqyn.base.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was known of years, and when.
@Repository
class Calendars {

    private static final String ROWS = """
            select version.id, version.year, version.known, version.source, version.confirmed,
                   day.day, day.kind, day.name_kk, day.name_ru, day.name_en
            from calendar.version left join calendar.day on day.version = version.id
            """;

    private final JdbcClient database;

    Calendars(JdbcClient database) {
        this.database = database;
    }

    /// Lets one change happen at a time, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "calendar.version");
    }

    /// The years as known at a moment, the latest first.
    List<CalendarYear> list(Instant known) {
        return read(database.sql(ROWS + """
                         where version.id = (
                            select latest.id from calendar.version latest
                            where latest.year = version.year and latest.known <= :known
                            order by latest.known desc, latest.id desc limit 1)
                        order by version.year desc, day.day
                        """).param("known", Timestamp.from(known)));
    }

    /// All versions of a year, the latest first.
    List<CalendarYear> history(int year) {
        return read(database.sql(ROWS + """
                         where version.year = :year order by version.known desc, version.id desc, day.day
                        """).param("year", year));
    }

    private static List<CalendarYear> read(JdbcClient.StatementSpec statement) {
        LinkedHashMap<Long, CalendarYear> years = new LinkedHashMap<>();
        LinkedHashMap<Long, List<SpecialDay>> days = new LinkedHashMap<>();
        statement
                .query((row, number) -> {
                    long id = row.getLong("id");
                    years.putIfAbsent(
                            id,
                            new CalendarYear(
                                    row.getInt("year"),
                                    row.getTimestamp("known").toInstant(),
                                    row.getString("source"),
                                    row.getBoolean("confirmed"),
                                    List.of()));
                    List<SpecialDay> special = days.computeIfAbsent(id, any -> new ArrayList<>());
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        special.add(new SpecialDay(
                                day,
                                SpecialDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                new Names(
                                        row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"))));
                    }
                    return id;
                })
                .list();
        List<CalendarYear> list = new ArrayList<>();
        years.forEach((id, year) -> list.add(new CalendarYear(
                year.year(), year.known(), year.source(), year.confirmed(), days.getOrDefault(id, List.of()))));
        return list;
    }

    boolean isEmpty() {
        return database.sql("select not exists (select 1 from calendar.version)")
                .query(Boolean.class)
                .single();
    }

    void add(CalendarYear year, Instant recorded) {
        long version = database.sql("""
                        insert into calendar.version (year, known, source, confirmed, recorded)
                        values (:year, :known, :source, :confirmed, :recorded) returning id
                        """)
                .param("year", year.year())
                .param("known", Timestamp.from(year.known()))
                .param("source", year.source())
                .param("confirmed", year.confirmed())
                .param("recorded", Timestamp.from(recorded))
                .query(Long.class)
                .single();
        database.sql("""
                        insert into calendar.day (version, day, kind, name_kk, name_ru, name_en)
                        select :version, cast(day as date), kind, kk, ru, en
                        from unnest(cast(:days as text[]), cast(:kinds as text[]), cast(:kk as text[]),
                                    cast(:ru as text[]), cast(:en as text[])) as given (day, kind, kk, ru, en)
                        order by day
                        """)
                .param("version", version)
                .param("days", texts(year, day -> day.day().toString()))
                .param("kinds", texts(year, day -> day.kind().code()))
                .param("kk", texts(year, day -> day.names().kk()))
                .param("ru", texts(year, day -> day.names().ru()))
                .param("en", texts(year, day -> day.names().en()))
                .update();
    }

    private static String[] texts(CalendarYear year, java.util.function.Function<SpecialDay, String> text) {
        return year.days().stream().map(text).toArray(String[]::new);
    }
}
