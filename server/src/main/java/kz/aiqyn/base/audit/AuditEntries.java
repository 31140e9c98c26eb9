package kz.aiqyn.base.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.web.ListEdge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The entries in the database.
@Repository
class AuditEntries implements AuditTrail {

    /// Of the lock that one writer at a time holds.

    private static final String ENTRIES = "select number, at, who, operation, subject, changes::text as changes, hash ";

    /// What is searched for: the page, its count and the files show the same.
    private static final String FOUND = """
            from audit.entry
            where (:from::timestamptz is null or at >= :from::timestamptz)
              and (:to::timestamptz is null or at < :to::timestamptz)
              and (:who = '' or who = :who)
              and (:operation = '' or operation = :operation)
              and (:subject = '' or strpos(lower(subject), lower(:subject)) > 0)
              and (:named = ''
                   or who = any(:logins)
                   or strpos(lower(who), lower(:named)) > 0
                   or strpos(lower(subject), lower(:named)) > 0
                   or (subject like 'account:%' and substr(subject, 9) = any(:logins))
                   or (subject ~ '^(organisation|territory):' and split_part(subject, ':', 2) = any(:codes))
                   or exists (select from jsonb_each_text(changes) as change
                              where strpos(lower(change.value), lower(:named)) > 0
                                 or string_to_array(change.value, ' ') && :codes::text[]))
            """;

    private static final int AT_ONCE = 1000;
    private static final TypeReference<TreeMap<String, String>> CHANGES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.shared();

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /// An entry as it stands in the chain.
    record Stored(ChainLink link, byte[] previous, byte[] hash) {}

    /// Holds every other writer until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "audit.chain");
    }

    Optional<Stored> last() {
        return database.sql("""
                        select number, at, who, operation, subject, changes::text as changes, previous, hash
                        from audit.entry order by number desc limit 1
                        """).query((row, number) -> stored(row)).optional();
    }

    void add(Stored entry) {
        ChainLink link = entry.link();
        database.sql("""
                        insert into audit.entry (number, at, who, operation, subject, changes, previous, hash)
                        values (:number, :at, :who, :operation, :subject, :changes::jsonb, :previous, :hash)
                        """)
                .param("number", link.number())
                .param("at", Timestamp.from(link.at()))
                .param("who", link.who())
                .param("operation", link.operation())
                .param("subject", link.subject())
                .param("changes", json.writeValueAsString(link.changes()))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /// Keeps an entry that joins the chain later.
    void wait(WrittenEntry entry) {
        database.sql("""
                        insert into audit.waiting (who, operation, subject, changes)
                        values (:who, :operation, :subject, :changes::jsonb)
                        """)
                .param("who", entry.who())
                .param("operation", entry.operation())
                .param("subject", entry.subject())
                .param("changes", json.writeValueAsString(entry.changes()))
                .update();
    }

    boolean areWaiting() {
        return database.sql("select exists (select from audit.waiting)")
                .query(Boolean.class)
                .single();
    }

    /// Those that wait, in their order, who wait no longer. Within [#lock].
    List<WrittenEntry> takeWaiting() {
        return database.sql("""
                        with taken as (delete from audit.waiting returning id, who, operation, subject, changes)
                        select who, operation, subject, changes::text as changes from taken order by id
                        """)
                .query((row, number) -> new WrittenEntry(
                        row.getString("who"),
                        row.getString("operation"),
                        row.getString("subject"),
                        json.readValue(row.getString("changes"), CHANGES)))
                .list();
    }

    /// The whole chain from its beginning, without holding it all.
    @Transactional(readOnly = true)
    public <T> T chain(java.util.function.Function<Stream<Stored>, T> reader) {
        try (Stream<Stored> entries =
                database.sql("""
                        select number, at, who, operation, subject, changes::text as changes, previous, hash
                        from audit.entry order by number
                        """).withFetchSize(AT_ONCE).query((row, number) -> stored(row)).stream()) {
            return reader.apply(entries);
        }
    }

    @Override
    public List<AuditEntry> list(AuditSearch search, ListEdge edge, int limit) {
        return matching(
                        search,
                        ENTRIES
                                + FOUND
                                + "and %s limit :limit".formatted(edge.sql("number", "cast(:edge as bigint)", true)))
                .param("edge", edge.key())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public List<AuditEntry> about(String subject, int limit) {
        return database.sql("""
                        select number, at, who, operation, subject, changes::text as changes, hash
                        from audit.entry where subject = :subject order by number desc limit :limit
                        """)
                .param("subject", subject)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public long count(AuditSearch search) {
        return matching(search, "select count(*) " + FOUND).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(AuditSearch search, Consumer<AuditEntry> reader) {
        try (Stream<AuditEntry> entries = matching(search, ENTRIES + FOUND + "order by number")
                .withFetchSize(AT_ONCE)
                .query((row, number) -> entry(row))
                .stream()) {
            entries.forEach(reader);
        }
    }

    @Override
    public List<String> operations() {
        return database.sql("select distinct operation from audit.entry order by operation")
                .query((row, number) -> row.getString("operation"))
                .list();
    }

    private JdbcClient.StatementSpec matching(AuditSearch search, String sql) {
        return database.sql(sql)
                .param("from", moment(search.from()))
                .param("to", moment(search.to()))
                .param("who", search.who())
                .param("operation", search.operation())
                .param("subject", search.subject())
                .param("named", search.named().text())
                .param("logins", search.named().logins().toArray(String[]::new))
                .param("codes", search.named().codes().toArray(String[]::new));
    }

    private static @Nullable Timestamp moment(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Stored stored(ResultSet row) throws SQLException {
        ChainLink link = new ChainLink(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("operation"),
                row.getString("subject"),
                json.readValue(row.getString("changes"), CHANGES));
        return new Stored(link, row.getBytes("previous"), row.getBytes("hash"));
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("operation"),
                row.getString("subject"),
                json.readValue(row.getString("changes"), CHANGES),
                java.util.HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
