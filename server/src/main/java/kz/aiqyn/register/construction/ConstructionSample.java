package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.sample.SampleOblast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented sites. Where akimats are many, theirs add up to what the ratings of the demonstration know of them, and
/// with
/// those of departments 185 are under way today; where they are few, a handful each.
@Component
class ConstructionSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final int ALL = 185;
    private static final List<String> BUILDERS = List.of(
            "department.construction",
            "department.roads",
            "department.utilities",
            "department.education",
            "department.health");

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
        List<SampleSites.Customer> akimats = customers(codes, today);
        if (akimats.size() < MANY) {
            few(akimats, today);
            return;
        }
        Map<String, SampleFigures> figures = SampleFigures.of(SampleOblast.of(organisations.units()));
        List<SampleSites.Plot> plots = SampleSites.ofAkimats();
        List<SampleSite> made = new ArrayList<>();
        for (SampleSites.Customer akimat : akimats) {
            SampleFigures known = figures.get(akimat.code());
            if (known != null) {
                boolean ends = ends(akimat.code());
                int working = ends ? 0 : Math.min(plots.size(), known.working());
                made.addAll(new SampleHistory(known, akimat, today, clock.instant())
                        .make(List.copyOf(plots.subList(0, working)), ends));
                plots = plots.subList(working, plots.size());
            }
        }
        made.forEach(changes::add);
        long working = made.stream()
                .filter(site -> site.dossier().site().term().finished() == null)
                .count();
        departments(codes, (int) (ALL - working), today);
    }

    /// A handful each, one of each kind that a page shows otherwise.
    private void few(List<SampleSites.Customer> customers, LocalDate today) {
        SampleSites made = new SampleSites(today, clock.instant());
        long last = 0;
        for (int i = 0; i < SampleSites.FEW.size(); i++) {
            for (SampleSites.Customer customer : customers) {
                last = changes.add(made.make(customer, i, SampleSites.FEW.get(i)), 0);
            }
        }
        if (last > 0) {
            quarter(last);
        }
    }

    /// One site has money by quarters and a turn of housing.
    private void quarter(long site) {
        BigDecimal money = BigDecimal.valueOf(1_000);
        changes.finance(site, sites.get(site).version(), new QuarterMoney(Period.quarter(2024, 1), money));
        LocalDate planned = LocalDate.of(2024, 3, 20);
        changes.turn(site, sites.get(site).version(), new HousingTurn(1, planned, money, planned, money));
    }

    private void departments(List<String> codes, int working, LocalDate today) {
        List<SampleSites.Customer> builders = new ArrayList<>();
        for (String code : codes) {
            if (BUILDERS.contains(code) && sites.isEmpty(code)) {
                builders.add(new SampleSites.Customer(50 + builders.size(), code, true, InventedGround.NONE));
            }
        }
        SampleSites made = new SampleSites(today, clock.instant());
        List<SampleSites.Plot> plots = builders.isEmpty() ? List.of() : SampleSites.ofDepartments(working);
        for (int i = 0; i < plots.size(); i++) {
            SampleSites.Customer builder = builders.get(i % builders.size());
            changes.add(made.make(builder, i / builders.size(), plots.get(i)), 0);
        }
    }

    private boolean ends(String code) {
        return organisations.units().find(code).map(RatedUnit::to).isPresent();
    }

    /// Those with a territory that have no sites yet; where there are many, also those that are no more.
    private List<SampleSites.Customer> customers(List<String> codes, LocalDate today) {
        Optional<GeoMap> map = borders.map(today);
        List<SampleSites.Customer> customers = new ArrayList<>();
        for (RatedUnit unit : organisations.units().list()) {
            boolean asked = codes.contains(unit.code()) || (codes.size() >= MANY && unit.to() != null);
            if (asked && !unit.kato().isEmpty() && unit.parent() != null && sites.isEmpty(unit.code())) {
                InventedGround ground =
                        map.map(found -> InventedGround.of(found, unit.kato())).orElseGet(() -> InventedGround.NONE);
                customers.add(new SampleSites.Customer(
                        customers.size(), unit.code(), unit.kind().equals("city"), ground));
            }
        }
        return customers;
    }
}
