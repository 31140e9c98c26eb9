package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented purchases of the bodies that are rated: of three years, so that the demonstration's ratings rest on them,
/// where they are many; of one year and a handful where they are few.
@Component
class ProcurementSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final int OFFICES = 3;
    /// More than the working days in which a body may answer, so that some signs are there for everybody.
    private static final int DAYS_SINCE_FOUND = 30;

    private static final int ANSWERS = 40;
    private static final String ANSWER =
            "Сатып алу құжаттары қайта қаралды: талаптар сақталған, хаттама порталда жарияланған.";

    private final SampleStore store;
    private final SignSearch signs;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ProcurementSample(
            SampleStore store,
            SignSearch signs,
            Organisations organisations,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.signs = signs;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "procurement.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        Map<String, List<SampleQuarter>> figures =
                codes.size() >= MANY ? SampleQuarter.of(organisations.units()) : Map.of();
        SequencedSet<String> bodies = new LinkedHashSet<>(codes);
        bodies.addAll(figures.keySet());
        LocalDate today = Kazakhstan.today(clock);
        store.sellers(SampleGoods.sellers(), clock.instant());
        Map<String, DerivedFacts.Days> touched = new TreeMap<>();
        for (String code : bodies) {
            Optional<RatedUnit> unit = organisations.units().find(code).filter(found -> found.parent() != null);
            if (unit.isPresent() && !store.isThere(code)) {
                body(unit.get(), figures.getOrDefault(code, small()), today);
                touched.put(code, new DerivedFacts.Days(LocalDate.of(2022, 10, 1), today));
            }
        }
        if (!touched.isEmpty()) {
            audit.record(AuditedOperation.of(
                    "procurement.invented", "procurement:sample", Map.of("number", String.valueOf(touched.size()))));
            signs(touched.keySet(), today);
            ProcurementMeasures.touched(touched).ifPresent(events::publishEvent);
        }
    }

    /// Signs of long ago, some of them answered, and those that were found today.
    private void signs(Set<String> bodies, LocalDate today) {
        LocalDate earlier = today.minusDays(DAYS_SINCE_FOUND);
        signs.search(bodies, earlier);
        store.answerable(bodies, earlier, ANSWERS).forEach((id, version) -> signs.answer(id, version, ANSWER));
        signs.search(bodies);
    }

    private static List<SampleQuarter> small() {
        return java.util.stream.IntStream.rangeClosed(1, 4)
                .mapToObj(number -> SampleQuarter.small(Period.quarter(2025, number)))
                .toList();
    }

    private void body(RatedUnit unit, List<SampleQuarter> quarters, LocalDate today) {
        int number = store.next();
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < (unit.kato().isEmpty() ? 1 : OFFICES); i++) {
            String bin = SampleGoods.bin((number * 10 + i) * 10);
            customers.add(new Customer(
                    bin, unit.code(), unit.kato().isEmpty() ? unit.names() : SampleGoods.office(unit.names(), i)));
        }
        SamplePurchases made = new SamplePurchases(customers, number);
        made.make(quarters, today);
        if (unit.to() == null) {
            made.present(today);
        }
        store.write(customers, made.rows(), clock.instant());
        quarters.forEach(quarter -> breaches(unit.code(), quarter));
    }

    private void breaches(String body, SampleQuarter quarter) {
        long found = quarter.number("procurement.breaches", 0);
        if (found > 0) {
            LocalDate known = quarter.known("procurement.breaches");
            store.breach(
                    new Breach(
                            body,
                            "ІМА-" + quarter.period(),
                            quarter.period().end().minusDays(10),
                            BigDecimal.valueOf(found).intValueExact(),
                            "Мерзім мен құжаттама талаптары сақталмаған",
                            ""),
                    known);
        }
    }
}
