package kz.aiqyn.base.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bytes of files in a table of whoever keeps them, a megabyte at a time: a file is never held whole.
public final class FilePieces {

    private static final int PIECE = 1 << 20;

    private final JdbcClient database;
    private final String add;
    private final String find;

    /// @param table `schema.table`, with the columns `number` and `bytes`
    /// @param file its column that says which file a piece is of
    public FilePieces(JdbcClient database, String table, String file) {
        this.database = database;
        this.add = "insert into %s (%s, number, bytes) values (:file, :number, :bytes)".formatted(table, file);
        this.find = "select bytes from %s where %s = :file and number = :number".formatted(table, file);
    }

    /// Keeps a file.
    ///
    /// @param file its number
    public void add(long file, Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                database.sql(add)
                        .param("file", file)
                        .param("number", number++)
                        .param("bytes", piece)
                        .update();
            }
        }
    }

    /// Writes a file as it was kept.
    ///
    /// @param file its number
    public void write(long file, OutputStream to) throws IOException {
        byte @Nullable [] piece = find(file, 0);
        for (int next = 1; piece != null; next++) {
            to.write(piece);
            piece = find(file, next);
        }
    }

    private byte @Nullable [] find(long file, int number) {
        return database.sql(find)
                .param("file", file)
                .param("number", number)
                .query((row, index) -> row.getBytes("bytes"))
                .optional()
                .orElse(null);
    }
}
