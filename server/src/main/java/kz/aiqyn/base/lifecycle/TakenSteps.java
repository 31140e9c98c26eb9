package kz.aiqyn.base.lifecycle;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps that were taken in all lives. They are only added to.
@Repository
class TakenSteps {

    private final JdbcClient database;

    TakenSteps(JdbcClient database) {
        this.database = database;
    }

    void add(String subject, TakenStep step) {
        database.sql("""
            insert into lifecycle.step (subject, from_state, event, to_state, comment, taken_at, account)
            values (:subject, :from, :event, :to, :comment, :at, :who)
            """)
                .param("subject", subject)
                .param("from", step.from())
                .param("event", step.event())
                .param("to", step.to())
                .param("comment", step.comment())
                .param("at", Timestamp.from(step.at()))
                .param("who", step.who())
                .update();
    }

    /// In the order in which they were taken.
    List<TakenStep> list(String subject) {
        return database.sql("""
            select from_state, event, to_state, comment, taken_at, account
            from lifecycle.step where subject = :subject order by id
            """)
                .param("subject", subject)
                .query((row, number) -> new TakenStep(
                        row.getString("from_state"),
                        row.getString("event"),
                        row.getString("to_state"),
                        row.getString("comment"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("account")))
                .list();
    }

    /// What was said at the last step of each of some things, by subject; of those that took none, nothing.
    Map<String, String> lastComments(Collection<String> subjects) {
        Map<String, String> comments = new HashMap<>();
        database.sql("""
            select distinct on (subject) subject, comment from lifecycle.step
            where subject = any(:subjects) order by subject, id desc
            """).param("subjects", subjects.toArray(String[]::new)).query(row -> {
            comments.put(row.getString("subject"), row.getString("comment"));
        });
        return comments;
    }
}
