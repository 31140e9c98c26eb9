package kz.aiqyn.register.budget;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The explanations in the database.
@Repository
class Explanations {

    private static final String SELECT = """
            select id, budget, year, month, line, organisation, shortfall, cause, words, state, due, given_on, version,
                   changed_at
            from budget.explanation
            """;

    private final JdbcClient database;

    Explanations(JdbcClient database) {
        this.database = database;
    }

    Explanation get(long id) {
        return one(id, " where id = :id");
    }

    /// Reads one and holds it until the transaction ends.
    Explanation hold(long id) {
        return one(id, " where id = :id for update");
    }

    private Explanation one(long id, String which) {
        return database.sql(SELECT + which)
                .param("id", id)
                .query((row, number) -> explanation(row))
                .optional()
                .orElseThrow(() -> Absent.of("budget.absent.explanation", Long.toString(id)));
    }

    Optional<Explanation> find(Explanation.Place place) {
        return database.sql(SELECT + " where budget = :budget and year = :year and month = :month and line = :line")
                .param("budget", place.budget())
                .param("year", place.month().year())
                .param("month", place.month().number())
                .param("line", place.line())
                .query((row, number) -> explanation(row))
                .optional();
    }

    /// Those of a budget's month.
    List<Explanation> list(long budget, Period month) {
        return database.sql(SELECT + " where budget = :budget and year = :year and month = :month order by id")
                .param("budget", budget)
                .param("year", month.year())
                .param("month", month.number())
                .query((row, number) -> explanation(row))
                .list();
    }

    boolean isExplained(long budget, Period month) {
        return !list(budget, month).isEmpty();
    }

    /// Keeps one that nobody gave before; empty when somebody was faster.
    Optional<Long> add(Explanation explanation) {
        return database.sql("""
                        insert into budget.explanation
                            (budget, year, month, line, organisation, shortfall, cause, words, state, due, given_on,
                             changed_at)
                        values (:budget, :year, :month, :line, :organisation, :shortfall, :cause, :words, :state, :due,
                                :given, :at)
                        on conflict (budget, year, month, line) do nothing
                        returning id
                        """)
                .param("budget", explanation.place().budget())
                .param("year", explanation.place().month().year())
                .param("month", explanation.place().month().number())
                .param("line", explanation.place().line())
                .param("organisation", explanation.organisation())
                .param("shortfall", explanation.shortfall())
                .param("cause", Lifecycle.code(explanation.said().cause()))
                .param("words", explanation.said().words())
                .param("state", Lifecycle.code(explanation.state()))
                .param("due", Date.valueOf(explanation.due()))
                .param("given", Date.valueOf(explanation.givenOn()))
                .param("at", Timestamp.from(explanation.changedAt()))
                .query(Long.class)
                .optional();
    }

    void put(Explanation explanation) {
        database.sql("""
                        update budget.explanation
                        set cause = :cause, words = :words, state = :state, given_on = :given, changed_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .param("cause", Lifecycle.code(explanation.said().cause()))
                .param("words", explanation.said().words())
                .param("state", Lifecycle.code(explanation.state()))
                .param("given", Date.valueOf(explanation.givenOn()))
                .param("at", Timestamp.from(explanation.changedAt()))
                .param("id", explanation.id())
                .update();
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        return new Explanation(
                row.getLong("id"),
                new Explanation.Place(
                        row.getLong("budget"),
                        Period.month(row.getInt("year"), row.getInt("month")),
                        row.getInt("line")),
                row.getString("organisation"),
                row.getBigDecimal("shortfall"),
                new Explanation.Said(Lifecycle.of(Cause.class, row.getString("cause")), row.getString("words")),
                Lifecycle.of(ExplanationState.class, row.getString("state")),
                row.getDate("due").toLocalDate(),
                row.getDate("given_on").toLocalDate(),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
