package kz.aiqyn.register.openness;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The assessments in the database, with what was decided where checkers disagree.
@Repository
class Assessments extends RecordTable<Assessment> {

    private static final RecordColumns<Assessment> COLUMNS = RecordColumns.<Assessment>of()
            .key("period", "organisation", "period")
            .column("organisation", Assessment::organisation)
            .column("period", one -> one.period().toString())
            .column("checklist", Assessment::checklist)
            .column("state", Assessment::state)
            .column("first_checker", one -> one.first().login())
            .column("second_checker", one -> one.second().login())
            .column("first_done_at", one -> one.first().doneAt())
            .column("second_done_at", one -> one.second().doneAt())
            .column("object_until", one -> one.hearing().until())
            .column("objection", one -> one.hearing().objection())
            .column("answer", one -> one.hearing().answer())
            .column("score", Assessment::score);

    private static final RecordColumns<Resolution> OF_RESOLUTION = RecordColumns.<Resolution>of()
            .key("item", "item")
            .column("item", Resolution::item)
            .column("mark", Resolution::mark)
            .column("reason", Resolution::reason);

    private final JdbcClient database;
    private final RowTable<Resolution> resolutions;

    Assessments(JdbcClient database) {
        super(database, "openness.assessment", "openness", COLUMNS, Assessments::assessment);
        this.database = database;
        resolutions = new RowTable<>(
                database,
                "openness.resolution",
                "assessment",
                OF_RESOLUTION,
                row -> new Resolution(row.text("item"), row.text("mark"), row.text("reason")));
    }

    RowTable<Resolution> resolutions() {
        return resolutions;
    }

    private static Assessment assessment(RecordRow row) throws SQLException {
        return new Assessment(
                row.id(),
                row.text("organisation"),
                Period.of(row.text("period")),
                row.number("checklist"),
                row.word(AssessmentState.class, "state"),
                seat(row, "first"),
                seat(row, "second"),
                new Assessment.Hearing(row.dayOrNull("object_until"), row.text("objection"), row.text("answer")),
                row.decimalOrNull("score"),
                row.version(),
                row.changedAt());
    }

    private static Assessment.Seat seat(RecordRow row, String which) throws SQLException {
        return new Assessment.Seat(row.textOrNull(which + "_checker"), row.momentOrNull(which + "_done_at"));
    }

    /// The assessments of a quarter, by organisation.
    List<Assessment> list(Scope scope, Period period) {
        return list(read("""
                 where period = :period and (:everything or organisation = any(:organisations)) order by organisation
                """)
                .param("period", period.toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes()));
    }

    /// The latest quarter that has any final ones.
    Optional<Period> latest(Scope scope) {
        return database.sql("""
                        select max(period) from openness.assessment
                        where state = 'final' and (:everything or organisation = any(:organisations))
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(String.class)
                .optional()
                .map(Period::of);
    }

    /// The bodies that have one of a quarter already.
    List<String> planned(Period period, Collection<String> organisations) {
        return database.sql("""
                        select organisation from openness.assessment
                        where period = :period and organisation = any(:organisations)
                        """)
                .param("period", period.toString())
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, number) -> row.getString("organisation"))
                .list();
    }

    /// Those that somebody is a checker of and has not handed in yet.
    long owed(String login) {
        return database.sql("""
                        select count(*) from openness.assessment
                        where state = 'checking' and ((first_checker = :login and first_done_at is null)
                            or (second_checker = :login and second_done_at is null))
                        """).param("login", login).query(Long.class).single();
    }

    /// How many were shown to bodies and wait for their word, by the last day of the term.
    SortedMap<LocalDate, Long> shown(Scope scope) {
        SortedMap<LocalDate, Long> shown = new TreeMap<>();
        database.sql("""
                        select object_until, count(*) as assessments from openness.assessment
                        where state = 'shown' and (:everything or organisation = any(:organisations))
                        group by object_until
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(row -> {
                    shown.put(row.getDate("object_until").toLocalDate(), row.getLong("assessments"));
                });
        return shown;
    }

    /// How many objections wait for an answer.
    long objected(Scope scope) {
        return database.sql("""
                        select count(*) from openness.assessment
                        where state = 'objected' and (:everything or organisation = any(:organisations))
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(Long.class)
                .single();
    }
}
