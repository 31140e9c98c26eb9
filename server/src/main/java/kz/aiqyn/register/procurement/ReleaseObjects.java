package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.contracting.ContractingJson;
import org.jspecify.annotations.Nullable;

/// Reads releases of OCDS 1.1, and records by their compiled release or their releases one after another. What is no
/// purchase of a body with a BIN is let go; of what we have no place for the fields are counted.
final class ReleaseObjects implements PurchaseObjects {

    private static final String PACKAGE = "release";

    private final ReadPurchases into;
    private final SupplierNumbers numbers;
    private final BidReader bids;
    private final UnitReader units;

    ReleaseObjects(ReadPurchases into, SupplierNumbers numbers) {
        this.into = into;
        this.numbers = numbers;
        this.bids = new BidReader(into, numbers);
        this.units = new UnitReader(into);
    }

    @Override
    public void read(String list, PortalObject object) {
        into.object();
        if (object.has("compiledRelease")) {
            object.children("compiledRelease").forEach(this::release);
            done("record", object, Set.of("ocid", "releases", "versionedRelease"));
        } else if (list.equals("records")) {
            object.children("releases").forEach(this::release);
            done("record", object, Set.of("ocid", "versionedRelease"));
        } else {
            release(object);
        }
    }

    private void done(String kind, PortalObject object, Set<String> unused) {
        object.unasked().stream()
                .filter(name -> !unused.contains(name))
                .forEach(name -> into.unknown(kind + "." + name));
    }

    /// What is the same for all records of a release.
    ///
    /// @param own whether it is one of ours, whose codes are those of the portal
    record Of(PortalObject release, String ocid, String customer, boolean own) {

        String code(String id) {
            return own ? id : ocid + "/" + id;
        }
    }

    private void release(PortalObject release) {
        String ocid = release.code("ocid");
        Of of = new Of(release, ocid, buyer(release), ocid.startsWith(ReleasePackage.PREFIX));
        if (of.customer().isEmpty()) {
            into.unknown("release.buyer");
            return;
        }
        if (!release.isSound()) {
            return;
        }
        String point = of.own() ? ocid.substring(ReleasePackage.PREFIX.length()) : ocid;
        List<PortalObject> tenders = release.children("tender");
        PortalObject tender = tenders.isEmpty() ? null : tenders.getFirst();
        boolean planned = planning(of, point, tender);
        if (tender != null) {
            tender(of, planned ? point : "", tender);
        }
        bids.bids(release, of.own(), of::code);
        Map<String, PortalObject> awards = new HashMap<>();
        release.children("awards").forEach(award -> awards.put(award.text("id"), award));
        for (PortalObject contract : release.children("contracts")) {
            contract(of, planned ? point : "", contract, awards.get(contract.text("awardID")));
        }
        done(PACKAGE, release, Set.of("id", "date", "tag", "initiationType", "language", "parties", "buyer"));
    }

    /// The BIN of whoever buys; empty where there is none.
    private static String buyer(PortalObject release) {
        for (PortalObject buyer : release.children("buyer")) {
            String bin = buyer.text("id").replaceFirst("^" + ContractingJson.BIN + "-", "");
            if (SupplierNumbers.isOfBody(bin)) {
                return bin;
            }
        }
        for (PortalObject party : release.children("parties")) {
            if (party.words("roles").contains("buyer")) {
                for (PortalObject identifier : party.children("identifier")) {
                    String id = identifier.text("id");
                    if (identifier.text("scheme").equals(ContractingJson.BIN) && SupplierNumbers.isOfBody(id)) {
                        return id;
                    }
                }
            }
        }
        return "";
    }

    static BigDecimal value(PortalObject object, String name) {
        for (PortalObject value : object.children(name)) {
            value.text("currency");
            BigDecimal amount = value.money("amount");
            return amount == null ? BigDecimal.ZERO : amount;
        }
        return BigDecimal.ZERO;
    }

    private static @Nullable LocalDate in(PortalObject object, String period, String end) {
        for (PortalObject found : object.children(period)) {
            return found.day(end);
        }
        return null;
    }

    /// A point of a plan, where the release says for which month it was planned. A first month that differs from the
    /// present one comes as a version before it.
    private boolean planning(Of of, String code, @Nullable PortalObject tender) {
        for (PortalObject planning : of.release().children("planning")) {
            LocalDate first = null;
            LocalDate present = null;
            for (PortalObject milestone : planning.children("milestones")) {
                String id = milestone.text("code", "id");
                LocalDate due = milestone.day("dueDate");
                first = id.equals(ReleasePackage.FIRST_MONTH) ? due : first;
                present = id.equals(ReleasePackage.PRESENT_MONTH) ? due : present;
                done("release.planning.milestones", milestone, Set.of("id", "type", "status", "dateMet"));
            }
            done("release.planning", planning, Set.of("budget"));
            present = present == null ? first : present;
            if (present == null) {
                return false;
            }
            if (first != null && !first.withDayOfMonth(1).equals(present.withDayOfMonth(1))) {
                point(of, code, planning, tender, first);
            }
            point(of, code, planning, tender, present);
            return true;
        }
        return false;
    }

    private void point(Of of, String code, PortalObject planning, @Nullable PortalObject tender, LocalDate month) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        for (PortalObject budget : planning.children("budget")) {
            cells.put("amount", value(budget, "amount"));
            cells.put("programme", budget.text("description"));
        }
        cells.putIfAbsent("amount", BigDecimal.ZERO);
        cells.put("portal_id", code);
        cells.put("customer", of.customer());
        cells.put("year", month.getYear());
        cells.put("month", month.withDayOfMonth(1));
        if (tender != null) {
            cells.put("name_kk", tender.text("title"));
            cells.put("name_ru", tender.text("titleRu"));
            cells.put("method", method(tender));
            String subject = tender.text("mainProcurementCategory");
            cells.put("subject", subject.isEmpty() ? null : subject);
            cells.put(
                    "state",
                    switch (tender.text("status")) {
                        case "cancelled", "withdrawn" -> PortalCodes.CANCELLED;
                        case "active" -> "published";
                        case "unsuccessful" -> "failed";
                        case "complete" -> "held";
                        default -> "approved";
                    });
        }
        if (planning.isSound()) {
            into.add(new PurchaseRow(PurchaseTable.POINT, code, cells));
        }
    }

    private static String method(PortalObject tender) {
        String details = tender.text("procurementMethodDetails");
        if (PortalCodes.METHODS.contains(details)) {
            tender.text("procurementMethod");
            return details;
        }
        return switch (tender.text("procurementMethod")) {
            case "open" -> "contest";
            case "direct" -> PortalCodes.SINGLE;
            case "selective" -> "prequalified";
            default -> PortalCodes.OTHER;
        };
    }

    /// The announcement that a tender is, with a lot for each of its items that has a value, or one for the whole.
    private void tender(Of of, String point, PortalObject tender) {
        String number = tender.text("id");
        String code = of.code(number);
        LocalDate published = in(tender, "tenderPeriod", "startDate");
        if (published == null) {
            done("release.tender", tender, Set.of());
            return;
        }
        String state = switch (tender.text("status")) {
            case "complete" -> "held";
            case "unsuccessful" -> "failed";
            case "cancelled", "withdrawn" -> PortalCodes.CANCELLED;
            default -> "published";
        };
        Map<String, @Nullable Object> cells = new HashMap<>();
        String described = tender.text("description");
        cells.put("number", of.own() && !described.isEmpty() ? described : number);
        cells.put("customer", of.customer());
        cells.put("year", published.getYear());
        cells.put("name_kk", tender.text("title"));
        cells.put("name_ru", tender.text("titleRu"));
        cells.put("method", method(tender));
        cells.put("state", state);
        cells.put("amount", value(tender, "value"));
        cells.put("published_on", published);
        cells.put("opens_on", published);
        cells.put("closes_on", in(tender, "tenderPeriod", "endDate"));
        cells.put("results_on", in(tender, "awardPeriod", "endDate"));
        Integer all = tender.whole("numberOfTenderers", 0, 100_000);
        Map<String, Integer> counted = bids.numbers(of.release());
        Integer every = counted.get("");
        Integer whole = every == null ? all : every;
        Map<String, @Nullable Object> lot = new HashMap<>(cells);
        lot.keySet().removeAll(Set.of("published_on", "opens_on", "closes_on", "results_on"));
        lot.put("announcement", code);
        lot.put("point", point);
        lot.put("bids", whole);
        List<PortalObject> items = tender.children("items");
        for (PortalObject item : items) {
            Integer own = counted.get(item.text("id"));
            lot(of, item, new HashMap<>(lot), own == null ? whole : own);
        }
        if (items.isEmpty() && tender.isSound()) {
            into.add(new PurchaseRow(PurchaseTable.LOT, code, lot));
        }
        if (tender.isSound()) {
            into.add(new PurchaseRow(PurchaseTable.ANNOUNCEMENT, code, cells));
        }
        done("release.tender", tender, Set.of("procuringEntity", "mainProcurementCategory"));
    }

    private void lot(Of of, PortalObject item, Map<String, @Nullable Object> cells, @Nullable Integer bids) {
        String id = item.text("id");
        for (PortalObject unit : item.children("unit")) {
            cells.put("amount", value(unit, "value"));
        }
        cells.put("number", of.own() ? null : id);
        cells.put("bids", bids);
        String name = item.text("description");
        if (!name.isEmpty()) {
            cells.put("name_kk", name);
            cells.put("name_ru", item.text("descriptionRu"));
        }
        if (item.isSound()) {
            into.add(new PurchaseRow(PurchaseTable.LOT, of.code(id), cells));
        }
        done("release.tender.items", item, Set.of("quantity"));
    }

    private void contract(Of of, String point, PortalObject contract, @Nullable PortalObject award) {
        String code = of.code(contract.code("id"));
        LocalDate signed = contract.day("dateSigned");
        if (signed == null) {
            signed = in(contract, "period", "startDate");
        }
        if (signed == null) {
            into.unknown("release.contracts without dateSigned");
            return;
        }
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("number", contract.text("description"));
        cells.put("customer", of.customer());
        cells.put("year", signed.getYear());
        cells.put("name_kk", contract.text("title"));
        cells.put(
                "state",
                switch (contract.text("status")) {
                    case "cancelled" -> PortalCodes.CANCELLED;
                    case "terminated" -> "executed";
                    case "pending" -> "draft";
                    default -> "in-force";
                });
        cells.put("signed_on", signed);
        cells.put("due_on", in(contract, "period", "endDate"));
        if (award != null) {
            award(award, cells);
        }
        for (PortalObject tender : of.release().children("tender")) {
            cells.put("method", method(tender));
        }
        BigDecimal first = award == null ? null : value(award, "value");
        BigDecimal present = value(contract, "value");
        implementation(of, code, contract, cells, signed);
        if (!contract.isSound()) {
            return;
        }
        if (first != null && first.signum() > 0 && first.compareTo(present) != 0) {
            Map<String, @Nullable Object> before = new HashMap<>(cells);
            before.put("sum", first);
            into.add(new PurchaseRow(PurchaseTable.CONTRACT, code, before));
        }
        cells.put("sum", present);
        into.add(new PurchaseRow(PurchaseTable.CONTRACT, code, cells));
        units.read(
                of,
                contract,
                new UnitReader.Bought(
                        code, point, signed.getYear(), first == null || first.signum() == 0 ? present : first));
        done("release.contracts", contract, Set.of());
    }

    private void award(PortalObject award, Map<String, @Nullable Object> cells) {
        for (PortalObject supplier : award.children("suppliers")) {
            String id = supplier.number("id").replaceFirst("^" + ContractingJson.BIN + "-", "");
            if (!id.isEmpty()) {
                String key = numbers.key(id);
                supplier.replace("id", SupplierNumbers.isOfBody(key) ? ContractingJson.BIN + "-" + key : key);
                into.supplier(key, SupplierNumbers.isOfBody(key) ? supplier.text("name") : "");
                cells.put("supplier", key);
            }
        }
        done("release.awards", award, Set.of("id", "title", "status", "date", "value", "contractPeriod", "items"));
    }

    private void implementation(
            Of of, String code, PortalObject contract, Map<String, @Nullable Object> cells, LocalDate signed) {
        for (PortalObject implementation : contract.children("implementation")) {
            for (PortalObject milestone : implementation.children("milestones")) {
                if (milestone.text("code", "id").equals(ReleasePackage.EXECUTION)) {
                    cells.put("executed_on", milestone.day("dateMet"));
                }
            }
            for (PortalObject transaction : implementation.children("transactions")) {
                LocalDate day = transaction.day("date");
                Map<String, @Nullable Object> act = new HashMap<>();
                act.put("contract", code);
                act.put("customer", of.customer());
                act.put("year", signed.getYear());
                act.put("number", of.own() ? null : transaction.text("id"));
                act.put("day", day == null ? signed : day);
                act.put("sum", value(transaction, "value"));
                if (transaction.isSound()) {
                    into.add(new PurchaseRow(PurchaseTable.ACT, of.code(transaction.code("id")), act));
                }
            }
            done("release.contracts.implementation", implementation, Set.of("metrics"));
        }
    }
}
