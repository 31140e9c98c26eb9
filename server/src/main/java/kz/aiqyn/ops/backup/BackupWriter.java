package kz.aiqyn.ops.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.cli.Refused;
import kz.aiqyn.ops.backup.Manifest.SavedTable;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes a database into a file, in one snapshot, while others go on writing.
public final class BackupWriter {

    private final String program;

    /// @param program version of Aiqyn that writes
    public BackupWriter(String program) {
        this.program = program;
    }

    /// What was written.
    ///
    /// @param tables how many
    /// @param rows of all of them
    /// @param bytes of the file
    public record Written(int tables, long rows, long bytes) {}

    /// Writes beside the file's place, reads back what was written, and only then puts it there.
    ///
    /// @throws Refused when the file exists or cannot be written
    public Written write(DatabaseAddress database, Path file, Instant now) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            throw Refused.because("ops.backup.exists", file.toString());
        }
        Path half = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                write(database, half, now.toString());
                Manifest manifest = BackupFile.verified(half);
                // Unlike a move, a link never replaces what somebody else has put there in the meantime.
                Files.createLink(place, half);
                return new Written(manifest.tables().size(), manifest.rows(), Files.size(place));
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (FileSystemException e) {
            throw Refused.because("ops.backup.unwritable", file.toString(), e.toString());
        } catch (IOException e) {
            throw Refused.because("ops.backup.unwritable", file.toString(), String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw Refused.because("ops.database.failed", String.valueOf(e.getMessage()));
        }
    }

    private void write(DatabaseAddress database, Path half, String at) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel)));
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            StoredTables stored = new StoredTables(connection);
            List<SavedTable> tables = new ArrayList<>();
            for (SavedTable table : stored.tables()) {
                tables.add(copy(connection, table, zip));
            }
            Manifest manifest = new Manifest(
                            Manifest.FORMAT, program, at, stored.versions(), tables, stored.sequences(), "")
                    .sealed();
            if (manifest.schemas().isEmpty()) {
                throw Refused.because("ops.backup.nothing");
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private static SavedTable copy(Connection connection, SavedTable table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        DigestOutputStream digesting = new DigestOutputStream(new Unclosed(zip), Sha256.digest());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout".formatted(table.qualified(), table.columnList()), digesting);
        zip.closeEntry();
        return new SavedTable(
                table.schema(),
                table.table(),
                table.columns(),
                rows,
                HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    /// One entry of a file that goes on after it.
    private static final class Unclosed extends OutputStream {

        private final OutputStream target;

        Unclosed(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            target.write(bytes, from, count);
        }
    }
}
