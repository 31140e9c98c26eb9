package kz.aiqyn.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import java.util.Map;
import kz.aiqyn.base.card.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The staff's pages as somebody with one role sees them, for everything or for one organisation. Such an account is
/// made when it is first asked for.
public record StaffSite(MockMvcTester site, JdbcClient database) {

    public MvcTestResult get(String address, Role role) {
        return get(address, role, null);
    }

    public MvcTestResult get(String address, Role role, @Nullable String organisation) {
        return site.get().uri(address).with(as(role, organisation)).exchange();
    }

    public MvcTestResult post(String address, Map<String, String> fields, Role role) {
        return post(address, fields, role, null);
    }

    /// Sends a form.
    public MvcTestResult post(String address, Map<String, String> fields, Role role, @Nullable String organisation) {
        var request = site.post().uri(address).with(as(role, organisation)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /// Whoever a request of one's own comes from.
    public RequestPostProcessor as(Role role, @Nullable String organisation) {
        return user(login(role, organisation));
    }

    public RequestPostProcessor as(Role role) {
        return as(role, null);
    }

    public String login(Role role, @Nullable String organisation) {
        String login =
                "staff-" + role.code().toLowerCase(Locale.ROOT) + (organisation == null ? "" : "-" + organisation);
        long account = database.sql("""
                        insert into identity.account (login, name) values (:login, :login)
                        on conflict (login) do update set name = excluded.name
                        returning id
                        """).param("login", login).query(Long.class).single();
        database.sql("""
                        insert into identity.role_grant (account, role, organisation, since)
                        select :account, :role, :organisation, date '2020-01-01'
                        where not exists (select 1 from identity.role_grant where account = :account)
                        """)
                .param("account", account)
                .param("role", role.code())
                .param("organisation", organisation)
                .update();
        return login;
    }
}
