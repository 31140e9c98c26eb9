package kz.aiqyn.register.services;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Surveys in the database.
@Repository
class Surveys extends RecordTable<Survey> {

    Surveys(JdbcClient database) {
        super(
                database,
                "services.survey",
                "services.survey",
                RecordColumns.<Survey>of()
                        .key("channel", "organisation", "period", "channel")
                        .column("organisation", Survey::organisation)
                        .column("period", survey -> survey.period().toString())
                        .column("channel", Survey::channel)
                        .column("asked", Survey::asked)
                        .column("one", survey -> survey.answers().one())
                        .column("two", survey -> survey.answers().two())
                        .column("three", survey -> survey.answers().three())
                        .column("four", survey -> survey.answers().four())
                        .column("five", survey -> survey.answers().five())
                        .column("source", Survey::source),
                Surveys::survey);
    }

    /// Those of some bodies.
    List<Survey> of(Collection<String> organisations) {
        return list(read(" where organisation = any(:organisations) order by id")
                .param("organisations", organisations.toArray(String[]::new)));
    }

    static Survey survey(RecordRow row) throws SQLException {
        return new Survey(
                row.id(),
                row.text("organisation"),
                Period.of(row.text("period")),
                row.word(Survey.Channel.class, "channel"),
                (int) row.number("asked"),
                answers(row),
                row.text("source"),
                row.version(),
                row.changedAt());
    }

    static SurveyAnswers answers(RecordRow row) throws SQLException {
        return new SurveyAnswers(
                row.number("one"), row.number("two"), row.number("three"), row.number("four"), row.number("five"));
    }
}
