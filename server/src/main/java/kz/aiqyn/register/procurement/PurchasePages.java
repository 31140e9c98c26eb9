package kz.aiqyn.register.procurement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the register's pages show.
@Component
class PurchasePages {

    private static final int LATE = 10;
    private static final int SELLERS = 10;
    private static final int BREACHES = 20;

    private final ProcurementTotals totals;
    private final Breaches breaches;
    private final Organisations organisations;
    private final MeasureUses uses;
    private final Mentions mentions;
    private final InstantSource clock;

    PurchasePages(
            ProcurementTotals totals,
            Breaches breaches,
            Organisations organisations,
            MeasureUses uses,
            Mentions mentions,
            InstantSource clock) {
        this.totals = totals;
        this.breaches = breaches;
        this.organisations = organisations;
        this.uses = uses;
        this.mentions = mentions;
        this.clock = clock;
    }

    /// @param list address of the register: the staff's or everybody's
    PurchasePage page(Purchases.Found found, String list) {
        LocalDate today = Kazakhstan.today(clock);
        Names body = names().getOrDefault(found.organisation(), Names.same(found.organisation()));
        return new PurchasePage(
                found.purchase(),
                found.organisation(),
                found.names(),
                body,
                list,
                today,
                uses(found),
                mentions(found.purchase(), list));
    }

    /// What names the point, or a contract of it.
    private List<Mentions.Shown> mentions(Purchase purchase, String list) {
        List<RecordReference> named = new ArrayList<>();
        PlanPoint point = purchase.point();
        if (point != null) {
            named.add(PurchaseStanding.reference(PointStandings.KIND, point.id(), point.names(), ""));
        }
        purchase.contracts()
                .forEach(contract -> named.add(PurchaseStanding.reference(
                        ContractStandings.KIND, contract.id(), contract.names(), ProcurementCard.CONTRACTS)));
        return list.equals(ProcurementCard.STAFF) ? mentions.staff(named) : mentions.open(named);
    }

    private Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }

    /// Which indicators rest on a purchase: of the quarter that it was due in, and those that its contracts were signed
    /// in.
    private List<MeasureUse.Use> uses(Purchases.Found found) {
        Set<MeasureKey> keys = new LinkedHashSet<>();
        Purchase purchase = found.purchase();
        PlanPoint point = purchase.point();
        if (point != null) {
            Period due = ProcurementMeasures.quarter(point.due());
            keys.add(new MeasureKey(found.organisation(), "procurement.ontime", due));
            keys.add(new MeasureKey(found.organisation(), "dep.plan.ontime", due));
        }
        for (SignedContract contract : purchase.contracts()) {
            Period signed = ProcurementMeasures.quarter(contract.term().signed());
            keys.add(new MeasureKey(found.organisation(), "contracts.sum", signed));
            keys.add(new MeasureKey(found.organisation(), "contracts.made", signed));
            keys.add(new MeasureKey(found.organisation(), "dep.contracts.sum", signed));
        }
        return uses.of(keys);
    }

    /// @param organisation of whom; empty for all that the scope covers
    /// @param year 0 for the latest that has anything, not after the present one
    ProcurementOverview overview(String organisation, int year, Scope scope, String list) {
        Map<String, Names> names = names();
        if (!organisation.isEmpty() && !names.containsKey(organisation)) {
            throw Absent.of("procurement.absent.body", organisation);
        }
        Scope asked = organisation.isEmpty() ? scope : new Scope(false, new TreeSet<>(List.of(organisation)));
        List<Integer> years = totals.years();
        int present = Kazakhstan.today(clock).getYear();
        int shown = year != 0
                ? year
                : years.stream().filter(one -> one <= present).findFirst().orElse(present);
        List<ProcurementTotals.Total> all = totals.list(asked, shown);
        List<ProcurementTotals.Total> parts =
                all.stream().filter(one -> !one.organisation().isEmpty()).toList();
        return new ProcurementOverview(
                organisation,
                shown,
                years,
                all.getFirst(),
                organisation.isEmpty() ? parts : List.of(),
                totals.months(asked, shown),
                totals.sellers(asked, shown, SELLERS),
                shown == present ? totals.late(asked, Kazakhstan.today(clock), LATE) : List.of(),
                breaches.list(asked, shown, BREACHES),
                names,
                list);
    }
}
