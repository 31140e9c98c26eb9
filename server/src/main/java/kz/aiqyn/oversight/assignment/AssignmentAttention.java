package kz.aiqyn.oversight.assignment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies with assignments past their term or not explained; and what waits for executors and controllers.
@Repository
@Order(10)
class AssignmentAttention implements AttentionSource, PendingTasks {

    private static final String FOUND = """
            select organisation, 'overdue' as rule, count(*) as assignments, max(:day - term) as days
            from assignment.assignment
            where given_on <= :day and term < :day and (reported_on is null or reported_on > :day)
              and (ended_on is null or ended_on > :day) and (:everything or organisation = any(:organisations))
            group by organisation
            union all
            select organisation, 'unexplained', count(*), max(:day - ended_on)
            from assignment.assignment
            where state = 'failed' and ended_on <= :day and (:everything or organisation = any(:organisations))
            group by organisation
            """;

    /// What waits, each with the nearest term.
    private static final String EXECUTOR = """
            select 'overdue' as what, count(*) as assignments, min(term) as until from assignment.assignment
            where state in ('given', 'accepted', 'returned') and term < calendar.today()
              and (:everything or organisation = any(:organisations))
            union all
            select 'week', count(*), min(term) from assignment.assignment
            where state in ('given', 'accepted', 'returned') and term between calendar.today() and calendar.today() + 7
              and (:everything or organisation = any(:organisations))
            union all
            select 'new', count(*), null from assignment.assignment
            where state = 'given' and (:everything or organisation = any(:organisations))
            union all
            select 'returned', count(*), null from assignment.assignment
            where state = 'returned' and (:everything or organisation = any(:organisations))
            union all
            select 'unexplained', count(*), null from assignment.assignment
            where state = 'failed' and (:everything or organisation = any(:organisations))
            """;

    private static final String CONTROLLER = """
            select 'reported' as what, count(*) as assignments, cast(null as date) as until from assignment.assignment
            where state = 'reported' and controller = :login
            union all
            select 'asked', count(*), null from assignment.assignment a
            where a.controller = :login and exists (
                select 1 from assignment.extension e where e.assignment = a.id and e.decision = 'asked')
            union all
            select 'explained', count(*), null from assignment.assignment
            where state = 'explained' and controller = :login
            """;

    private final JdbcClient database;
    private final Access access;

    AssignmentAttention(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    @Override
    public List<String> rules() {
        return List.of("assignment.attention.overdue", "assignment.attention.unexplained");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql(FOUND)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(
                        row.getString("organisation"),
                        row.getString("rule"),
                        row.getLong("assignments"),
                        row.getLong("days")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(String organisation, String rule, long assignments, long days) {
        String key = "assignment.attention." + rule;
        return new Attention(
                organisation,
                key,
                Phrase.of(key + ".figures", assignments, days),
                assignments,
                AssignmentCard.STAFF + "?facet=" + rule + "&organisation=" + organisation);
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        Scope reporting = access.scope(AssignmentRights.REPORT);
        if (!reporting.isEmpty()) {
            tasks.addAll(tasks(database.sql(EXECUTOR)
                    .param("everything", reporting.everything())
                    .param("organisations", reporting.codes())));
        }
        if (access.may(AssignmentRights.CONTROL)) {
            String login = access.person().map(Access.Person::login).orElseThrow();
            tasks.addAll(tasks(database.sql(CONTROLLER).param("login", login)));
        }
        return tasks;
    }

    private static List<PendingTask> tasks(JdbcClient.StatementSpec question) {
        return question
                .query((row, number) -> task(row.getString("what"), row.getLong("assignments"), row.getDate("until")))
                .list()
                .stream()
                .filter(task -> !task.phrase().arguments().contains(0L))
                .toList();
    }

    private static PendingTask task(String what, long assignments, @Nullable Date until) {
        String filter = switch (what) {
            case "new" -> "?state=given";
            case "returned", "explained" -> "?state=" + what;
            default -> "?facet=" + what;
        };
        return new PendingTask(
                Phrase.of("assignment.task." + what, assignments),
                AssignmentCard.STAFF + filter,
                until == null ? null : until.toLocalDate());
    }
}
