package kz.aiqyn.base.territory.version;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.territory.BorderFile;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.TerritoryVersion;
import kz.aiqyn.base.territory.Whereabouts;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers from the versions kept.
@Component
class DatedTerritories implements Territories {

    private final TerritoryVersions versions;
    private final TerritoryHistories histories;
    private final Attributes attributes;
    private final BorderSets borders;

    DatedTerritories(
            TerritoryVersions versions, TerritoryHistories histories, Attributes attributes, BorderSets borders) {
        this.versions = versions;
        this.histories = histories;
        this.attributes = attributes;
        this.borders = borders;
    }

    @Override
    public Optional<Territory> find(String code, LocalDate asOf) {
        return versions.find(code, asOf);
    }

    @Override
    public List<Territory> children(@Nullable String parent, LocalDate asOf) {
        return versions.children(parent, asOf);
    }

    @Override
    public List<Territory> path(String code, LocalDate asOf) {
        return versions.path(code, asOf);
    }

    @Override
    public SortedSet<String> within(String code, LocalDate asOf) {
        return new TreeSet<>(versions.within(code, asOf));
    }

    @Override
    public List<Territory> list(Collection<String> codes, LocalDate asOf) {
        return versions.list(codes, asOf);
    }

    @Override
    public SortedSet<String> known(Collection<String> codes) {
        return new TreeSet<>(versions.known(codes));
    }

    @Override
    public Map<String, Names> lastNames(Collection<String> codes) {
        return versions.lastNames(codes);
    }

    @Override
    public List<TerritoryVersion> history(String code) {
        return histories.list(code);
    }

    @Override
    public Whereabouts on(LocalDate day, String code, LocalDate then) {
        return histories.whereabouts(code, then, day);
    }

    @Override
    public List<TerritoryAttribute> attributes(String code) {
        return attributes.list(code);
    }

    @Override
    public List<Territory> unnamed(@Nullable String below, LocalDate asOf, int limit) {
        return versions.unnamed(below, asOf, limit);
    }

    @Override
    public int countUnnamed(@Nullable String below, LocalDate asOf) {
        return versions.countUnnamed(below, asOf);
    }

    @Override
    public List<Territory> search(String text, LocalDate asOf, ListEdge edge, int limit) {
        return versions.search(text, asOf, edge, limit);
    }

    @Override
    public List<BorderFile> borderFiles() {
        return borders.list();
    }
}
