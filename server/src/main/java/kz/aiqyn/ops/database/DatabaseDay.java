package kz.aiqyn.ops.database;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Tells the database's connections which day it is by the program's clock, so that both speak of the same one: lists
/// and measures count what is late by `calendar.today()`.
@Component
class DatabaseDay {

    DatabaseDay(DataSource database, InstantSource clock) {
        if (database instanceof WatchedPool pool) {
            pool.follow(clock);
        }
    }
}
