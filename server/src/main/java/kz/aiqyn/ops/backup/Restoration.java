package kz.aiqyn.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.backup.Manifest.SavedSequence;
import kz.aiqyn.ops.backup.Manifest.SavedTable;
import kz.aiqyn.ops.backup.Manifest.SchemaVersion;
import kz.aiqyn.ops.database.Migrations;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/// Puts a backup into a database, in one transaction: all of it, or the database stays as it was.
///
/// @param file the backup
/// @param manifest what it holds
public record Restoration(Path file, Manifest manifest) {

    /// Reads the whole file first.
    ///
    /// @throws Refused when it is no whole, unaltered backup
    public static Restoration of(Path file) {
        return new Restoration(file, BackupFile.verified(file));
    }

    /// When the backup was made.
    public String madeAt() {
        return manifest.at();
    }

    public int tables() {
        return manifest.tables().size();
    }

    public long rows() {
        return manifest.rows();
    }

    /// @param replace whether what the database holds now may go
    /// @throws Refused when the database holds something else and may not lose it, somebody uses it, or
    /// the backup is newer than this program
    public void into(DatabaseAddress database, boolean replace) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            StoredTables stored = new StoredTables(connection);
            checkTarget(stored, replace);
            checkVersions(connection);
            execute(connection, "set local lock_timeout = '30s'");
            for (String schema : stored.present()) {
                execute(connection, "drop schema %s cascade".formatted(SavedTable.quoted(schema)));
            }
            OneTransaction lent = new OneTransaction(connection);
            Migrations.run(lent, versions());
            fill(connection, stored);
            Migrations.run(lent);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (IOException e) {
            throw Refused.because("cli.file.unreadable", file.toString(), String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw Refused.because("ops.database.failed", String.valueOf(e.getMessage()));
        } catch (FlywayException e) {
            throw Refused.because("ops.migration", String.valueOf(e.getMessage()));
        }
    }

    private static void checkTarget(StoredTables stored, boolean replace) throws SQLException {
        List<String> users = stored.users();
        if (!users.isEmpty()) {
            throw Refused.because("ops.restore.used", String.join(", ", users));
        }
        long rows = stored.rows(1_000_000);
        if (rows > 0 && !replace) {
            throw Refused.because("ops.restore.filled", rows);
        }
    }

    /// A later program may have written what this one does not understand.
    private void checkVersions(Connection connection) {
        Map<String, Map<String, Integer>> known = new HashMap<>();
        for (ModuleCard module : ModuleCards.withTables()) {
            known.put(module.schema().orElseThrow(), Migrations.known(new OneTransaction(connection), module));
        }
        for (SchemaVersion saved : manifest.schemas()) {
            Integer checksum = known.getOrDefault(saved.schema(), Map.of()).get(saved.version());
            if (checksum == null) {
                throw Refused.because("ops.restore.newer", file.toString(), saved.schema(), saved.version());
            }
            if (checksum != saved.checksum()) {
                throw Refused.because("ops.restore.other", file.toString(), saved.schema(), saved.version());
            }
        }
    }

    /// The last version of each schema, which is the last that was applied.
    private Map<String, String> versions() {
        return manifest.schemas().stream()
                .collect(Collectors.toMap(SchemaVersion::schema, SchemaVersion::version, (earlier, later) -> later));
    }

    /// References are taken away and made again at the end, so that the order of tables does not
    /// matter and every one of them is checked.
    private void fill(Connection connection, StoredTables stored) throws SQLException, IOException {
        List<StoredTables.ForeignKey> references = stored.foreignKeys();
        for (StoredTables.ForeignKey reference : references) {
            execute(connection, "alter table %s drop constraint %s".formatted(reference.table(), reference.name()));
        }
        for (SavedTable table : stored.tables()) {
            execute(connection, "alter table %s disable trigger user".formatted(table.qualified()));
            execute(connection, "truncate %s".formatted(table.qualified()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (SavedTable table : manifest.tables()) {
                copy(connection, zip, table);
            }
        }
        for (SavedTable table : stored.tables()) {
            execute(connection, "alter table %s enable trigger user".formatted(table.qualified()));
        }
        for (StoredTables.ForeignKey reference : references) {
            execute(
                    connection,
                    "alter table %s add constraint %s %s"
                            .formatted(reference.table(), reference.name(), reference.definition()));
        }
        for (SavedSequence sequence : manifest.sequences()) {
            set(connection, sequence);
        }
    }

    private void copy(Connection connection, ZipFile zip, SavedTable table) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw Refused.because("ops.restore.altered", file.toString(), table.entry());
        }
        try (InputStream rows = zip.getInputStream(entry)) {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.qualified(), table.columnList()), rows);
            if (copied != table.rows()) {
                throw Refused.because("ops.restore.altered", file.toString(), table.entry());
            }
        }
    }

    private static void set(Connection connection, SavedSequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, SavedTable.quoted(sequence.schema()) + "." + SavedTable.quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.used());
            statement.executeQuery().close();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
