package kz.aiqyn.base.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.database.TransactionLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which steps of the ladder were told of, in the database.
@Repository
class ReachedRungs {

    private final JdbcClient database;

    ReachedRungs(JdbcClient database) {
        this.database = database;
    }

    /// A step that the term of something has reached.
    record Reached(TermedWork work, Rung rung) {}

    /// Keeps those steps that are above all that were told for the same term, whatever the clock says.
    ///
    /// @return them, as places in the list
    List<Integer> keep(List<Reached> reached, Instant now) {
        TransactionLock.hold(database, "notification.rung");
        return database.sql("""
                        with given as (
                            select subject, cast(term as date) as term, rung, cast(place as integer) - 1 as place
                            from unnest(cast(:subjects as text[]), cast(:terms as text[]), cast(:rungs as integer[]))
                                with ordinality as each (subject, term, rung, place)),
                        kept as (
                            insert into notification.rung (subject, term, rung, told_at)
                            select g.subject, g.term, g.rung, :now from given g
                            where not exists (
                                select 1 from notification.rung r
                                where r.subject = g.subject and r.term = g.term and r.rung >= g.rung)
                            on conflict do nothing
                            returning subject, term, rung)
                        select g.place from kept k
                        join given g on g.subject = k.subject and g.term = k.term and g.rung = k.rung
                        order by g.place
                        """)
                .param(
                        "subjects",
                        reached.stream().map(one -> one.work().subject()).toArray(String[]::new))
                .param(
                        "terms",
                        reached.stream()
                                .map(one -> one.work().term().toString())
                                .toArray(String[]::new))
                .param(
                        "rungs",
                        reached.stream().map(one -> one.rung().ordinal() + 1).toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getInt("place"))
                .list();
    }

    /// The last day on which terms were looked at; empty when none ever was.
    Optional<LocalDate> lastDay() {
        return database.sql("select day from notification.ladder_day")
                .query(LocalDate.class)
                .optional();
    }

    void looked(LocalDate day) {
        database.sql("""
                        insert into notification.ladder_day (day) values (:day)
                        on conflict (one) do update set day = excluded.day
                        """).param("day", day).update();
    }
}
