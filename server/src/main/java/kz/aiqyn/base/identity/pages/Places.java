package kz.aiqyn.base.identity.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// For what a role can be given.
@Component
class Places {

    private final ObjectProvider<Organisations> organisations;

    Places(ObjectProvider<Organisations> organisations) {
        this.organisations = organisations;
    }

    List<RatedUnit> organisations() {
        Organisations register = organisations.getIfAvailable();
        return register == null ? List.of() : register.units().list();
    }

    /// The territories in which organisations work, by code, each by the name of the first that works
    /// there.
    Map<String, Names> territories() {
        Map<String, Names> territories = new LinkedHashMap<>();
        for (RatedUnit unit : organisations()) {
            if (!unit.kato().isEmpty()) {
                territories.putIfAbsent(unit.kato(), unit.names());
            }
        }
        return territories;
    }
}
