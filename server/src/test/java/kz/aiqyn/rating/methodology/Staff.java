package kz.aiqyn.rating.methodology;

import kz.aiqyn.base.card.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts for tests, each with one role for everything.
public final class Staff {

    private Staff() {}

    public static String with(JdbcClient database, Role role) {
        String login = "methods-" + role.code().toLowerCase(java.util.Locale.ROOT);
        long account = database.sql("""
                        insert into identity.account (login, name) values (:login, :login)
                        on conflict (login) do update set name = excluded.name
                        returning id
                        """).param("login", login).query(Long.class).single();
        database.sql("""
                        insert into identity.role_grant (account, role, since)
                        select :account, :role, date '2020-01-01'
                        where not exists (select 1 from identity.role_grant where account = :account)
                        """).param("account", account).param("role", role.code()).update();
        return login;
    }
}
