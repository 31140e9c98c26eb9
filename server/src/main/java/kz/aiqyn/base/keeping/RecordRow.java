package kz.aiqyn.base.keeping;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A row of a table, read column by column.
public final class RecordRow {

    private final ResultSet row;

    public RecordRow(ResultSet row) {
        this.row = row;
    }

    /// Makes a record of a row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(RecordRow row) throws SQLException;
    }

    public long id() throws SQLException {
        return row.getLong("id");
    }

    public int version() throws SQLException {
        return row.getInt("version");
    }

    public Instant changedAt() throws SQLException {
        return moment("changed_at");
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /// A whole number; null where there is none.
    public @Nullable Integer whole(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    public boolean isTrue(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public Names names(String beginning) throws SQLException {
        return new Names(text(beginning + "_kk"), text(beginning + "_ru"), text(beginning + "_en"));
    }

    public <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
        return Lifecycle.of(type, text(column));
    }

    public BigDecimal decimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /// A decimal number; null where there is none.
    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    public LocalDate day(String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    /// A day; null where there is none.
    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    public Instant moment(String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /// A moment; null where there is none.
    public @Nullable Instant momentOrNull(String column) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
