package kz.aiqyn.ops.postgres;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.engine.text.Refused;

/// Whether a database that others run can be Aiqyn's: asked once, before anything is written, so that what is wrong is
/// said in words and not by the first statement that fails.
record OutsideDatabase(DatabaseAddress address, Connection connection) {

    /// The oldest PostgreSQL that Aiqyn knows.
    private static final int OLDEST = 15;

    private static final int MOST_NAMED = 5;

    /// A database that is to hold our tables, or does already.
    ///
    /// @throws Refused when it cannot be reached, is of a kind that Aiqyn does not know, or holds what is not ours
    static DatabaseAddress forOurTables(DatabaseAddress address) {
        try (Connection connection = connected(address)) {
            OutsideDatabase database = new OutsideDatabase(address, connection);
            database.checkKind();
            database.checkRights();
            database.checkThatItIsOurs();
            return address;
        } catch (SQLException e) {
            throw Refused.because("ops.database.failed", String.valueOf(e.getMessage()));
        }
    }

    /// A database that holds our tables.
    ///
    /// @throws Refused when it cannot be reached, or holds nothing of ours
    static DatabaseAddress withOurTables(DatabaseAddress address) {
        try (Connection connection = connected(address)) {
            OutsideDatabase database = new OutsideDatabase(address, connection);
            database.checkKind();
            if (database.ours().isEmpty()) {
                throw Refused.because("ops.outside.none", address.place());
            }
            return address;
        } catch (SQLException e) {
            throw Refused.because("ops.database.failed", String.valueOf(e.getMessage()));
        }
    }

    private static Connection connected(DatabaseAddress address) {
        try {
            return address.connect();
        } catch (SQLException e) {
            throw refusal(address, e);
        }
    }

    /// By the classes of SQLSTATE: 28 and 08004 are about who asks, 3D about the database, 08 about the way there.
    private static Refused refusal(DatabaseAddress address, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String said = said(failure);
        if (state.startsWith("28") || state.equals("08004")) {
            return Refused.because("ops.outside.login", address.place(), address.user(), said);
        }
        if (state.startsWith("3D")) {
            return Refused.because("ops.outside.no-database", address.place(), address.database(), address.user());
        }
        if (state.startsWith("08")) {
            return Refused.because("ops.outside.unreachable", address.place(), said);
        }
        return Refused.because("ops.outside.refused", address.place(), said);
    }

    private static String said(SQLException failure) {
        return switch (failure.getCause()) {
            case UnknownHostException unknown -> "UnknownHost " + unknown.getMessage();
            case SocketTimeoutException late -> "Timeout " + late.getMessage();
            case null, default -> String.valueOf(failure.getMessage());
        };
    }

    private void checkKind() throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw Refused.because(
                    "ops.outside.old", connection.getMetaData().getDatabaseProductVersion(), String.valueOf(OLDEST));
        }
        String encoding = one("select current_setting('server_encoding')");
        if (!encoding.equals("UTF8")) {
            throw Refused.because("ops.outside.encoding", address.place(), encoding);
        }
    }

    private void checkRights() throws SQLException {
        if (is("select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean")) {
            throw Refused.because("ops.outside.read-only", address.place());
        }
        if (!is("select has_database_privilege(current_database(), 'create')")) {
            throw Refused.because(
                    "ops.outside.no-create", address.place(), one("select current_user"), address.database());
        }
        if (!is("select exists (select from pg_available_extensions where name = 'btree_gist')")) {
            throw Refused.because("ops.outside.extension", address.place());
        }
    }

    /// A schema of one of our names without our history of migrations is somebody else's; where none of ours is, no
    /// table of anybody may be.
    private void checkThatItIsOurs() throws SQLException {
        List<String> others = ours().isEmpty() ? names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_'
                          and n.nspname <> 'information_schema' and cardinality(?::text[]) > 0
                          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                        order by 1
                        """) : names("""
                        select n.nspname || '.' || min(c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname = any (?)
                        group by n.nspname
                        having not bool_or(c.relname = 'flyway_schema_history')
                        order by 1
                        """);
        if (!others.isEmpty()) {
            String named = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())));
            throw Refused.because(
                    "ops.outside.foreign", address.place(), others.size() > MOST_NAMED ? named + ", …" : named);
        }
    }

    /// Schemas of ours, by their history of migrations.
    private List<String> ours() throws SQLException {
        return names("""
                select n.nspname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = 'flyway_schema_history' and n.nspname = any (?)
                order by 1
                """);
    }

    private List<String> names(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(
                    1, connection.createArrayOf("text", ModuleCards.schemas().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new java.util.ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private boolean is(String query) throws SQLException {
        return one(query).equals("t");
    }

    private String one(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
