package kz.aiqyn.base.keeping;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Absent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of a module's records: a repository of one is it, with whatever else it asks. Besides the columns of the
/// record it has `id`, `version`, `changed_at`, and `intake`, the file that the record came from, 0 for none.
public class RecordTable<T extends KeptRecord> {

    private final JdbcClient database;
    private final String table;
    private final String words;
    private final RecordColumns<T> columns;
    private final RecordRow.Reader<T> reader;
    private final String select;

    /// @param table with its schema
    /// @param words what the keys of its words begin with
    protected RecordTable(
            JdbcClient database,
            @CompileTimeConstant String table,
            String words,
            RecordColumns<T> columns,
            RecordRow.Reader<T> reader) {
        this.database = database;
        this.table = table;
        this.words = words;
        this.columns = columns;
        this.reader = reader;
        this.select = "select id, %s, version, changed_at from %s".formatted(columns.names(), table);
    }

    public String words() {
        return words;
    }

    /// The field of a form that is told of a second record with the same key.
    public String told() {
        return columns.field();
    }

    /// Lets one file be taken at a time, until the transaction ends.
    public void lock() {
        database.sql("lock table " + table + " in share row exclusive mode").update();
    }

    /// @throws Absent when it is not there
    public T get(long id) {
        return find(id).orElseThrow(() -> absent(id));
    }

    /// Reads a record and holds it until the transaction ends.
    ///
    /// @throws Absent when it is not there
    public T hold(long id) {
        return read(" where id = :id for update")
                .param("id", id)
                .query((row, number) -> reader.read(new RecordRow(row)))
                .optional()
                .orElseThrow(() -> absent(id));
    }

    public Optional<T> find(long id) {
        return read(" where id = :id")
                .param("id", id)
                .query((row, number) -> reader.read(new RecordRow(row)))
                .optional();
    }

    private Absent absent(long id) {
        return Absent.of(words + ".absent", String.valueOf(id));
    }

    /// The record with the same key; empty when there is none.
    public Optional<T> same(T record) {
        return columns.boundKey(database.sql(select + " where " + columns.same()), record)
                .query((row, number) -> reader.read(new RecordRow(row)))
                .optional();
    }

    /// The record with a key of texts, in the order of the key's columns; empty when there is none.
    public Optional<T> find(String... key) {
        JdbcClient.StatementSpec question = database.sql(select + " where " + columns.same());
        for (int i = 0; i < key.length; i++) {
            question = question.param(columns.key().get(i), key[i]);
        }
        return list(question).stream().findFirst();
    }

    /// All of them, in the order in which they came.
    public List<T> list() {
        return list(read(" order by id"));
    }

    /// Those that came from a file.
    public List<T> from(long intake) {
        return list(read(" where intake = :intake order by id").param("intake", intake));
    }

    /// A question for records, which ends as is said.
    protected JdbcClient.StatementSpec read(@CompileTimeConstant String which) {
        return database.sql(select + which);
    }

    protected List<T> list(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> reader.read(new RecordRow(row))).list();
    }

    /// Whether a record that a file brought was written since.
    public boolean isTouched(long intake) {
        return database.sql("select exists (select 1 from " + table + " where intake = :intake and version > 1)")
                .param("intake", intake)
                .query(Boolean.class)
                .single();
    }

    /// Whether an organisation has none; of tables with a column `organisation`.
    public boolean isEmpty(String organisation) {
        return database.sql("select not exists (select 1 from " + table + " where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /// @param intake the file that it came from, 0 for none
    public long add(T record, long intake) {
        String insert = "insert into %s (%s, changed_at, intake) values (%s, :changed_at, :intake) returning id"
                .formatted(table, columns.names(), columns.parameters());
        return columns.bound(database.sql(insert), record)
                .param("changed_at", Timestamp.from(record.changedAt()))
                .param("intake", intake)
                .query(Long.class)
                .single();
    }

    public void put(T record) {
        String update = "update %s set %s, changed_at = :changed_at, version = version + 1 where id = :id"
                .formatted(table, columns.assigned());
        columns.bound(database.sql(update), record)
                .param("changed_at", Timestamp.from(record.changedAt()))
                .param("id", record.id())
                .update();
    }

    /// Marks a record of which a row was written as changed; its version stays when the same file brought both.
    public void touch(long id, long intake, Instant now) {
        String update = """
                update %s set changed_at = :at,
                    version = version + case when :intake = 0 or intake <> :intake then 1 else 0 end
                where id = :id
                """.formatted(table);
        database.sql(update)
                .param("id", id)
                .param("intake", intake)
                .param("at", Timestamp.from(now))
                .update();
    }

    public void remove(long id) {
        database.sql("delete from " + table + " where id = :id").param("id", id).update();
    }
}
