package kz.aiqyn.measure.pull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What sources have touched and nobody has pulled yet. It is in the database from the touching transaction on, so
/// that it outlives the process.
@Repository
public class TouchedKeys {

    private final JdbcClient database;

    public TouchedKeys(JdbcClient database) {
        this.database = database;
    }

    /// One touching.
    ///
    /// @param keys null when it is the source's catalogue
    public record Touched(long id, MeasureQuery keys) {

        boolean isCatalogue() {
            return keys.measures().isEmpty();
        }
    }

    public void add(String source, MeasureQuery keys) {
        database.sql("""
                        insert into measure.touched (source, measures, periods, organisations)
                        values (:source, :measures, :periods, :organisations)
                        """)
                .param("source", source)
                .param("measures", keys.measures().toArray(String[]::new))
                .param("periods", keys.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("organisations", keys.organisations().toArray(String[]::new))
                .update();
    }

    /// The sources that have touched anything.
    public List<String> sources() {
        return database.sql("select distinct source from measure.touched order by source")
                .query((row, number) -> row.getString("source"))
                .list();
    }

    public List<Touched> list(String source) {
        return database.sql("""
                        select id, measures, periods, organisations
                        from measure.touched
                        where source = :source
                        order by id
                        """)
                .param("source", source)
                .query((row, number) -> touched(row))
                .list();
    }

    public void remove(Collection<Touched> pulled) {
        database.sql("delete from measure.touched where id = any(:ids)")
                .param("ids", pulled.stream().map(Touched::id).toArray(Long[]::new))
                .update();
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(
                row.getLong("id"),
                MeasureQuery.of(
                        texts(row.getArray("measures")),
                        texts(row.getArray("periods")).stream().map(Period::of).toList(),
                        texts(row.getArray("organisations"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
