package kz.aiqyn.rating.edition.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/// Loads rows by COPY, on the connection of the transaction under way.
final class Copying {

    private static final int CHUNK = 1 << 16;

    private final DataSource database;

    Copying(DataSource database) {
        this.database = database;
    }

    /// Loads rows into a table.
    ///
    /// @param table with its columns, the computation first: `edition.node (computation, number)`
    /// @param rows lines without their computation
    void load(String table, long computation, String rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        String sql = "copy " + table + " from stdin";
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            write(copy, computation + "\t", rows);
            copy.endCopy();
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("load rows", sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void write(CopyIn copy, String prefix, String rows) throws SQLException {
        StringBuilder chunk = new StringBuilder(CHUNK * 2);
        int from = 0;
        while (from < rows.length()) {
            int end = rows.indexOf('\n', from) + 1;
            chunk.append(prefix).append(rows, from, end);
            from = end;
            if (chunk.length() > CHUNK || from == rows.length()) {
                byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                chunk.setLength(0);
            }
        }
    }
}
