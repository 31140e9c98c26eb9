package kz.aiqyn.base.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Preferences in the database.
@Repository
class Preferences {

    private static final String COLUMNS = """
            select login, address, language, digest, quiet_from, quiet_until, refused from notification.preference
            """;

    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    /// Somebody whom no mail has told something that they have not read.
    ///
    /// @param last when their last digest was made; null when none was
    record Awaiting(Preference preference, @Nullable Instant last, boolean urgent) {}

    Optional<Preference> find(String login) {
        return database.sql(COLUMNS + " where login = :login")
                .param("login", login)
                .query(Preferences::read)
                .optional();
    }

    /// The same, held against others until the transaction ends; empty too where somebody else holds it.
    Optional<Preference> hold(String login) {
        return database.sql(COLUMNS + " where login = :login for update skip locked")
                .param("login", login)
                .query(Preferences::read)
                .optional();
    }

    /// Those who want digests and have one to come.
    List<Awaiting> awaiting() {
        return database.sql("""
                        select p.login, p.address, p.language, p.digest, p.quiet_from, p.quiet_until, p.refused,
                               n.urgent,
                               (select max(m.made_at) from notification.mail m where m.recipient = p.login) as last
                        from notification.preference p
                        join (select recipient, bool_or(urgent) as urgent from notification.notice
                              where read_at is null and mail is null group by recipient) n on n.recipient = p.login
                        where p.address <> '' and p.digest <> 'none' and p.refused = ''
                        order by p.login
                        """)
                .query((row, number) ->
                        new Awaiting(read(row, number), moment(row.getTimestamp("last")), row.getBoolean("urgent")))
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    void put(Preference preference, Instant now) {
        database.sql("""
                        insert into notification.preference (login, address, language, digest, quiet_from, quiet_until,
                            refused, changed_at)
                        values (:login, :address, :language, :digest, :from, :until, :refused, :now)
                        on conflict (login) do update
                        set address = excluded.address, language = excluded.language, digest = excluded.digest,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            refused = excluded.refused, changed_at = excluded.changed_at
                        """)
                .param("login", preference.login())
                .param("address", preference.address())
                .param("language", preference.language().code())
                .param("digest", Lifecycle.code(preference.digest()))
                .param("from", preference.quietFrom())
                .param("until", preference.quietUntil())
                .param("refused", preference.refused())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Keeps what a mail server said of an address, unless it is another one by now.
    void refuse(String login, String address, String answer) {
        database.sql("""
                        update notification.preference set refused = :answer
                        where login = :login and address = :address
                        """)
                .param("login", login)
                .param("address", address)
                .param("answer", answer)
                .update();
    }

    private static Preference read(ResultSet row, int number) throws SQLException {
        return new Preference(
                row.getString("login"),
                row.getString("address"),
                Language.find(row.getString("language")).orElseThrow(),
                Lifecycle.of(Preference.Digest.class, row.getString("digest")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getString("refused"));
    }
}
