package kz.aiqyn.base.audit;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the record in the database.
@Component
class Journal implements Audit {

    private final JdbcClient database;
    private final InstantSource clock;
    private final JsonMapper json;

    Journal(JdbcClient database, InstantSource clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Operation operation) {
        database.sql("""
                        insert into audit.entry (at, who, operation, subject, changes)
                        values (:at, :who, :operation, :subject, :changes::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who())
                .param("operation", operation.name())
                .param("subject", operation.subject())
                .param("changes", json.writeValueAsString(operation.changes()))
                .update();
    }

    private static String who() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? "aiqyn" : signedIn.getName();
    }
}
