package kz.aiqyn.measure.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.panel.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What keepers of values name as their source, with the note and the file, by number: few, for many values.
public final class ValueOrigins {

    private final JdbcClient database;
    private final Map<Place, Integer> numbers = new HashMap<>();

    public ValueOrigins(JdbcClient database) {
        this.database = database;
    }

    private record Place(String stated, String note, String file) {

        static Place of(Origin origin) {
            return new Place(clean(origin.source()), clean(origin.note()), clean(origin.file()));
        }

        /// PostgreSQL cannot keep the letter NUL.
        private static String clean(String text) {
            return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        }
    }

    /// Gives numbers to those that are new.
    public void learn(Collection<Origin> origins) {
        List<Place> unknown = origins.stream()
                .map(Place::of)
                .distinct()
                .filter(place -> !numbers.containsKey(place))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        String[] stated = unknown.stream().map(Place::stated).toArray(String[]::new);
        String[] notes = unknown.stream().map(Place::note).toArray(String[]::new);
        String[] files = unknown.stream().map(Place::file).toArray(String[]::new);
        database.sql("""
                        insert into measure.place (stated, note, file)
                        select stated, note, file
                        from unnest(:stated, :notes, :files) as p (stated, note, file)
                        on conflict (digest) do nothing
                        """)
                .param("stated", stated)
                .param("notes", notes)
                .param("files", files)
                .update();
        database.sql("""
                        select p.id, p.stated, p.note, p.file
                        from unnest(:stated, :notes, :files) as n (stated, note, file)
                        join measure.place p on p.digest = md5(n.stated || chr(31) || n.note || chr(31) || n.file)
                        order by p.id
                        """)
                .param("stated", stated)
                .param("notes", notes)
                .param("files", files)
                .query(row -> {
                    numbers.put(
                            new Place(row.getString("stated"), row.getString("note"), row.getString("file")),
                            row.getInt("id"));
                });
    }

    /// The number of a place that was learnt.
    public int number(Origin origin) {
        Integer number = numbers.get(Place.of(origin));
        if (number == null) {
            throw new IllegalStateException("nobody learnt " + origin);
        }
        return number;
    }

    /// All places by number.
    public static Map<Integer, Origin> list(JdbcClient database) {
        Map<Integer, Origin> places = new HashMap<>();
        database.sql("select id, stated, note, file from measure.place order by id")
                .query(row -> {
                    places.put(
                            row.getInt("id"),
                            new Origin(row.getString("stated"), row.getString("note"), row.getString("file"), 0));
                });
        return places;
    }
}
