package kz.aiqyn.register.services;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Assessments in the database, with their criteria as bodies were shown them.
@Repository
class Assessments extends RecordTable<Assessment> {

    private static final RecordColumns<Assessment> COLUMNS = RecordColumns.<Assessment>of()
            .key("period", "organisation", "period")
            .column("organisation", Assessment::organisation)
            .column("period", assessment -> assessment.period().toString())
            .column("state", Assessment::state)
            .column("score", Assessment::score)
            .column("shown_on", assessment -> assessment.procedure().shownOn())
            .column("object_until", assessment -> assessment.procedure().until())
            .column("objection", assessment -> assessment.procedure().objection())
            .column("answer", assessment -> assessment.procedure().answer())
            .column("published_on", assessment -> assessment.procedure().publishedOn());

    private final RowTable<AssessedCriterion> criteria;
    private final JdbcClient database;

    Assessments(JdbcClient database) {
        super(database, "services.assessment", "services.assessment", COLUMNS, Assessments::assessment);
        this.database = database;
        this.criteria = new RowTable<>(
                database,
                "services.assessed",
                "assessment",
                RecordColumns.<AssessedCriterion>of()
                        .key("criterion", "criterion")
                        .column("criterion", AssessedCriterion::criterion)
                        .column("part", AssessedCriterion::part)
                        .column("whole", AssessedCriterion::whole)
                        .column("against", AssessedCriterion::against)
                        .column("points", AssessedCriterion::points)
                        .column("weight", AssessedCriterion::weight),
                row -> new AssessedCriterion(
                        row.word(Criterion.class, "criterion"),
                        row.decimal("part"),
                        row.decimal("whole"),
                        row.decimal("against"),
                        row.decimalOrNull("points"),
                        (int) row.number("weight")));
    }

    private static Assessment assessment(RecordRow row) throws SQLException {
        return new Assessment(
                row.id(),
                row.text("organisation"),
                Period.of(row.text("period")),
                row.word(AssessmentState.class, "state"),
                row.decimalOrNull("score"),
                new Assessment.Procedure(
                        row.dayOrNull("shown_on"),
                        row.dayOrNull("object_until"),
                        row.text("objection"),
                        row.text("answer"),
                        row.dayOrNull("published_on")),
                row.version(),
                row.changedAt());
    }

    RowTable<AssessedCriterion> criteria() {
        return criteria;
    }

    /// The criteria as the body was shown them, in their order; none before.
    List<AssessedCriterion> criteria(long assessment) {
        return criteria.list(assessment).stream()
                .sorted(Comparator.comparing(AssessedCriterion::criterion))
                .toList();
    }

    /// The moment as of which the body was shown them; empty before.
    Optional<Instant> countedAt(long assessment) {
        return database.sql("select changed_at from services.assessed where assessment = :id order by 1 desc limit 1")
                .param("id", assessment)
                .query((row, number) -> row.getTimestamp("changed_at").toInstant())
                .optional();
    }

    /// Those of a quarter that everybody may read, the worst first.
    List<Assessment> published(Period quarter, Scope scope) {
        return list(read("""
                 where state = 'published' and period = :period and (:everything or organisation = any(:organisations))
                order by score nulls last, organisation
                """)
                .param("period", quarter.toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes()));
    }

    /// The latest quarter until one of which any assessment was published.
    Optional<Period> latest(Period until) {
        return database.sql("""
                        select max(period) from services.assessment where state = 'published' and period <= :until
                        """)
                .param("until", until.toString())
                .query(String.class)
                .optional()
                .map(Period::of);
    }
}
