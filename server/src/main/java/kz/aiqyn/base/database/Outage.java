package kz.aiqyn.base.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why the server cannot do what it was asked, though nobody asked anything wrong.
public enum Outage {
    /// The database does not answer, or is ending, or lets nobody in just now.
    ABSENT,
    /// The database's disk has no room left: what is there can be read, nothing can be written.
    FULL;

    private static final String DISK_FULL = "53100";
    private static final String STATEMENT_GONE = "55000";
    /// What the pool says, without a state, of a connection that it gave up: a rollback that comes after the
    /// loss fails so, and its failure takes the place of the one it was for.
    private static final String GIVEN_UP = "Connection is closed";

    private static final int DEEPEST = 20;

    /// The outage that a failure comes from; empty when it comes from something else.
    public static Optional<Outage> of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException said) {
                Optional<Outage> found = of(said);
                if (found.isPresent()) {
                    return found;
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /// The pool itself is closed when the server ends while work in the background still asks it.
    private static boolean isGivenUp(@Nullable String message) {
        return message != null && (message.equals(GIVEN_UP) || message.endsWith("has been closed."));
    }

    /// By SQLSTATE: class 08 is the way to the database, 57P its end or its beginning, 53300 too many who ask, 55000 a
    /// statement that its connection took along when it was lost.
    private static Optional<Outage> of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            boolean givenUp = failure instanceof SQLTransientConnectionException || isGivenUp(failure.getMessage());
            return givenUp ? Optional.of(ABSENT) : Optional.empty();
        }
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        boolean absent = failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals(STATEMENT_GONE);
        return absent ? Optional.of(ABSENT) : Optional.empty();
    }
}
