package kz.aiqyn.measure.pull;

import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.database.TransactionLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The last day on which the values that go on by the calendar were asked for; one for all servers.
@Repository
public class DayAsked {

    private final JdbcClient database;

    public DayAsked(JdbcClient database) {
        this.database = database;
    }

    /// Goes on to a day; within a transaction.
    ///
    /// @return the day before, where it is an earlier one; empty where that day was asked for, or none ever was
    Optional<LocalDate> advance(LocalDate today) {
        TransactionLock.hold(database, "measure.day");
        Optional<LocalDate> last = database.sql("select day from measure.day_asked")
                .query(LocalDate.class)
                .optional();
        if (last.isPresent() && !last.get().isBefore(today)) {
            return Optional.empty();
        }
        database.sql("""
                        insert into measure.day_asked (day) values (:today)
                        on conflict (one) do update set day = excluded.day
                        """).param("today", today).update();
        return last;
    }
}
