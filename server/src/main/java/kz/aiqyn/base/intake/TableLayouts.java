package kz.aiqyn.base.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.web.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The layouts that were pointed out, by kind of file. Of one row of headings the last that was pointed out holds.
@Repository
public class TableLayouts {

    private static final String LINE = "\n";

    private final JdbcClient database;
    private final InstantSource clock;

    TableLayouts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those of a kind, the last that was pointed out first.
    public List<TableLayout> list(String kind) {
        return database.sql("""
                        select name, headings, below, columns from intake.layout
                        where kind = :kind order by kept_at desc, id desc
                        """)
                .param("kind", kind)
                .query((row, number) -> layout(row))
                .list();
    }

    /// @param by login of whoever pointed it out
    public void keep(String kind, TableLayout layout, String by) {
        String headings = String.join(LINE, layout.headings());
        database.sql("""
                        insert into intake.layout (kind, name, digest, headings, below, columns, kept_by, kept_at)
                        values (:kind, :name, :digest, :headings, :below, :columns, :by, :at)
                        on conflict (kind, digest) do update set name = excluded.name, below = excluded.below,
                            columns = excluded.columns, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .param("kind", kind)
                .param("name", layout.name())
                .param("digest", digest(headings))
                .param("headings", headings)
                .param("below", layout.below())
                .param("columns", columns(layout))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static String digest(String headings) {
        MessageDigest digest = Sha256.digest();
        return HexFormat.of().formatHex(digest.digest(headings.getBytes(StandardCharsets.UTF_8)));
    }

    /// A line for each column, empty where nothing of it is read.
    private static String columns(TableLayout layout) {
        return IntStream.range(0, layout.headings().size())
                .mapToObj(place -> layout.columns().getOrDefault(place, ""))
                .collect(Collectors.joining(LINE));
    }

    private static TableLayout layout(ResultSet row) throws SQLException {
        List<String> written = lines(row.getString("columns"));
        Map<Integer, String> columns = new TreeMap<>();
        for (int place = 0; place < written.size(); place++) {
            if (!written.get(place).isEmpty()) {
                columns.put(place, written.get(place));
            }
        }
        return new TableLayout(row.getString("name"), lines(row.getString("headings")), row.getLong("below"), columns);
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split(LINE, -1));
    }
}
