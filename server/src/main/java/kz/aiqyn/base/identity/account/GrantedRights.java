package kz.aiqyn.base.identity.account;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Rights by the roles in force today, read once for each request: a role that was taken away is gone at
/// the next one.
@Component
class GrantedRights implements Access {

    private static final String KEPT = GrantedRights.class.getName();

    private final RoleGrants grants;
    private final Organisations organisations;
    private final InstantSource clock;

    GrantedRights(RoleGrants grants, Organisations organisations, InstantSource clock) {
        this.grants = grants;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param login for whom it was read, since somebody may sign in during a request
    /// @param scopes those that were asked for
    private record Read(String login, Optional<RoleGrants.Known> known, Map<String, Scope> scopes) {}

    @Override
    public Optional<Person> person() {
        return known().map(RoleGrants.Known::person);
    }

    @Override
    public boolean passwordIsOneTime() {
        return known().map(RoleGrants.Known::oneTime).orElse(false);
    }

    @Override
    public boolean isProgram() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getAuthorities().stream().anyMatch(known -> PROGRAM.equals(known.getAuthority()));
    }

    @Override
    public boolean isConfirmed() {
        return Visit.isConfirmed(clock.instant());
    }

    @Override
    public boolean may(String right) {
        return switch (ModuleCards.right(right).reach()) {
            case ACCOUNT -> known().isPresent();
            case EVERYBODY -> known().isPresent() && !passwordIsOneTime();
            case PART -> !scope(right).isEmpty();
            case EVERYTHING -> scope(right).everything();
        };
    }

    @Override
    public Scope scope(String right) {
        Optional<Read> read = read();
        if (read.isEmpty()) {
            return Scope.NONE;
        }
        Map<String, Scope> scopes = read.get().scopes();
        Scope scope = scopes.get(right);
        if (scope == null) {
            scope = scope(ModuleCards.right(right), read.get().known());
            scopes.put(right, scope);
        }
        return scope;
    }

    private Scope scope(Right right, Optional<RoleGrants.Known> who) {
        List<RoleGrant> giving = who.filter(known -> !known.oneTime()).stream()
                .flatMap(known -> known.grants().stream())
                .filter(grant -> right.isOf(grant.role()))
                .toList();
        return HeldRights.scope(giving, territory -> organisations.within(territory, today()));
    }

    @Override
    public Person require(String right, String organisation) {
        if (!scope(right).covers(organisation)) {
            throw new AccessDeniedException("%s is not given for %s".formatted(right, organisation));
        }
        return person().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private Optional<RoleGrants.Known> known() {
        return read().flatMap(Read::known);
    }

    private Optional<Read> read() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken || !signedIn.isAuthenticated()) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Optional.of(read(signedIn.getName()));
        }
        Read kept = kept(request);
        if (kept == null || !kept.login().equals(signedIn.getName())) {
            kept = read(signedIn.getName());
            request.setAttribute(KEPT, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return Optional.of(kept);
    }

    private static @Nullable Read kept(RequestAttributes request) {
        return (Read) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }

    private Read read(String login) {
        return new Read(login, grants.known(login, today()), new HashMap<>());
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}
