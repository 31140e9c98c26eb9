package kz.aiqyn.base.identity.account;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import org.springframework.stereotype.Component;

/// Reads who has a right in one question, and one more for each territory that a role was given for.
@Component
class HeldRights implements RightHolders {

    private final RoleGrants grants;
    private final Organisations organisations;
    private final InstantSource clock;

    HeldRights(RoleGrants grants, Organisations organisations, InstantSource clock) {
        this.grants = grants;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public SortedMap<String, Scope> of(String right) {
        LocalDate today = Kazakhstan.today(clock);
        List<String> roles = ModuleCards.roles().stream()
                .filter(ModuleCards.right(right)::isOf)
                .map(Role::code)
                .toList();
        Map<String, SortedSet<String>> territories = new HashMap<>();
        Function<String, SortedSet<String>> within =
                territory -> territories.computeIfAbsent(territory, one -> organisations.within(one, today));
        SortedMap<String, Scope> holders = new TreeMap<>();
        grants.inForce(roles, today).stream()
                .collect(Collectors.groupingBy(RoleGrant::login))
                .forEach((login, given) -> holders.put(login, scope(given, within)));
        return holders;
    }

    /// For which organisations roles are given.
    ///
    /// @param within the organisations of a territory
    static Scope scope(Collection<RoleGrant> given, Function<String, SortedSet<String>> within) {
        if (given.stream().anyMatch(RoleGrant::isForEverything)) {
            return Scope.ALL;
        }
        TreeSet<String> codes = new TreeSet<>();
        given.stream().map(RoleGrant::organisation).filter(Objects::nonNull).forEach(codes::add);
        given.stream()
                .map(RoleGrant::territory)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(territory -> codes.addAll(within.apply(territory)));
        return codes.isEmpty() ? Scope.NONE : new Scope(false, codes);
    }
}
