package kz.aiqyn.measure.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Value;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// The values that held at a moment, hundreds of thousands of them within a fraction of a second: COPY's binary form
/// carries numbers as they are, to the last bit.
@Repository
public class RecordedValues {

    private final JdbcClient database;
    private final DataSource source;

    public RecordedValues(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /// @param column number of the measure for a period
    /// @param organisation its number
    public record Row(int column, int organisation, Value.Reading reading, Origin origin) {}

    /// Gives the last value of every key that was recorded by then, unless it was withdrawn.
    public void read(Collection<Integer> columns, Instant knownAt, Consumer<Row> to) {
        if (columns.isEmpty()) {
            return;
        }
        String numbers = columns.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        Map<Integer, Origin> places = ValueOrigins.list(database);
        copy("""
                copy (
                    select panel_column, organisation, number, missing, preliminary, place, row, recorded_at
                    from (
                        select distinct on (panel_column, organisation)
                               panel_column, organisation, number, missing, preliminary, withdrawn, place, row,
                               recorded_at
                        from measure.value
                        where panel_column = any('{%s}') and recorded_at <= '%s'
                        order by panel_column, organisation, recorded_at desc, id desc) last
                    where not withdrawn)
                to stdout (format binary)
                """.formatted(numbers, knownAt), new BinaryRows(places, to));
    }

    private void copy(String sql, BinaryRows rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, rows);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot read values", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read values", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
