package kz.aiqyn.base.identity.account;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which organisations work in a territory or below it.
@Component
class Subtrees {

    private final ObjectProvider<Organisations> organisations;

    Subtrees(ObjectProvider<Organisations> organisations) {
        this.organisations = organisations;
    }

    /// The codes of organisations whose territory is this one, and of all organisations under those.
    Set<String> organisations(String territory) {
        Organisations register = organisations.getIfAvailable();
        return register == null ? Set.of() : below(register.units(), territory);
    }

    static Set<String> below(Units units, String territory) {
        Set<String> found = new TreeSet<>();
        Set<Integer> inside = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (isInside(units, i, territory, inside)) {
                inside.add(i);
                found.add(units.get(i).code());
            }
        }
        return found;
    }

    private static boolean isInside(Units units, int position, String territory, Set<Integer> known) {
        for (int at = position; at != Units.NONE; at = units.parent(at)) {
            RatedUnit unit = units.get(at);
            if (known.contains(at) || unit.kato().equals(territory)) {
                return true;
            }
        }
        return false;
    }
}
