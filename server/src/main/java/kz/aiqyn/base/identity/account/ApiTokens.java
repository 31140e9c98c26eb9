package kz.aiqyn.base.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens in the database, by their hashes.
@Repository
public class ApiTokens {

    /// How exactly the last use is kept: not every request writes.
    private static final Duration USE = Duration.ofMinutes(5);

    private final JdbcClient database;

    public ApiTokens(JdbcClient database) {
        this.database = database;
    }

    /// The token with this hash, when it may be used now.
    public Optional<ApiToken> find(byte[] hash, Instant now) {
        return database.sql("""
                        select t.id, a.login, t.name, t.prefix, t.read_only, t.created_at, t.expires_at, t.used_at
                        from identity.api_token t
                        join identity.account a on a.id = t.account
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and a.disabled_at is null
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> token(row))
                .optional();
    }

    /// Whose the token with this hash is or was, whether it may still be used or not.
    public Optional<String> findOwner(byte[] hash) {
        return database.sql("""
                        select a.login
                        from identity.api_token t
                        join identity.account a on a.id = t.account
                        where t.hash = :hash
                        """).param("hash", hash).query(String.class).optional();
    }

    /// Those of an account that may be used now, the newest first.
    public List<ApiToken> list(String login, Instant now) {
        return database.sql("""
                        select t.id, a.login, t.name, t.prefix, t.read_only, t.created_at, t.expires_at, t.used_at
                        from identity.api_token t
                        join identity.account a on a.id = t.account
                        where a.login = :login and t.revoked_at is null and t.expires_at > :now
                        order by t.created_at desc, t.id desc
                        """)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .query((row, number) -> token(row))
                .list();
    }

    void add(long account, ApiToken token, byte[] hash) {
        database.sql("""
                        insert into identity.api_token
                               (account, name, prefix, hash, read_only, created_at, expires_at)
                        values (:account, :name, :prefix, :hash, :readOnly, :createdAt, :expiresAt)
                        """)
                .param("account", account)
                .param("name", token.name())
                .param("prefix", token.prefix())
                .param("hash", hash)
                .param("readOnly", token.readOnly())
                .param("createdAt", Timestamp.from(token.createdAt()))
                .param("expiresAt", Timestamp.from(token.expiresAt()))
                .update();
    }

    /// Ends one token of an account; false when it has no such token in use.
    boolean revoke(String login, long token, Instant now) {
        return database.sql("""
                        update identity.api_token set revoked_at = :now
                        where id = :token and revoked_at is null
                          and account = (select id from identity.account where login = :login)
                        """)
                        .param("login", login)
                        .param("token", token)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /// Ends all tokens of an account.
    void revoke(String login, Instant now) {
        database.sql("""
                        update identity.api_token set revoked_at = :now
                        where revoked_at is null
                          and account = (select id from identity.account where login = :login)
                        """)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .update();
    }

    public void used(ApiToken token, Instant now) {
        Instant last = token.usedAt();
        if (last == null || last.isBefore(now.minus(USE))) {
            database.sql("update identity.api_token set used_at = :now where id = :token")
                    .param("token", token.id())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("prefix"),
                row.getBoolean("read_only"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
