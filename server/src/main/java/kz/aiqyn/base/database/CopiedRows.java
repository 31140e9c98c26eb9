package kz.aiqyn.base.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// Rows on their way into a table by PostgreSQL's COPY: one statement, however many there are, in the caller's
/// transaction. Nothing else can be asked of the database while they are written.
public final class CopiedRows {

    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder held = new StringBuilder(FULL + 1024);

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    /// Writes rows.
    ///
    /// @param sql `copy schema.table (columns) from stdin`
    public static void write(DataSource source, String sql, Consumer<CopiedRows> rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                CopiedRows written = new CopiedRows(copy);
                rows.accept(written);
                written.send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw told(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// Adds a row of these cells; null is none.
    public void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                held.append('\t');
            }
            Object cell = cells[i];
            switch (cell) {
                case null -> held.append("\\N");
                case byte[] bytes -> bytes(bytes);
                case String text -> escape(text);
                default -> held.append(cell);
            }
        }
        held.append('\n');
        sendWhenFull();
    }

    /// Adds rows that are written already as COPY takes them, a line each, with a cell before the first of each line.
    public void lines(long first, String lines) {
        for (int from = 0; from < lines.length(); ) {
            int end = lines.indexOf('\n', from) + 1;
            held.append(first).append('\t').append(lines, from, end);
            from = end;
            sendWhenFull();
        }
    }

    private void sendWhenFull() {
        if (held.length() < FULL) {
            return;
        }
        try {
            send();
        } catch (SQLException e) {
            throw told("copy", e);
        }
    }

    /// As any other statement's refusal is told.
    private static DataAccessException told(String sql, SQLException refusal) {
        DataAccessException told = new SQLStateSQLExceptionTranslator().translate("copy", sql, refusal);
        return told == null ? new UncategorizedSQLException("copy", sql, refusal) : told;
    }

    private void send() throws SQLException {
        byte[] bytes = held.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        held.setLength(0);
    }

    private void bytes(byte[] bytes) {
        held.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    }

    /// PostgreSQL cannot keep the letter NUL; files should not have it.
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> held.append("\\\\");
                case '\t' -> held.append("\\t");
                case '\n' -> held.append("\\n");
                case '\r' -> held.append("\\r");
                case '\0' -> held.append('\uFFFD');
                default -> held.append(letter);
            }
        }
    }
}
