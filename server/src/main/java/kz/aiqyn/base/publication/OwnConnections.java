package kz.aiqyn.base.publication;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to the database that are nobody else's, for what listens to it all the time.
@FunctionalInterface
public interface OwnConnections {

    Connection open() throws SQLException;
}
