package kz.aiqyn.base.territory.version;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.aiqyn.base.territory.BorderFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The borders of territories between days, by the file that brought them.
@Repository
public class BorderSets {

    /// A polygon as text.
    public record Outline(String code, String geometry) {}

    private final JdbcClient database;

    public BorderSets(JdbcClient database) {
        this.database = database;
    }

    public List<Outline> outlines(LocalDate asOf) {
        return database.sql("""
                        select border.code, border.geometry from territory.border
                        join territory.version on version.code = border.code and version.valid @> cast(:day as date)
                        where border.valid @> cast(:day as date) order by border.code
                        """)
                .param("day", asOf)
                .query((row, number) -> new Outline(row.getString("code"), row.getString("geometry")))
                .list();
    }

    public SortedSet<String> drawn(LocalDate asOf) {
        return new TreeSet<>(database.sql("""
                        select border.code from territory.border
                        where border.valid @> cast(:day as date) order by border.code
                        """)
                .param("day", asOf)
                .query((row, number) -> row.getString(1))
                .list());
    }

    /// A short text for each polygon in force on a day, another one when the polygon is; by code.
    public Map<String, String> prints(LocalDate asOf) {
        Map<String, String> prints = new TreeMap<>();
        database.sql("""
                        select border.code, md5(border.geometry) as print from territory.border
                        where border.valid @> cast(:day as date) order by border.code
                        """).param("day", asOf).query(row -> {
            prints.put(row.getString("code"), row.getString("print"));
        });
        return prints;
    }

    /// What changes when borders change: a number that grows with every file.
    public long edition() {
        return database.sql("select coalesce(max(id), 0) from territory.border_set")
                .query(Long.class)
                .single();
    }

    /// Which of the territories' polygons differ from those in force on a day.
    public List<String> different(Map<String, String> geometries, LocalDate asOf) {
        return database.sql("""
                        select given.code from unnest(cast(:codes as text[]), cast(:geometries as text[]))
                            as given (code, geometry)
                        where not exists (
                            select 1 from territory.border
                            where border.code = given.code and border.geometry = given.geometry
                              and border.valid @> cast(:day as date))
                        order by given.code
                        """)
                .param("codes", geometries.keySet().toArray(String[]::new))
                .param("geometries", geometries.values().toArray(String[]::new))
                .param("day", asOf)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public long add(String file, String source, LocalDate effective, Instant recorded) {
        return database.sql("""
                        insert into territory.border_set (file, source, effective, recorded)
                        values (:file, :source, :effective, :recorded) returning id
                        """)
                .param("file", file)
                .param("source", source)
                .param("effective", effective)
                .param("recorded", Timestamp.from(recorded))
                .query(Long.class)
                .single();
    }

    /// Ends the polygons in force on the day before it, and those that began on it, and puts the new ones
    /// in their place until the next that are known.
    public void put(long set, Map<String, String> geometries, LocalDate effective) {
        String[] codes = geometries.keySet().toArray(String[]::new);
        database.sql("""
                        delete from territory.border
                        where code = any(:codes) and lower(valid) = cast(:day as date)
                        """).param("codes", codes).param("day", effective).update();
        database.sql("""
                        with closed as (
                            update territory.border set valid = daterange(lower(valid), cast(:day as date))
                            where code = any(:codes) and valid @> cast(:day as date)
                        )
                        insert into territory.border (code, valid, border_set, geometry)
                        select given.code,
                               daterange(cast(:day as date), (
                                   select min(lower(later.valid)) from territory.border later
                                   where later.code = given.code and lower(later.valid) > cast(:day as date))),
                               :set, given.geometry
                        from unnest(:codes, cast(:geometries as text[])) as given (code, geometry)
                        order by given.code
                        """)
                .param("codes", codes)
                .param("geometries", geometries.values().toArray(String[]::new))
                .param("day", effective)
                .param("set", set)
                .update();
    }

    public void addUnmatched(long set, Collection<String> names) {
        database.sql("""
                        insert into territory.unmatched_border (border_set, name)
                        select :set, name from unnest(cast(:names as text[])) as name
                        """)
                .param("set", set)
                .param("names", names.toArray(String[]::new))
                .update();
    }

    /// The files taken, the latest first.
    public List<BorderFile> list() {
        return database.sql("""
                        select file, source, effective, recorded,
                               array(select name from territory.unmatched_border
                                     where unmatched_border.border_set = border_set.id order by name) as unmatched
                        from territory.border_set order by id desc limit 50
                        """)
                .query((row, number) -> new BorderFile(
                        row.getString("file"),
                        row.getString("source"),
                        row.getObject("effective", LocalDate.class),
                        row.getTimestamp("recorded").toInstant(),
                        List.of((String[]) row.getArray("unmatched").getArray())))
                .list();
    }
}
