package kz.aiqyn.base.identity.account;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The roles that were given, in the database. One that is withdrawn stays there with the time.
@Repository
public class RoleGrants {

    private final JdbcClient database;

    public RoleGrants(JdbcClient database) {
        this.database = database;
    }

    /// Somebody with the roles in force on a day.
    record Known(Access.Person person, boolean oneTime, List<RoleGrant> grants) {}

    /// Who this is, and what they are, in one question; empty when shut out.
    Optional<Known> known(String login, LocalDate day) {
        List<Known> rows = database.sql("""
                        select a.id as account, a.login, a.name, a.one_time,
                               g.id, g.role, g.territory, g.organisation, g.since, g.until
                        from identity.account a
                        left join identity.role_grant g
                               on g.account = a.id and g.withdrawn_at is null
                              and g.since <= :day and (g.until is null or g.until >= :day)
                        where a.login = :login and a.disabled_at is null
                        order by g.id
                        """)
                .param("login", login)
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Known(
                        new Access.Person(row.getLong("account"), row.getString("login"), row.getString("name")),
                        row.getBoolean("one_time"),
                        row.getString("role") == null ? List.of() : List.of(grant(row))))
                .list();
        List<RoleGrant> grants = new ArrayList<>();
        rows.forEach(row -> grants.addAll(row.grants()));
        return rows.stream().findFirst().map(first -> new Known(first.person(), first.oneTime(), grants));
    }

    /// Those of some accounts that were not withdrawn, past and future ones too.
    public List<RoleGrant> list(Collection<String> logins) {
        return database.sql("""
                        select g.id, a.login, g.role, g.territory, g.organisation, g.since, g.until
                        from identity.role_grant g
                        join identity.account a on a.id = g.account
                        where a.login = any(:logins) and g.withdrawn_at is null
                        order by a.login, g.since, g.id
                        """)
                .param("logins", logins.toArray(String[]::new))
                .query((row, number) -> grant(row))
                .list();
    }

    /// Those of some roles that are in force on a day, of everybody who may sign in.
    List<RoleGrant> inForce(Collection<String> roles, LocalDate day) {
        return database.sql("""
                        select g.id, a.login, g.role, g.territory, g.organisation, g.since, g.until
                        from identity.role_grant g
                        join identity.account a on a.id = g.account
                        where g.role = any(:roles) and g.withdrawn_at is null and a.disabled_at is null
                          and g.since <= :day and (g.until is null or g.until >= :day)
                        order by a.login, g.id
                        """)
                .param("roles", roles.toArray(String[]::new))
                .param("day", Date.valueOf(day))
                .query((row, number) -> grant(row))
                .list();
    }

    long add(long account, NewGrant grant, LocalDate today) {
        return database.sql("""
                        insert into identity.role_grant (account, role, territory, organisation, since, until)
                        values (:account, :role, :territory, :organisation, :since, :until)
                        returning id
                        """)
                .param("account", account)
                .param("role", grant.role().code())
                .param("territory", grant.territory())
                .param("organisation", grant.organisation())
                .param("since", day(grant.since() == null ? today : grant.since()))
                .param("until", day(grant.until()))
                .query(Long.class)
                .single();
    }

    void withdraw(long grant, Instant at) {
        database.sql("""
                        update identity.role_grant set withdrawn_at = :at
                        where id = :grant and withdrawn_at is null
                        """).param("grant", grant).param("at", Timestamp.from(at)).update();
    }

    /// How many may administer everything today and without an end.
    int lastingAdministrators(LocalDate today) {
        return database.sql("""
                        select count(distinct a.id)
                        from identity.role_grant g
                        join identity.account a on a.id = g.account
                        where g.role = 'ADMINISTRATOR' and g.withdrawn_at is null
                          and g.since <= :today and g.until is null and a.disabled_at is null
                        """)
                .param("today", Date.valueOf(today))
                .query(Integer.class)
                .single();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        Date until = row.getDate("until");
        return new RoleGrant(
                row.getLong("id"),
                row.getString("login"),
                role(row.getString("role")),
                row.getString("territory"),
                row.getString("organisation"),
                row.getDate("since").toLocalDate(),
                until == null ? null : until.toLocalDate());
    }

    /// A role that came with a module which is not here any more still has its name, and gives nothing.
    private static Role role(String code) {
        return ModuleCards.findRole(code).orElseGet(() -> new Role(code, false));
    }
}
