package kz.aiqyn.base.identity;

import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads rights from the database at every question, so that a role that was taken away is gone at once.
@Component
class AccessNow implements Access {

    private final JdbcClient database;

    AccessNow(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Person> person() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken || !signedIn.isAuthenticated()) {
            return Optional.empty();
        }
        return database.sql("select id, login, name from identity.account where login = :login")
                .param("login", signedIn.getName())
                .query((row, number) -> new Person(row.getLong("id"), row.getString("login"), row.getString("name")))
                .optional();
    }

    @Override
    public Scope scope(Right right) {
        return person().map(person -> scope(right, person)).orElse(Scope.NONE);
    }

    private Scope scope(Right right, Person person) {
        boolean everything = false;
        TreeSet<String> organisations = new TreeSet<>();
        record Granted(Role role, String organisation) {}
        for (Granted granted : database.sql("""
                        select role, coalesce(organisation, '') as organisation from identity.role_grant
                        where account = :account order by id
                        """)
                .param("account", person.account())
                .query((row, number) -> new Granted(Role.valueOf(row.getString("role")), row.getString("organisation")))
                .list()) {
            if (RightsTable.of(granted.role()).contains(right)) {
                everything |= granted.organisation().isEmpty();
                organisations.add(granted.organisation());
            }
        }
        organisations.remove("");
        return everything ? Scope.ALL : new Scope(false, organisations);
    }

    @Override
    public Person require(Right right, String organisation) {
        if (!scope(right).covers(organisation)) {
            throw new AccessDeniedException("%s is not given for %s".formatted(right, organisation));
        }
        return person().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
