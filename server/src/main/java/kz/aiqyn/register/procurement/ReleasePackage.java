package kz.aiqyn.register.procurement;

import static kz.aiqyn.base.contracting.ContractingJson.met;
import static kz.aiqyn.base.contracting.ContractingJson.moment;
import static kz.aiqyn.base.contracting.ContractingJson.ordered;
import static kz.aiqyn.base.contracting.ContractingJson.period;
import static kz.aiqyn.base.contracting.ContractingJson.put;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.contracting.ContractingJson;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;

/// Purchases as the Open Contracting Data Standard (OCDS 1.1.5) writes them: a release for each point of a plan with
/// all that is known of it. A sole trader has an opaque id and no name; who did not win is not in it.
final class ReleasePackage {

    /// What our ocids begin with.
    static final String PREFIX = "ocds-aiqyn0-";
    static final String FIRST_MONTH = "first-month";
    static final String PRESENT_MONTH = "present-month";
    static final String EXECUTION = "execution";
    static final String LOCAL_CONTENT = "localContent";

    /// What of the standard's extensions is in a package: bids, metrics of a contract's execution, lots of items.
    private static final List<String> EXTENSIONS = List.of(
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json",
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/master/extension.json",
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json");

    private ReleasePackage() {}

    /// A purchase with what a release says besides.
    ///
    /// @param buyer who buys
    /// @param bids what was offered for its lots, by their codes
    /// @param changed when anything of it was last written
    record Published(Purchase purchase, PlanPoint point, Customer buyer, Map<String, LotBids> bids, Instant changed) {}

    /// @param next the address of the next page; empty for none
    static Map<String, Object> of(List<Published> purchases, Site site, String address, String next) {
        Map<String, Object> all = ContractingJson.pack(
                site.address() + address, site, "1.1", purchases.stream().map(Published::changed));
        all.put("extensions", EXTENSIONS);
        all.put("releases", purchases.stream().map(ReleasePackage::release).toList());
        if (!next.isEmpty()) {
            all.put("links", Map.of("next", site.address() + next));
        }
        return all;
    }

    private static Map<String, Object> release(Published published) {
        PlanPoint point = published.point();
        Purchase purchase = published.purchase();
        String ocid = PREFIX + point.code();
        Map<String, Object> release =
                ordered("ocid", ocid, "id", ocid + "-" + published.changed().toEpochMilli());
        release.put("date", published.changed().toString());
        release.put("tag", tags(purchase));
        release.put("initiationType", "tender");
        release.put("language", "kk");
        release.put("parties", parties(published));
        release.put("buyer", buyer(published.buyer()));
        release.put("planning", planning(point));
        release.put("tender", tender(published));
        put(release, "bids", ReleaseBids.of(purchase.lots(), published.bids()));
        if (!purchase.contracts().isEmpty()) {
            release.put(
                    "awards",
                    purchase.contracts().stream().map(ReleasePackage::award).toList());
            release.put(
                    "contracts",
                    purchase.contracts().stream().map(ReleasePackage::contract).toList());
        }
        return release;
    }

    private static List<String> tags(Purchase purchase) {
        List<String> tags = new ArrayList<>(List.of("planning"));
        if (!purchase.lots().isEmpty()) {
            tags.add("tender");
        }
        if (!purchase.contracts().isEmpty()) {
            tags.addAll(List.of("award", "contract"));
        }
        if (purchase.contracts().stream().anyMatch(contract -> !contract.acts().isEmpty())) {
            tags.add("implementation");
        }
        return tags;
    }

    private static Map<String, Object> buyer(Customer buyer) {
        return ordered(
                "id",
                ContractingJson.BIN + "-" + buyer.bin(),
                "name",
                buyer.names().kk());
    }

    private static List<Object> parties(Published published) {
        List<Object> parties = new ArrayList<>();
        Map<String, Object> buyer = buyer(published.buyer());
        buyer.put(
                "identifier",
                ordered("scheme", ContractingJson.BIN, "id", published.buyer().bin()));
        buyer.put("roles", List.of("buyer", "procuringEntity"));
        parties.add(buyer);
        Set<String> seen = new LinkedHashSet<>();
        for (SignedContract contract : published.purchase().contracts()) {
            SignedContract.Seller seller = contract.seller();
            if (!seller.key().isEmpty() && seen.add(seller.key())) {
                Map<String, Object> supplier = supplier(seller);
                if (!seller.bin().isEmpty()) {
                    supplier.put("identifier", ordered("scheme", ContractingJson.BIN, "id", seller.bin()));
                }
                supplier.put("roles", List.of("supplier"));
                parties.add(supplier);
            }
        }
        return parties;
    }

    static Map<String, Object> supplier(SignedContract.Seller seller) {
        Map<String, Object> supplier = new LinkedHashMap<>();
        supplier.put("id", seller.bin().isEmpty() ? seller.key() : ContractingJson.BIN + "-" + seller.bin());
        put(supplier, "name", seller.isPerson() ? "" : seller.name());
        return supplier;
    }

    private static Map<String, Object> planning(PlanPoint point) {
        Map<String, Object> budget = new LinkedHashMap<>();
        budget.put("amount", value(point.amount()));
        put(budget, "description", point.kind().programme());
        Map<String, Object> planning = new LinkedHashMap<>();
        planning.put("budget", budget);
        planning.put(
                "milestones",
                List.of(
                        milestone(FIRST_MONTH, "preProcurement", point.due(), point.begun()),
                        milestone(PRESENT_MONTH, "preProcurement", lastOf(point.month()), point.begun())));
        return planning;
    }

    private static LocalDate lastOf(LocalDate month) {
        return month.plusMonths(1).minusDays(1);
    }

    private static Map<String, Object> milestone(String code, String type, LocalDate due, @Nullable LocalDate met) {
        Map<String, Object> milestone = ordered("id", code, "type", type);
        milestone.put("code", code);
        milestone.put("dueDate", moment(due));
        met(milestone, met);
        return milestone;
    }

    private static Map<String, Object> tender(Published published) {
        PlanPoint point = published.point();
        List<ProcuredLot> lots = published.purchase().lots();
        Map<String, Object> tender = new LinkedHashMap<>();
        ProcuredLot.Announcement announcement =
                lots.isEmpty() ? null : lots.getFirst().announcement();
        tender.put("id", announcement == null ? point.code() : announcement.code());
        put(tender, "description", announcement == null ? "" : announcement.number());
        tender.put("title", point.names().kk());
        put(tender, "title_ru", point.names().ru());
        tender.put("status", status(point, lots));
        tender.put("value", value(point.amount()));
        tender.put("procurementMethod", method(point.kind().method()));
        tender.put("procurementMethodDetails", point.kind().method());
        if (List.of("goods", "works", "services").contains(point.kind().subject())) {
            tender.put("mainProcurementCategory", point.kind().subject());
        }
        tender.put("procuringEntity", buyer(published.buyer()));
        tender.put("items", items(point, lots));
        if (!lots.isEmpty()) {
            announced(tender, lots.getFirst());
        }
        return tender;
    }

    private static void announced(Map<String, Object> tender, ProcuredLot lot) {
        ProcuredLot.Announcement announcement = lot.announcement();
        if (announcement != null) {
            put(tender, "tenderPeriod", period(announcement.published(), announcement.closes()));
            put(tender, "awardPeriod", period(null, announcement.results()));
        }
        if (lot.bids() != null) {
            tender.put("numberOfTenderers", lot.bids());
        }
    }

    private static List<Object> items(PlanPoint point, List<ProcuredLot> lots) {
        List<Object> items = new ArrayList<>();
        for (ProcuredLot lot : lots) {
            Map<String, Object> item =
                    ordered("id", lot.code(), "description", lot.names().kk());
            put(item, "description_ru", lot.names().ru());
            item.put("unit", Map.of("value", value(lot.amount())));
            items.add(item);
        }
        if (items.isEmpty()) {
            items.add(ordered("id", point.code(), "description", point.names().kk()));
        }
        return items;
    }

    private static String status(PlanPoint point, List<ProcuredLot> lots) {
        if (point.cancelled() != null) {
            return "cancelled";
        }
        if (lots.isEmpty()) {
            return point.begun() == null ? "planned" : "complete";
        }
        return switch (lots.getFirst().state()) {
            case "held" -> "complete";
            case "failed" -> "unsuccessful";
            case "cancelled" -> "cancelled";
            default -> "active";
        };
    }

    private static String method(String ours) {
        return switch (ours) {
            case PortalCodes.SINGLE, PortalCodes.SINGLE_FAILED -> "direct";
            case "prequalified", "framework", "two-stage" -> "selective";
            case "special", "housing" -> "limited";
            default -> "open";
        };
    }

    private static Map<String, Object> award(SignedContract contract) {
        Map<String, Object> award =
                ordered("id", contract.code(), "title", contract.names().kk());
        award.put("status", contract.state().equals(PortalCodes.CANCELLED) ? "cancelled" : "active");
        award.put("date", moment(contract.term().signed()));
        award.put("value", value(contract.sums().first()));
        if (!contract.seller().key().isEmpty()) {
            award.put("suppliers", List.of(supplier(contract.seller())));
        }
        put(
                award,
                "contractPeriod",
                period(contract.term().signed(), contract.term().first()));
        return award;
    }

    private static Map<String, Object> contract(SignedContract contract) {
        Map<String, Object> one = ordered("id", contract.code(), "awardID", contract.code());
        one.put("title", contract.names().kk());
        put(one, "description", contract.number());
        one.put(
                "status",
                switch (contract.state()) {
                    case "cancelled" -> "cancelled";
                    case "executed" -> "terminated";
                    case "draft" -> "pending";
                    default -> "active";
                });
        put(one, "period", period(contract.term().signed(), contract.term().due()));
        one.put("value", value(contract.sums().present()));
        one.put("dateSigned", moment(contract.term().signed()));
        put(
                one,
                "items",
                contract.below().units().stream().map(ReleasePackage::unit).toList());
        Map<String, Object> implementation = new LinkedHashMap<>();
        LocalDate due = contract.term().due();
        if (due != null) {
            implementation.put(
                    "milestones",
                    List.of(milestone(
                            EXECUTION, "delivery", due, contract.term().executed())));
        }
        put(implementation, "transactions", acts(contract));
        put(implementation, "metrics", local(contract));
        put(one, "implementation", implementation);
        return one;
    }

    /// What is bought, with the lot that it is of (`relatedLot`, as the standard's extension of lots calls it).
    private static Map<String, Object> unit(SignedContract.Unit unit) {
        Map<String, Object> item = ordered("id", unit.code(), "unit", Map.of("value", value(unit.sum())));
        put(item, "relatedLot", unit.lot());
        return item;
    }

    /// How much of what is bought is made in the country, by unit of the contract: the standard's extension
    /// of metrics has the place for it.
    private static List<Object> local(SignedContract contract) {
        List<Object> observations = contract.below().units().stream()
                .filter(unit -> unit.local().signum() > 0)
                .<Object>map(unit -> ordered("id", unit.code(), "value", value(unit.local())))
                .toList();
        return observations.isEmpty() ? List.of() : List.of(ordered("id", LOCAL_CONTENT, "observations", observations));
    }

    private static List<Object> acts(SignedContract contract) {
        List<Object> acts = new ArrayList<>();
        for (SignedContract.Act act : contract.acts()) {
            Map<String, Object> one = ordered("id", act.code(), "date", moment(act.day()));
            one.put("value", value(act.sum()));
            acts.add(one);
        }
        return acts;
    }

    static Map<String, Object> value(BigDecimal tenge) {
        return ContractingJson.value(tenge.stripTrailingZeros());
    }
}
