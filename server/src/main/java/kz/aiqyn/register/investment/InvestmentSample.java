package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.sample.SampleOblast;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented projects, zones and enterprises. Where akimats are many, theirs come to what the ratings of the
/// demonstration
/// know of them; where they are few, a handful each.
@Component
class InvestmentSample implements DemonstrationPart {

    private static final int MANY = 12;

    private final SampleStore store;
    private final Organisations organisations;
    private final Borders borders;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    InvestmentSample(
            SampleStore store,
            Organisations organisations,
            Borders borders,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.organisations = organisations;
        this.borders = borders;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "investment.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        boolean many = codes.size() >= MANY;
        SortedMap<String, SampleFigures> figures =
                many ? SampleFigures.of(SampleOblast.of(organisations.units())) : new TreeMap<>();
        Optional<GeoMap> map = borders.map(Kazakhstan.today(clock));
        List<String> filled = new ArrayList<>();
        for (RatedUnit unit : organisations.units().list()) {
            boolean asked = codes.contains(unit.code()) || (many && unit.to() != null);
            SampleFigures known = figures.getOrDefault(unit.code(), SampleFigures.small(unit.code()));
            if (asked && !unit.kato().isEmpty() && unit.parent() != null && !store.isThere(unit.code())) {
                fill(unit, known, map, filled.size());
                filled.add(unit.code());
            }
        }
        if (!filled.isEmpty()) {
            audit.record(AuditedOperation.of(
                    "investment.invented", "investment:sample", Map.of("number", Integer.toString(filled.size()))));
            events.publishEvent(
                    InvestmentMeasures.touched(InvestmentMeasures.codes(), filled, Kazakhstan.today(clock)));
        }
    }

    private void fill(RatedUnit unit, SampleFigures figures, Optional<GeoMap> map, int serial) {
        LocalDate today = Kazakhstan.today(clock);
        SampleNames names = new SampleNames(unit.code().hashCode());
        InventedGround ground =
                map.map(found -> InventedGround.of(found, unit.kato())).orElse(InventedGround.NONE);
        @Nullable LocalDate end = unit.to() == null ? null : unit.to().plusDays(1);
        List<Long> projects = store.projects(
                new SampleProjects(figures, names, ground, today, clock.instant(), serial).make(end != null));
        SampleGrounds grounds = new SampleGrounds(figures, names, serial, end);
        SampleGrounds.SampleZone zone = grounds.zone(unit.names(), projects, clock.instant());
        if (zone != null) {
            store.zone(zone);
        }
        store.enterprises(grounds.enterprises(clock.instant()));
    }
}
