package kz.aiqyn.base.territory;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps them in the database, where any node finds them.
@Repository
class UploadedFiles implements Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final InstantSource clock;

    UploadedFiles(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID keep(String kind, String file, byte[] content, Map<String, String> settings) {
        database.sql("delete from territory.upload where uploaded < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into territory.upload (id, kind, file, content, settings, uploaded)
                        values (:id, :kind, :file, :content, :settings, :uploaded)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("file", file)
                .param("content", content)
                .param("settings", text(settings))
                .param("uploaded", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Override
    public Optional<Upload> find(UUID id, String kind) {
        return database.sql("""
                        select id, kind, file, content, settings from territory.upload
                        where id = :id and kind = :kind and uploaded >= :since
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("file"),
                        row.getBytes("content"),
                        settings(row.getString("settings"))))
                .optional();
    }

    @Override
    public void drop(UUID id) {
        database.sql("delete from territory.upload where id = :id")
                .param("id", id)
                .update();
    }

    /// A setting a line: `name=value`, the value without line ends.
    private static String text(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> settings(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
