package kz.aiqyn.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.cli.Refused;
import kz.aiqyn.ops.backup.Manifest.SavedTable;
import kz.aiqyn.ops.backup.Manifest.SchemaVersion;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    @TempDir
    private Path folder;

    private DatabaseAddress source;
    private Path file;

    @BeforeEach
    void fill() throws SQLException {
        source = database();
        file = folder.resolve("aiqyn.zip");
        execute(source, """
                insert into organisation.organisation (code) values ('a'), ('b');
                insert into organisation.version (code, valid, kind, territory, parent, name_kk, name_ru, name_en, attributes, recorded)
                values ('a', '[2020-01-01,)', 'akimat', '', null, E'Әкім\\t"дік"', E'Ак\\nимат', 'Akimat\\\\', '{}', now()),
                       ('b', '[2020-01-01,2021-01-01)', 'akimat', '', 'a', 'Ә', 'А', '', '{"x": null}', now());
                insert into audit.entry (number, at, who, operation, subject, changes, previous, hash)
                values (1, now(), 'aiqyn', 'x.done', 'x', '{}', decode(repeat('00', 32), 'hex'), decode(repeat('01', 32), 'hex'));
                """);
    }

    @Test
    void bringsBackEveryRowAndWhereNumberingGoesOn() throws SQLException {
        write();
        DatabaseAddress target = database();
        Restoration.of(file).into(target, true);

        Path again = folder.resolve("again.zip");
        new BackupWriter("test").write(target, again, NOW);
        Manifest first = BackupFile.verified(file);
        Manifest second = BackupFile.verified(again);
        assertThat(second.tables()).isEqualTo(first.tables());
        assertThat(second.sequences()).isEqualTo(first.sequences());
        assertThat(second.schemas()).isEqualTo(first.schemas());
        assertThat(first.rows()).isGreaterThanOrEqualTo(5);

        execute(target, "insert into organisation.organisation (code) values ('c')");
        assertThat(number(target, "select position from organisation.organisation where code = 'c'"))
                .isEqualTo(3);
    }

    @Test
    void triggersAndReferencesStandAgainAfterwards() {
        write();
        DatabaseAddress target = database();
        Restoration.of(file).into(target, true);
        assertThatThrownBy(() -> execute(target, "delete from audit.entry")).hasMessageContaining("only added to");
        assertThatThrownBy(() -> execute(target, "update organisation.version set parent = 'nobody' where code = 'b'"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void speaksOfOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Callable<Integer> writing = () -> {
            int written = 0;
            try (Connection connection = source.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int i = 0; !enough.get(); i++) {
                    statement.execute("insert into organisation.organisation (code) values ('t%d')".formatted(i));
                    statement.execute("""
                            insert into organisation.head (organisation, tenure, name, office_kk, office_ru, office_en, recorded)
                            values ('t%d', '[2020-01-01,)', 'x', '', '', '', now())
                            """.formatted(i));
                    connection.commit();
                    written++;
                }
            }
            return written;
        };
        try (ExecutorService writers = Executors.newSingleThreadExecutor()) {
            Future<Integer> written = writers.submit(writing);
            for (int i = 0; i < 5; i++) {
                Path one = folder.resolve("b%d.zip".formatted(i));
                new BackupWriter("test").write(source, one, NOW);
                Manifest manifest = BackupFile.verified(one);
                assertThat(rows(manifest, "organisation") - 2).isEqualTo(rows(manifest, "head"));
            }
            enough.set(true);
            assertThat(written.get()).isPositive();
        }
    }

    @Test
    void refusesToWriteOverAFile() throws IOException {
        Files.writeString(file, "mine");
        assertThat(refusal(this::write)).isEqualTo("ops.backup.exists");
        assertThat(file).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhereItCannotBeWritten() {
        assertThat(refusal(() -> new BackupWriter("test").write(source, folder.resolve("no/such/folder.zip"), NOW)))
                .isEqualTo("ops.backup.unwritable");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.7, 0.95, 0.999})
    void refusesWhatWasCutShort(double share) throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        assertThat(refusal(() -> Restoration.of(file))).isEqualTo("ops.restore.truncated");
    }

    @Test
    void refusesRowsThatWereAltered() throws IOException {
        write();
        rewrite("tables/organisation.version.copy", text -> text.replace("Ак", "Ок"));
        assertThat(refusal(() -> Restoration.of(file))).isEqualTo("ops.restore.altered");
    }

    @Test
    void refusesAManifestThatWasAltered() throws IOException {
        write();
        rewrite(Manifest.ENTRY, text -> text.replace("\"program\" : \"test\"", "\"program\" : \"other\""));
        assertThat(refusal(() -> Restoration.of(file))).isEqualTo("ops.restore.altered");
    }

    @Test
    void refusesWhatANewerProgramWrote() throws IOException, SQLException {
        write();
        remake(manifest -> {
            List<SchemaVersion> schemas = new java.util.ArrayList<>(manifest.schemas());
            schemas.add(new SchemaVersion("audit", "999", 1));
            return new Manifest(
                    1, manifest.program(), manifest.at(), schemas, manifest.tables(), manifest.sequences(), "");
        });
        DatabaseAddress target = database();
        String before = mark(target);
        assertThat(refusal(() -> Restoration.of(file).into(target, true))).isEqualTo("ops.restore.newer");
        assertThat(mark(target)).isEqualTo(before);
    }

    @Test
    void refusesALaterFormat() throws IOException {
        write();
        rewrite(Manifest.ENTRY, text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        assertThat(refusal(() -> Restoration.of(file))).isEqualTo("ops.restore.newer-format");
    }

    @Test
    void refusesATargetThatHoldsSomethingUnlessItMayGo() throws SQLException {
        write();
        DatabaseAddress target = database();
        execute(target, "insert into organisation.organisation (code) values ('mine')");
        String before = mark(target);
        assertThat(refusal(() -> Restoration.of(file).into(target, false))).isEqualTo("ops.restore.filled");
        assertThat(mark(target)).isEqualTo(before);
    }

    @Test
    void restoresIntoADatabaseWithoutAnything() throws SQLException {
        write();
        DatabaseAddress target = database();
        execute(target, """
                do $$ declare s text; begin
                  for s in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)' loop
                    execute format('drop schema %I cascade', s);
                  end loop;
                end $$
                """);
        Restoration.of(file).into(target, false);
        assertThat(number(target, "select count(*) from organisation.organisation"))
                .isEqualTo(2);
    }

    @Test
    void leavesTheTargetAsItWasWhenTheDatabaseRefusesARow() throws IOException, SQLException {
        write();
        String broken = "a\t[2020-01-01,)\tthis is no row of the table\n";
        rewrite("tables/organisation.version.copy", text -> broken);
        remake(manifest -> new Manifest(
                1,
                manifest.program(),
                manifest.at(),
                manifest.schemas(),
                manifest.tables().stream()
                        .map(table -> table.entry().equals("tables/organisation.version.copy")
                                ? new SavedTable(table.schema(), table.table(), table.columns(), 1, digest(broken))
                                : table)
                        .toList(),
                manifest.sequences(),
                ""));
        DatabaseAddress target = database();
        execute(target, "insert into organisation.organisation (code) values ('mine')");
        String before = mark(target);
        assertThat(refusal(() -> Restoration.of(file).into(target, true))).isEqualTo("ops.database.failed");
        assertThat(mark(target)).isEqualTo(before);
    }

    @Test
    void refusesWhileAServerUsesTheTarget() throws SQLException {
        write();
        DatabaseAddress target = database();
        try (Connection server = target.connect()) {
            assertThat(server.isValid(1)).isTrue();
            assertThat(refusal(() -> Restoration.of(file).into(target, true))).isEqualTo("ops.restore.used");
        }
    }

    private void write() {
        new BackupWriter("test").write(source, file, NOW);
    }

    private static DatabaseAddress database() {
        return new DatabaseAddress(TestDatabase.url().replaceAll("\\?.*", ""), "postgres", "");
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DatabaseAddress database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// The objects there are and the rows in them: another transaction that wrote anything changes
    /// it.
    private static String mark(DatabaseAddress database) throws SQLException {
        return number(database, "select sum(oid::bigint) from pg_class where relkind in ('r', 'S')") + " "
                + number(database, "select count(*) from organisation.organisation");
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(saved ->
                        saved.schema().equals("organisation") && saved.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static String refusal(Runnable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing::run);
        assertThat(refused).as("it refused").isNotNull();
        return refused.phrases().getFirst().key();
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void remake(UnaryOperator<Manifest> change) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        rewrite(
                Manifest.ENTRY,
                text -> json.writeValueAsString(
                        change.apply(json.readValue(text, Manifest.class)).sealed()));
    }

    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipFile read = new ZipFile(file.toFile());
                OutputStream stream = Files.newOutputStream(other);
                ZipOutputStream written = new ZipOutputStream(stream)) {
            for (Enumeration<? extends ZipEntry> entries = read.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                written.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = read.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    written.write(
                            entry.getName().equals(name)
                                    ? change.apply(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                    : bytes);
                }
                written.closeEntry();
            }
        }
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
