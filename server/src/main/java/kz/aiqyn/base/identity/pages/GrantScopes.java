package kz.aiqyn.base.identity.pages;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// For what a role can be given.
@Component
class GrantScopes {

    private final Organisations organisations;
    private final Territories territories;
    private final InstantSource clock;

    GrantScopes(Organisations organisations, Territories territories, InstantSource clock) {
        this.organisations = organisations;
        this.territories = territories;
        this.clock = clock;
    }

    List<RatedUnit> organisations() {
        return organisations.units().list();
    }

    /// The territories in which organisations work, with the names of today.
    Map<String, Names> territories() {
        TreeSet<String> codes = new TreeSet<>();
        for (RatedUnit unit : organisations()) {
            if (!unit.kato().isEmpty()) {
                codes.add(unit.kato());
            }
        }
        Map<String, Names> names = new LinkedHashMap<>();
        for (Territory territory : territories.list(codes, Kazakhstan.today(clock))) {
            names.put(territory.code(), territory.names().orElse(territory.code()));
        }
        return names;
    }
}
