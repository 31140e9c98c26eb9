package kz.aiqyn.base.identity.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions of those who are signed in, in the database.
@Repository
public class Sessions {

    private final JdbcClient database;

    public Sessions(JdbcClient database) {
        this.database = database;
    }

    public int count(String login) {
        return database.sql("select count(*) from identity.session where principal_name = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    /// Ends all of somebody's sessions but one.
    ///
    /// @param kept id of the session that goes on, empty for none
    public void end(String login, String kept) {
        database.sql("delete from identity.session where principal_name = :login and session_id <> :kept")
                .param("login", login)
                .param("kept", kept)
                .update();
    }
}
