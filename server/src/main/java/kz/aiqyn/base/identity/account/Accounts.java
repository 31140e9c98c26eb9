package kz.aiqyn.base.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.web.Absent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The accounts in the database.
@Repository
public class Accounts {

    private final JdbcClient database;
    private final Audit audit;

    public Accounts(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /// An account's password as it is kept.
    public record Secret(long account, String hash) {}

    /// Holds everybody else who changes who may administer, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "identity.administrators");
    }

    public boolean isEmpty() {
        return database.sql("select not exists (select 1 from identity.account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> find(String login) {
        return database.sql("""
                        select id, login, name, one_time, password is not null as has_password, issuer, subject,
                               disabled_at, created_at, signed_in_at
                        from identity.account where login = :login
                        """)
                .param("login", login)
                .query((row, number) -> account(row))
                .optional();
    }

    /// @throws Absent when there is none
    public Account get(String login) {
        return find(login).orElseThrow(() -> Absent.of("identity.absent.account", login));
    }

    /// Whom the organisation's own sign-in names so, unless shut out.
    public Optional<Account> findBySubject(String issuer, String subject) {
        return database.sql("""
                        select id, login, name, one_time, password is not null as has_password, issuer, subject,
                               disabled_at, created_at, signed_in_at
                        from identity.account
                        where issuer = :issuer and subject = :subject and disabled_at is null
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> account(row))
                .optional();
    }

    /// Those whose login or name contains a text, in the order of names.
    public List<Account> list(String text, int offset, int limit) {
        return database.sql("""
                        select id, login, name, one_time, password is not null as has_password, issuer, subject,
                               disabled_at, created_at, signed_in_at
                        from identity.account
                        where :text = '' or strpos(lower(login), lower(:text)) > 0
                           or strpos(lower(normalize(name)), lower(:text)) > 0
                        order by disabled_at is not null, name collate "kk-x-icu", login
                        offset :offset limit :limit
                        """)
                .param("text", text)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> account(row))
                .list();
    }

    public int count(String text) {
        return database.sql("""
                        select count(*) from identity.account
                        where :text = '' or strpos(lower(login), lower(:text)) > 0
                           or strpos(lower(normalize(name)), lower(:text)) > 0
                        """).param("text", text).query(Integer.class).single();
    }

    /// The password of somebody who may sign in.
    public Optional<Secret> secret(String login) {
        return database.sql("""
                        select id, password from identity.account
                        where login = :login and password is not null and disabled_at is null
                        """)
                .param("login", login)
                .query((row, number) -> new Secret(row.getLong("id"), row.getString("password")))
                .optional();
    }

    /// Whether somebody else has this name in the organisation's own sign-in.
    boolean isNamed(String issuer, String subject, long butAccount) {
        return database.sql("""
                        select exists (
                            select 1 from identity.account
                            where issuer = :issuer and subject = :subject and id <> :account)
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", butAccount)
                .query(Boolean.class)
                .single();
    }

    long add(String login, String name, @Nullable String password, boolean oneTime, Instant now) {
        return database.sql("""
                        insert into identity.account (login, name, password, one_time, created_at)
                        values (:login, :name, :password, :oneTime, :now)
                        returning id
                        """)
                .param("login", login)
                .param("name", name)
                .param("password", password)
                .param("oneTime", oneTime)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    public void setPassword(long account, String password, boolean oneTime) {
        database.sql("update identity.account set password = :password, one_time = :oneTime where id = :account")
                .param("account", account)
                .param("password", password)
                .param("oneTime", oneTime)
                .update();
    }

    /// The same password by the present scheme.
    @Transactional
    public void rehash(Secret old, String password) {
        database.sql("""
                        update identity.account set password = :password where id = :account and password = :old
                        returning login
                        """)
                .param("account", old.account())
                .param("password", password)
                .param("old", old.hash())
                .query(String.class)
                .optional()
                .ifPresent(
                        login -> audit.record(AuditedOperation.of("account.rehashed", AccountChanges.subject(login))));
    }

    void describe(long account, String name, @Nullable String issuer, @Nullable String subject) {
        database.sql("""
                        update identity.account set name = :name, issuer = :issuer, subject = :subject
                        where id = :account
                        """)
                .param("account", account)
                .param("name", name)
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    void disable(long account, @Nullable Instant at) {
        database.sql("update identity.account set disabled_at = :at where id = :account")
                .param("account", account)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    public void signedIn(long account, Instant at) {
        database.sql("update identity.account set signed_in_at = :at where id = :account")
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("one_time"),
                row.getBoolean("has_password"),
                row.getString("issuer"),
                row.getString("subject"),
                instant(row, "disabled_at"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
