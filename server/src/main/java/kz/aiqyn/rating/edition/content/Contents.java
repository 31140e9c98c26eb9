package kz.aiqyn.rating.edition.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.stereotype.Component;

/// What reports and pages show of stored editions. Nothing is computed: all of it is read, once, and kept in memory for
/// a while.
@Component
public class Contents {

    /// Units whose stories are kept in memory: some 40 KB each.
    private static final int MOST_UNITS = 10_000;

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final Measures measures;
    private final Borders borders;
    private final Site site;
    private final Cache<List<Long>, ReportContent> contents = Caffeine.newBuilder()
            .maximumWeight(MOST_UNITS)
            .<List<Long>, ReportContent>weigher(
                    (ids, content) -> 1 + content.stories().size())
            .build();

    Contents(
            Editions editions,
            Computations computations,
            StoredEditions stored,
            Measures measures,
            Borders borders,
            Site site) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.measures = measures;
        this.borders = borders;
        this.site = site;
    }

    /// What is shown of an edition, with the last published revisions of the periods before it. It is kept by the
    /// numbers of all of them, since a revision of an earlier period makes other content; borders may be corrected
    /// without one.
    public ReportContent of(EditionRecord edition) {
        return of(computations.get(edition.computation()));
    }

    /// The same of a computation that may belong to no edition: a dry run.
    public ReportContent of(StoredComputation computation) {
        List<Long> ids = new ArrayList<>();
        ids.add(computation.id());
        editions.published(computation.methodology()).stream()
                .filter(other -> other.period().kind() == computation.period().kind()
                        && other.period().compareTo(computation.period()) < 0)
                .forEach(other -> ids.add(other.computation()));
        ReportContent known = contents.getIfPresent(ids);
        ReportContent content =
                known == null ? read(ids) : known.on(borders.map(known.period().end()));
        contents.put(ids, content);
        return content;
    }

    private ReportContent read(List<Long> ids) {
        List<StoredComputation> all = computations.list(ids);
        StoredComputation current = all.stream()
                .filter(computation -> computation.id() == ids.getFirst())
                .findFirst()
                .orElseThrow();
        Map<Long, List<Edition>> kept = stored.list(all);
        StoredEditions.EditionStories told = stored.told(current);
        Units units = stored.registry(current.registry());
        return new ReportContent(
                region(units, kept.getOrDefault(current.id(), List.of())),
                site.invented(),
                current.period(),
                kept.values().stream().flatMap(List::stream).toList(),
                panel(current, units),
                told.intervals(),
                told.stories(),
                borders.map(current.period().end()));
    }

    /// The values as they were known to the computation.
    private Panel panel(StoredComputation computation, Units units) {
        return new LatePanel(
                units, () -> measures.asOf(computation.knownAt(), stored.document(computation.document()), units));
    }

    /// The parent that all rated units share.
    private static Names region(Units registry, List<Edition> editions) {
        Set<String> parents = new HashSet<>();
        for (Edition edition : editions) {
            for (RatedUnit unit : edition.units()) {
                String parent = unit.parent();
                parents.add(parent == null ? "" : parent);
            }
        }
        return parents.size() == 1
                ? registry.find(parents.iterator().next()).map(RatedUnit::names).orElse(Names.NONE)
                : Names.NONE;
    }
}
