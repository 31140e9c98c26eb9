package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The organisations that have something built, by their names and on their map.
@Component
class Customers {

    private final Organisations organisations;
    private final Borders borders;

    Customers(Organisations organisations, Borders borders) {
        this.organisations = organisations;
        this.borders = borders;
    }

    Names name(String organisation) {
        return organisations.units().find(organisation).map(RatedUnit::names).orElse(Names.same(organisation));
    }

    /// @throws Absent when it is a code that no organisation has
    void requireKnown(String organisation) {
        if (!organisation.isEmpty() && organisations.units().find(organisation).isEmpty()) {
            throw Absent.of("construction.absent.customer", organisation);
        }
    }

    /// Those that a site may belong to, by code.
    Map<String, String> choices(Scope scope, Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> choices.put(unit.code(), words.name(unit.names())));
        return choices;
    }

    /// The outlines of those that a scope covers, with their sites.
    @Nullable
    SiteMapPicture map(Scope scope, List<SiteTotals.Shown> sites, LocalDate day) {
        List<RatedUnit> units = organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code())
                        && unit.parent() != null
                        && !unit.kato().isEmpty())
                .filter(unit -> unit.to() == null || !unit.to().isBefore(day))
                .toList();
        return SiteMapPicture.of(borders.map(day), units, sites).orElse(null);
    }
}
