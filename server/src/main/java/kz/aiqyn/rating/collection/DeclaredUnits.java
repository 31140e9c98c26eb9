package kz.aiqyn.rating.collection;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.measure.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The units of measurement in which the readings of uploads stand.
@Repository
class DeclaredUnits {

    private final JdbcClient database;

    DeclaredUnits(JdbcClient database) {
        this.database = database;
    }

    void put(long upload, Collection<Measure> measures) {
        database.sql("""
                        insert into collection.declared (upload, measure, unit)
                        select :upload, d.measure, d.unit from unnest(:measures, :units) as d (measure, unit)
                        on conflict (upload, measure) do update set unit = excluded.unit
                        """)
                .param("upload", upload)
                .param("measures", measures.stream().map(Measure::code).toArray(String[]::new))
                .param("units", measures.stream().map(Measure::unit).toArray(String[]::new))
                .update();
    }

    /// The units of an upload, by measure.
    Map<String, String> list(long upload) {
        Map<String, String> units = new TreeMap<>();
        database.sql("select measure, unit from collection.declared where upload = :upload order by measure")
                .param("upload", upload)
                .query(row -> {
                    units.put(row.getString("measure"), row.getString("unit"));
                });
        return units;
    }
}
