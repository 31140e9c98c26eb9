package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.springframework.stereotype.Component;

/// The register of organisations, read from their versions.
@Component
class Register implements Organisations {

    private final OrganisationVersions versions;
    private final Heads heads;
    private final Territories territories;

    Register(OrganisationVersions versions, Heads heads, Territories territories) {
        this.versions = versions;
        this.heads = heads;
        this.territories = territories;
    }

    @Override
    public Units units() {
        return units(List::getLast);
    }

    @Override
    public Units units(LocalDate asOf) {
        return units(all -> nearest(all, asOf));
    }

    /// The version in force on a day, or else the last before it, or else the first.
    private static OrganisationVersions.Version nearest(List<OrganisationVersions.Version> all, LocalDate day) {
        OrganisationVersions.Version nearest = all.getFirst();
        for (OrganisationVersions.Version version : all) {
            LocalDate from = version.valid().from();
            nearest = from == null || !from.isAfter(day) ? version : nearest;
        }
        return nearest;
    }

    private Units units(Function<List<OrganisationVersions.Version>, OrganisationVersions.Version> choice) {
        SequencedMap<String, List<OrganisationVersions.Version>> all = new LinkedHashMap<>();
        versions.list()
                .forEach(version -> all.computeIfAbsent(version.valid().code(), any -> new ArrayList<>())
                        .add(version));
        SequencedMap<String, RatedUnit> units = new LinkedHashMap<>();
        all.values().forEach(each -> {
            RatedUnit unit = unit(choice.apply(each));
            units.put(unit.code(), unit);
        });
        return Units.of(parentsFirst(units));
    }

    private static RatedUnit unit(OrganisationVersions.Version version) {
        Organisation organisation = version.valid();
        return new RatedUnit(
                organisation.code(),
                organisation.territory(),
                organisation.names(),
                organisation.kind(),
                organisation.parent(),
                version.from(),
                version.to(),
                version.attributes());
    }

    /// In the order given, but nobody before whoever is above them.
    private static List<RatedUnit> parentsFirst(SequencedMap<String, RatedUnit> units) {
        SequencedMap<String, RatedUnit> placed = new LinkedHashMap<>();
        for (RatedUnit unit : units.values()) {
            List<RatedUnit> line = new ArrayList<>();
            RatedUnit at = unit;
            while (at != null && !placed.containsKey(at.code()) && line.size() <= units.size()) {
                line.addFirst(at);
                String parent = at.parent();
                at = parent == null ? null : units.get(parent);
            }
            line.forEach(each -> placed.putIfAbsent(each.code(), each));
        }
        return List.copyOf(placed.values());
    }

    @Override
    public Optional<Organisation> find(String code) {
        return versions.last(code).map(Register::lifelong);
    }

    private static Organisation lifelong(OrganisationVersions.Version version) {
        Organisation last = version.valid();
        return new Organisation(
                last.code(), last.names(), last.kind(), last.territory(), last.parent(), version.from(), version.to());
    }

    @Override
    public List<HeadInOffice> heads(String organisation) {
        return heads.list(organisation);
    }

    @Override
    public List<HeadInOffice> heads(LocalDate day) {
        return heads.list(day);
    }

    @Override
    public SortedSet<String> within(String territory, LocalDate asOf) {
        return new TreeSet<>(versions.within(territories.within(territory, asOf), asOf));
    }

    @Override
    public List<Organisation> history(String code) {
        return versions.list(code).reversed().stream()
                .map(OrganisationVersions.Version::valid)
                .toList();
    }
}
