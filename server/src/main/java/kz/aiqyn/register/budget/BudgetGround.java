package kz.aiqyn.register.budget;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Which akimats answer for the budgets of which territories, read once for many.
@Component
class BudgetGround {

    private final Organisations organisations;
    private final Territories territories;

    BudgetGround(Organisations organisations, Territories territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    /// The budgets of some territories, as far as there are such territories with an akimat.
    ///
    /// @return by code
    Map<String, Budget> budgets(Collection<String> katos) {
        Map<String, RatedUnit> units = byTerritory();
        Map<String, Names> names = territories.lastNames(katos);
        Map<String, Budget> found = new LinkedHashMap<>();
        for (String kato : katos) {
            BudgetLevel level = BudgetLevel.of(kato);
            RatedUnit unit = units.get(level.answering(kato));
            Names own = Optional.ofNullable(names.get(kato)).orElse(Names.NONE);
            if (unit != null && (level != BudgetLevel.RURAL || !own.isEmpty())) {
                found.put(kato, new Budget(0, kato, level, unit.code(), own.isEmpty() ? unit.names() : own));
            }
        }
        return found;
    }

    /// The organisations by their territories: where several work in one, the first, which is the akimat.
    Map<String, RatedUnit> byTerritory() {
        Map<String, RatedUnit> units = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> !unit.kato().isEmpty())
                .forEach(unit -> units.putIfAbsent(unit.kato(), unit));
        return units;
    }

    /// Names of all organisations, by code.
    Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }
}
