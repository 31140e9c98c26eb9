package kz.aiqyn.base.identity.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.account.RoleGrant;
import kz.aiqyn.base.identity.account.RoleGrants;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Puts roles into words.
@Component
class ShownGrants {

    private final RoleGrants grants;
    private final GrantScopes places;
    private final InstantSource clock;

    ShownGrants(RoleGrants grants, GrantScopes places, InstantSource clock) {
        this.grants = grants;
        this.places = places;
        this.clock = clock;
    }

    /// The roles of some accounts, by login.
    Map<String, List<ShownGrant>> of(Collection<String> logins) {
        LocalDate today = Kazakhstan.today(clock);
        Map<String, Names> organisations = places.organisations().stream()
                .collect(Collectors.toMap(RatedUnit::code, RatedUnit::names, (one, other) -> one));
        Map<String, Names> territories = places.territories();
        return grants.list(logins).stream()
                .map(grant -> new ShownGrant(grant, where(grant, organisations, territories), grant.isInForce(today)))
                .collect(Collectors.groupingBy(shown -> shown.grant().login()));
    }

    List<ShownGrant> of(String login) {
        return of(List.of(login)).getOrDefault(login, List.of());
    }

    private static Phrase where(RoleGrant grant, Map<String, Names> organisations, Map<String, Names> territories) {
        String territory = grant.territory();
        if (territory != null) {
            return Phrase.of(
                    "identity.grant.where.territory",
                    territories.getOrDefault(territory, Names.same(territory)),
                    territory);
        }
        String organisation = grant.organisation();
        return organisation == null
                ? Phrase.of("identity.grant.where.everything")
                : Phrase.of(
                        "identity.grant.where.organisation",
                        organisations.getOrDefault(organisation, Names.same(organisation)));
    }
}
