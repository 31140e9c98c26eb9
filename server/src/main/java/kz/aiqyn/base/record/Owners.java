package kz.aiqyn.base.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.springframework.stereotype.Component;

/// The organisations that records are of, by their names.
@Component
public class Owners {

    private final Organisations organisations;

    Owners(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Its names; its code where no organisation has that.
    public Names name(String organisation) {
        return organisations.units().find(organisation).map(RatedUnit::names).orElse(Names.same(organisation));
    }

    /// The names of several, by code, looked up together; a code stands for itself where no organisation has it.
    public Map<String, Names> names(Collection<String> codes) {
        Map<String, Names> names = new TreeMap<>();
        if (!codes.isEmpty()) {
            Units units = organisations.units();
            codes.forEach(code ->
                    names.put(code, units.find(code).map(RatedUnit::names).orElse(Names.same(code))));
        }
        return names;
    }

    /// Whether there is such an organisation now.
    public boolean isThere(String organisation) {
        return organisations
                .units()
                .find(organisation)
                .filter(unit -> unit.to() == null)
                .isPresent();
    }

    /// @throws Absent when it is a code that no organisation has
    public void requireKnown(String organisation) {
        if (!organisation.isEmpty() && organisations.units().find(organisation).isEmpty()) {
            throw Absent.of("record.absent.organisation", organisation);
        }
    }

    /// Those that a new record may be of, by code.
    public Map<String, String> choices(Scope scope, Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> choices.put(unit.code(), words.name(unit.names())));
        return choices;
    }
}
