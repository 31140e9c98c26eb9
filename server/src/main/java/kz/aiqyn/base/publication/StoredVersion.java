package kz.aiqyn.base.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The version that all servers of a database share.
@Repository
class StoredVersion {

    /// On which the database tells all servers of a change, when it is committed.
    static final String CHANNEL = "aiqyn_public";

    private final JdbcClient database;

    StoredVersion(JdbcClient database) {
        this.database = database;
    }

    /// What is stored.
    ///
    /// @param number how many changes there were
    /// @param mark another text after each
    record Row(long number, String mark) {
        static final Row NONE = new Row(0, "0");
    }

    Row read() {
        return database.sql("select number, mark from publication.version")
                .query(StoredVersion::row)
                .optional()
                .orElse(Row.NONE);
    }

    /// Counts one change more, and holds whoever counts too until the transaction ends.
    Row next() {
        return database.sql("""
                        with changed as (
                            insert into publication.version as known (number, mark) values (1, gen_random_uuid())
                            on conflict (single) do update set number = known.number + 1, mark = gen_random_uuid()
                            returning number, mark
                        )
                        select number, mark, pg_notify(:channel, cast(number as text)) from changed
                        """)
                .param("channel", CHANNEL)
                .query(StoredVersion::row)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("number"), row.getString("mark"));
    }
}
