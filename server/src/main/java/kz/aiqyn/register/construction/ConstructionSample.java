package kz.aiqyn.register.construction;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.GeoMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented sites of the akimats: 185 where these are many, a handful each where they are few.
@Component
class ConstructionSample implements DemonstrationPart {

    private static final int MANY = 12;

    private final Sites sites;
    private final SiteChanges changes;
    private final Organisations organisations;
    private final Borders borders;
    private final InstantSource clock;

    ConstructionSample(
            Sites sites, SiteChanges changes, Organisations organisations, Borders borders, InstantSource clock) {
        this.sites = sites;
        this.changes = changes;
        this.organisations = organisations;
        this.borders = borders;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "construction.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        LocalDate today = Kazakhstan.today(clock);
        List<SampleSites.Customer> customers = customers(codes, today);
        SampleSites made = new SampleSites(today, clock.instant());
        List<SampleSites.Plot> plots = new ArrayList<>();
        if (customers.size() >= MANY) {
            plots.addAll(SampleSites.all());
        } else {
            SampleSites.FEW.forEach(plot -> customers.forEach(each -> plots.add(plot)));
        }
        for (int i = 0; i < plots.size(); i++) {
            SampleSites.Customer customer = customers.get(i % customers.size());
            changes.add(made.make(customer, i / customers.size(), plots.get(i)), 0);
        }
    }

    /// Those with a territory that have no sites yet.
    private List<SampleSites.Customer> customers(List<String> codes, LocalDate today) {
        Optional<GeoMap> map = borders.map(today);
        List<SampleSites.Customer> customers = new ArrayList<>();
        for (String code : codes) {
            RatedUnit unit = organisations.units().find(code).orElse(null);
            if (unit != null && !unit.kato().isEmpty() && sites.isEmpty(code)) {
                SampleGround ground =
                        map.map(found -> SampleGround.of(found, unit.kato())).orElseGet(() -> SampleGround.NONE);
                customers.add(new SampleSites.Customer(
                        customers.size(), code, unit.kind().equals("city"), ground));
            }
        }
        return customers;
    }
}
