package kz.aiqyn.ops.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.Pulls;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.context.ApplicationContext;

/// Fills a server with the invented oblast, stage by stage. A stage that is done is passed over, so
/// that whatever stopped it, the next start goes on where it ended.
public final class Demonstration {

    /// The rating whose last quarter is left as a preview that a district objects to.
    private static final String AKIMATS = "ulgi-akimats";

    /// The source of what files bring.
    private static final String COLLECTION = "collection";

    private static final String OBLAST = "980000000";
    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    private static final LocalDate SPLIT = LocalDate.of(2025, 1, 1);
    /// The last day that all values reach: registers go on after it, the offices' files do not.
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    /// The district that is split.
    private static final String DIVIDED = "985400000";
    private static final String INVENTED = "Ойдан шығарылған | вымышлено | invented";
    private static final LegalAct ACT = new LegalAct("Ойдан шығарылған акт | вымышленный акт | invented act", "", null);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    /// Statistics are final 75 days after the period: an edition shows nothing that was recorded after it.
    private static final int DAYS_UNTIL_PUBLICATION = 80;

    private final ApplicationContext server;
    private final DemoFiles files;
    private final Telling telling;

    /// How far it is.
    public interface Telling {

        /// A stage begins.
        ///
        /// @param key of its words
        void stage(String key);

        /// So many of a stage's steps are done.
        void step(int done, int all);
    }

    /// @param folder where its files may lie
    public Demonstration(ApplicationContext server, Path folder, Telling telling) {
        this.server = server;
        this.files = new DemoFiles(folder);
        this.telling = telling;
    }

    /// Brings everything that is not there yet.
    public void fill() throws IOException {
        List<RatedUnit> parts = files.beginning(SPLIT);
        if (!server.getBean(Borders.class).drawn(SPLIT).contains(parts.getLast().kato())) {
            telling.stage("ops.demo.ground");
            ground(parts);
        }
        records();
        List<MethodologyVersion> versions = methodologies();
        server.getBean(Pulls.class).pull();
        if (!hasValues(versions)) {
            telling.stage("ops.demo.values");
            values(versions);
        }
        editions(versions);
    }

    private void ground(List<RatedUnit> parts) throws IOException {
        TerritoryImports territories = server.getBean(TerritoryImports.class);
        OrganisationImports organisations = server.getBean(OrganisationImports.class);
        done(organisations.units(files.units(), null));
        done(organisations.units(files.territorial(), null));
        done(organisations.heads(files.heads()));
        done(territories.units(files.units(), ACT, BEGINNING));
        if (server.getBean(Territories.class).find(DIVIDED, SPLIT).isPresent()) {
            split(parts);
        }
        done(territories.attributes(files.population(), ImportMode.NOW));
        done(territories.borders(files.borders(), BEGINNING, INVENTED));
        done(territories.borders(files.borders(), SPLIT, INVENTED));
    }

    /// One district becomes the two that the registry lets begin on that day.
    private void split(List<RatedUnit> parts) {
        List<TerritoryChange.Born> born = parts.stream()
                .map(unit -> new TerritoryChange.Born(unit.kato(), unit.names(), TerritoryKind.DISTRICT, OBLAST))
                .toList();
        server.getBean(TerritoryChanges.class)
                .make(new TerritoryChange.Split(DIVIDED, born, Map.of()), ACT, SPLIT)
                .orElseThrow(reasons -> broken("split", reasons));
    }

    /// What the modules show of their own; each passes over whom it has made records for.
    private void records() {
        List<String> organisations = server.getBean(Organisations.class).units().list().stream()
                .filter(unit -> unit.parent() != null && unit.to() == null)
                .filter(unit -> !unit.kind().equals(Organisation.TERRITORIAL))
                .map(RatedUnit::code)
                .toList();
        server.getBeanProvider(DemonstrationPart.class).orderedStream().forEach(part -> {
            telling.stage(part.stage());
            part.fill(organisations);
        });
    }

    private List<MethodologyVersion> methodologies() throws IOException {
        Methodologies methodologies = server.getBean(Methodologies.class);
        List<MethodologyVersion> versions = new ArrayList<>();
        for (String name : DemoFiles.METHODOLOGIES) {
            MethodologyVersion version =
                    switch (server.getBean(Drafts.class).importFile(name, files.methodology(name))) {
                        case Outcome.Done<MethodologyVersion>(MethodologyVersion saved) -> saved;
                        case Outcome.Overtaken<MethodologyVersion>(MethodologyVersion now) -> now;
                        case Outcome.Refused<MethodologyVersion> refused -> throw broken(name, refused.reasons());
                    };
            if (version.state() == MethodologyState.DRAFT) {
                telling.stage("ops.demo.methodology");
                version = take(version, MethodologyEvent.SEND);
            }
            if (version.state() == MethodologyState.SENT) {
                version = take(version, MethodologyEvent.AGREE);
            }
            if (version.state() == MethodologyState.AGREED) {
                version = take(version, MethodologyEvent.PUBLISH);
            }
            versions.add(methodologies.get(version.code(), version.version()));
        }
        return versions;
    }

    private MethodologyVersion take(MethodologyVersion version, MethodologyEvent event) {
        return server.getBean(MethodologyLife.class)
                .take(LifeRequest.of(version, event))
                .orElseThrow(reasons -> broken(version.code(), reasons));
    }

    private boolean hasValues(List<MethodologyVersion> versions) {
        Set<String> collected = taken(COLLECTION::equals);
        return versions.stream()
                .allMatch(version -> Measures.named(version.document()).stream()
                        .anyMatch(measure -> collected.contains(measure.code())));
    }

    /// The measures whose values are taken of some sources.
    private Set<String> taken(Predicate<String> source) {
        return server.getBean(Catalogues.class).taken().values().stream()
                .filter(given -> source.test(given.source()))
                .map(given -> given.definition().measure().code())
                .collect(Collectors.toSet());
    }

    private void values(List<MethodologyVersion> versions) throws IOException {
        Set<String> ofRegisters = taken(source -> !source.equals(COLLECTION));
        List<ImportRequest> requests = new ArrayList<>();
        for (MethodologyVersion version : versions) {
            requests.add(
                    ImportRequest.of(files.values(version.document(), ofRegisters), version.code(), version.version()));
        }
        for (ImportResult result : server.getBean(ValueImports.class).store(requests)) {
            switch (result) {
                case ImportResult.Stored stored -> telling.step(1, 1);
                case ImportResult.Same same -> telling.step(1, 1);
                case ImportResult.Idle idle -> telling.step(1, 1);
                case ImportResult.Ready ready -> throw broken("values", ready);
                case ImportResult.Refused refused -> throw broken("values", refused.problems());
                case ImportResult.Unsourced unsourced -> throw broken("values", unsourced);
                case ImportResult.Doubtful doubtful -> throw broken("values", doubtful);
                case ImportResult.Outdated outdated -> throw broken("values", outdated);
                case ImportResult.Gone gone -> throw broken("values", gone);
            }
        }
        server.getBean(Pulls.class).pull();
    }

    /// The periods that are not published yet, in order, by methodology.
    private SequencedMap<String, List<Period>> rest(List<MethodologyVersion> versions) {
        EditionDesk desk = server.getBean(EditionDesk.class);
        PublishedRatings published = server.getBean(PublishedRatings.class);
        SequencedMap<String, List<Period>> rest = new LinkedHashMap<>();
        for (String code :
                versions.stream().map(MethodologyVersion::code).distinct().toList()) {
            rest.put(
                    code,
                    desk.periods(code).stream()
                            .filter(period -> !period.end().isAfter(LAST))
                            .filter(period -> published.find(code, period).isEmpty())
                            .toList());
        }
        return rest;
    }

    private void editions(List<MethodologyVersion> versions) {
        EditionDesk desk = server.getBean(EditionDesk.class);
        SequencedMap<String, List<Period>> rest = rest(versions);
        Period last = desk.periods(AKIMATS).stream()
                .filter(period ->
                        period.kind() == PeriodKind.QUARTER && !period.end().isAfter(LAST))
                .max(Period::compareTo)
                .orElseThrow(() -> broken(AKIMATS, "no quarter can be rated"));
        int all = rest.values().stream().mapToInt(List::size).sum();
        if (all == 0 || (all == 1 && rest.getOrDefault(AKIMATS, List.of()).contains(last))) {
            return;
        }
        telling.stage("ops.demo.editions");
        int done = 0;
        for (Map.Entry<String, List<Period>> methodology : rest.entrySet()) {
            for (Period period : methodology.getValue()) {
                if (methodology.getKey().equals(AKIMATS) && period.equals(last)) {
                    desk.open(desk.prepare(AKIMATS, last));
                } else {
                    desk.publishPast(methodology.getKey(), period, publication(period));
                }
                telling.step(++done, all);
            }
        }
    }

    private static Instant publication(Period period) {
        return period.end()
                .plusDays(DAYS_UNTIL_PUBLICATION)
                .atTime(MORNING)
                .atZone(Kazakhstan.ZONE)
                .toInstant();
    }

    private static <T> T done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done.value();
            case Read.Failed<T> failed -> throw broken("files", failed.problems());
        };
    }

    private static IllegalStateException broken(String what, Object why) {
        return new IllegalStateException("the demonstration's own %s is refused: %s".formatted(what, why));
    }
}
