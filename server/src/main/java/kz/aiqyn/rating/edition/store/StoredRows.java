package kz.aiqyn.rating.edition.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// The rows of computations as they stand in the database, in their canonical form: the same bytes that were stored,
/// unless somebody has altered them.
@Repository
public class StoredRows {

    private final DataSource database;

    StoredRows(DataSource database) {
        this.database = database;
    }

    /// @param computation its number
    public Canonical read(long computation) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return new Canonical(
                    read(connection, RowTable.NODE, computation),
                    read(connection, RowTable.GROUP, computation),
                    read(connection, RowTable.UNIT, computation),
                    read(connection, RowTable.SCALING, computation),
                    read(connection, RowTable.ADJUSTMENT, computation),
                    read(connection, RowTable.RESULT, computation));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot read rows of computation " + computation, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rows of computation " + computation, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static String read(Connection connection, RowTable table, long computation)
            throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (%s) to stdout".formatted(table.of(computation)), rows);
        return canonical(rows.toString(StandardCharsets.UTF_8), table.columns());
    }

    /// The database writes numbers shorter than Java, and a few signs by a letter: `7` for `7.0`.
    private static String canonical(String copied, List<RowTable.Column> columns) {
        StringBuilder rows = new StringBuilder(copied.length() + copied.length() / 8);
        int from = 0;
        while (from < copied.length()) {
            for (int column = 0; column < columns.size(); column++) {
                int end = copied.indexOf(column == columns.size() - 1 ? '\n' : '\t', from);
                cell(rows, copied.substring(from, end), columns.get(column).form());
                rows.append(copied.charAt(end));
                from = end + 1;
            }
        }
        return rows.toString();
    }

    private static void cell(StringBuilder rows, String cell, RowTable.Form form) {
        if (cell.equals("\\N")) {
            rows.append(cell);
            return;
        }
        switch (form) {
            case TEXT -> text(rows, cell);
            case NUMBER -> rows.append(Double.parseDouble(cell));
            case NUMBERS -> {
                String inside = cell.substring(1, cell.length() - 1);
                rows.append('{');
                String between = "";
                for (String number : inside.isEmpty() ? new String[0] : inside.split(",", -1)) {
                    rows.append(between).append(Double.parseDouble(number));
                    between = ",";
                }
                rows.append('}');
            }
        }
    }

    private static void text(StringBuilder rows, String cell) {
        boolean escaped = false;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (!escaped && letter == '\\') {
                escaped = true;
            } else if (escaped) {
                switch (letter) {
                    case 'b' -> rows.append('\b');
                    case 'f' -> rows.append('\f');
                    case 'v' -> rows.append('\u000B');
                    default -> rows.append('\\').append(letter);
                }
                escaped = false;
            } else {
                rows.append(letter);
            }
        }
    }
}
