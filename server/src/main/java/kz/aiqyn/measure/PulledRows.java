package kz.aiqyn.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.aiqyn.engine.panel.Status;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.util.Assert;

/// Writes what a source emits into the pull's temporary tables, some ten thousand rows at a time.
final class PulledRows implements MeasureSink {

    private static final int FULL = 20_000;

    private final MeasureQuery query;
    private final Map<PanelColumns.Of, Integer> columns;
    private final PanelColumns numbers;
    private final JdbcClient database;
    private final DataSource source;
    private final Map<String, Integer> organisations;
    private final List<Row> rows = new ArrayList<>();
    private final Places places;

    PulledRows(
            MeasureQuery query,
            Map<PanelColumns.Of, Integer> columns,
            PanelColumns numbers,
            JdbcClient database,
            DataSource source) {
        this.query = query;
        this.columns = columns;
        this.numbers = numbers;
        this.database = database;
        this.source = source;
        this.organisations = numbers.organisations();
        this.places = new Places(database);
    }

    private record Row(int column, int organisation, Contribution contribution, Evidence evidence) {}

    /// What a source opens its records by.
    private record Opening(String query, Instant knownAt) {}

    MeasureQuery query() {
        return query;
    }

    /// Numbers of the columns asked for.
    List<Integer> columns() {
        return columns.entrySet().stream()
                .filter(column -> query.periods().contains(column.getKey().period()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Numbers of the organisations asked for, of those that any value names.
    List<Integer> organisations() {
        return query.organisations().stream()
                .filter(organisations::containsKey)
                .map(organisations::get)
                .toList();
    }

    @Override
    public void accept(MeasureKey key, Contribution contribution, Evidence from) {
        if (!query.covers(key)) {
            throw new IllegalArgumentException("%s was not asked for; asked were %s".formatted(key, query));
        }
        Integer column = columns.get(new PanelColumns.Of(key.measure(), key.period()));
        Assert.state(column != null, () -> "no column of " + key);
        int organisation = organisations.computeIfAbsent(key.organisation(), numbers::addOrganisation);
        rows.add(new Row(column, organisation, contribution, from));
        if (rows.size() >= FULL) {
            flush();
        }
    }

    /// Writes what is still held.
    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        Map<Opening, Long> openings = openings();
        places.learn(rows.stream().map(row -> row.evidence().origin()).toList());
        StringBuilder evidence = new StringBuilder();
        openings.forEach((opening, id) -> CopyText.cells(
                evidence, id.toString(), opening.query(), opening.knownAt().toString()));
        copy("copy pulled_evidence (id, query, known_at) from stdin", evidence);
        StringBuilder values = new StringBuilder();
        rows.forEach(row -> write(row, openings, values));
        copy(
                "copy pulled (panel_column, organisation, number, missing, preliminary, evidence, place, row) from stdin",
                values);
        rows.clear();
    }

    private Map<Opening, Long> openings() {
        Map<Opening, Long> openings = new LinkedHashMap<>();
        rows.forEach(row -> openings.put(opening(row), 0L));
        List<Long> ids = database.sql("""
                        select nextval(pg_get_serial_sequence('measure.evidence', 'id'))
                        from generate_series(1, :count)
                        """)
                .param("count", openings.size())
                .query((row, number) -> row.getLong(1))
                .list();
        Iterator<Long> next = ids.iterator();
        openings.replaceAll((opening, none) -> next.next());
        return openings;
    }

    private static Opening opening(Row row) {
        return new Opening(row.evidence().query(), row.evidence().knownAt());
    }

    private void write(Row row, Map<Opening, Long> openings, StringBuilder to) {
        to.append(row.column()).append('\t').append(row.organisation()).append('\t');
        switch (row.contribution()) {
            case Contribution.Value value -> to.append(value.number()).append("\t\\N\t");
            case Contribution.Missing missing ->
                to.append("\\N\t").append(missing.reason().name()).append('\t');
        }
        to.append(row.contribution().status() == Status.PRELIMINARY ? "t\t" : "f\t")
                .append(openings.get(opening(row)))
                .append('\t')
                .append(places.number(row.evidence().origin()))
                .append('\t')
                .append(row.evidence().origin().row())
                .append('\n');
    }

    private void copy(String sql, StringBuilder text) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot write what was pulled", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what was pulled", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
