package kz.aiqyn.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the queries of registers' measures, each once for all that is wanted of it.
@Repository
public class SqlMeasures {

    private final JdbcClient database;

    SqlMeasures(JdbcClient database) {
        this.database = database;
    }

    public static MeasureCatalogue catalogue(List<SqlMeasure> measures) {
        return MeasureCatalogue.of(measures.stream().map(SqlMeasure::definition).toList());
    }

    /// Contributes what the queries give for what is asked.
    ///
    /// @param source code of the register, its source in the evidence
    public void contribute(String source, List<SqlMeasure> measures, MeasureQuery query, MeasureSink sink) {
        measures.stream()
                .filter(measure -> query.measures().contains(measure.code()))
                .forEach(measure -> contribute(source, measure, query, sink));
    }

    private void contribute(String source, SqlMeasure measure, MeasureQuery query, MeasureSink sink) {
        Origin origin = new Origin(named(source), "", "", 0);
        database.sql("""
                        select m.* from (%s) m
                        where m.period = any(:periods) and (:everything or m.organisation = any(:organisations))
                        order by m.organisation, m.period
                        """.formatted(measure.query()))
                .param("periods", query.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("everything", query.organisations().isEmpty())
                .param("organisations", query.organisations().toArray(String[]::new))
                .query(row -> {
                    MeasureKey key = new MeasureKey(
                            row.getString("organisation"), measure.code(), Period.of(row.getString("period")));
                    sink.accept(key, contribution(measure, row), evidence(origin, key, row));
                });
    }

    private static ContributedValue contribution(SqlMeasure measure, ResultSet row) throws SQLException {
        double number = row.getDouble("number");
        if (!row.wasNull()) {
            return new ContributedValue.Value(number, Status.FINAL);
        }
        boolean applies = !measure.mayNotApply() || row.getBoolean("applies");
        return new ContributedValue.Missing(
                applies ? MissingReason.NO_DATA : MissingReason.NOT_APPLICABLE, Status.FINAL);
    }

    private static Evidence evidence(Origin origin, MeasureKey key, ResultSet row) throws SQLException {
        String query =
                "measure=%s&organisation=%s&period=%s".formatted(key.measure(), key.organisation(), key.period());
        return new Evidence(query, row.getTimestamp("known_at").toInstant(), origin);
    }

    /// A register as it calls itself in the three languages, as sources are written.
    private static String named(String source) {
        Names names = Words.inEach(Phrase.of(source + ".menu"));
        return "%s | %s | %s".formatted(names.kk(), names.ru(), names.en());
    }
}
