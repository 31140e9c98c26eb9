package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The organisations that have something built, on their map.
@Component
class Customers {

    private final Organisations organisations;
    private final Borders borders;

    Customers(Organisations organisations, Borders borders) {
        this.organisations = organisations;
        this.borders = borders;
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
