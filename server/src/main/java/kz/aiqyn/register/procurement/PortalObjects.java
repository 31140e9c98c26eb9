package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Reads objects of the state portal's third version (`Plans`, `Lots`, `TrdBuy`, `TrdApp`, `Contract`) as records of
/// ours. A version of an object is known by the object's root (`rootrecordId`, `rootId`), so that it changes the record
/// and makes no second one.
final class PortalObjects implements PurchaseObjects {

    /// What the portal says besides, and the register has no use for.
    private static final Set<String> UNUSED = Set.of(
            "indexDate",
            "systemId",
            "timestamp",
            "isDeleted",
            "lastUpdateDate",
            "dateCreate",
            "dateApproved",
            "planActId",
            "planActNumber",
            "planFinYear",
            "planPreliminary",
            "refPlanStatusId",
            "sysSubjectsId",
            "customerId",
            "supplierId",
            "count",
            "price",
            "sum1",
            "sum2",
            "sum3",
            "refUnitsCode",
            "supplyDateRu",
            "prepayment",
            "isQvazi",
            "refFinsourceId",
            "refBudgetTypeId",
            "extraDescRu",
            "extraDescKz",
            "descRu",
            "descKz",
            "descriptionRu",
            "descriptionKz",
            "unionLots",
            "dumping",
            "crdate",
            "crFio",
            "modFio",
            "protId",
            "protNumber",
            "discountValue",
            "discountPrice",
            "pointList",
            "Offers",
            "contractNumberSys",
            "finYear",
            "parentId",
            "refContractTypeId",
            "countLots",
            "kato");

    private final ReadPurchases into;
    private final SupplierNumbers numbers;

    PortalObjects(ReadPurchases into, SupplierNumbers numbers) {
        this.into = into;
        this.numbers = numbers;
    }

    /// What an object is, by the name of the list that it stands in, or else by its own fields; empty for none of ours.
    private static String kind(String list, PortalObject object) {
        String name = list.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "plans", "plan" -> "Plans";
            case "lots", "lot" -> "Lots";
            case "trdbuy", "trdbuys" -> "TrdBuy";
            case "trdapp", "trdapps" -> "TrdApp";
            case "contract", "contracts" -> "Contract";
            default ->
                object.has("plnPointYear") || object.has("refMonthsId")
                        ? "Plans"
                        : object.has("lotNumber")
                                ? "Lots"
                                : object.has("contractNumber") || object.has("planExecDate")
                                        ? "Contract"
                                        : object.has("appLots") || object.has("AppLots")
                                                ? "TrdApp"
                                                : object.has("numberAnno") ? "TrdBuy" : "";
        };
    }

    @Override
    public void read(String list, PortalObject object) {
        into.object();
        String kind = kind(list, object);
        switch (kind) {
            case "Plans" -> point(object);
            case "Lots" -> lot(object);
            case "TrdBuy" -> announcement(object);
            case "TrdApp" -> application(object);
            case "Contract" -> contract(object);
            default -> into.unknown(list.isEmpty() ? "?" : list);
        }
    }

    private void done(String kind, PortalObject object) {
        object.unasked().stream()
                .filter(name -> !UNUSED.contains(name))
                .forEach(name -> into.unknown(kind + "." + name));
    }

    private void add(PurchaseTable table, String code, PortalObject object, Map<String, @Nullable Object> cells) {
        if (object.isSound()) {
            into.add(new PurchaseRow(table, code, cells));
        }
    }

    private void names(PortalObject object, Map<String, @Nullable Object> cells) {
        String kk = object.text("nameKz", "descriptionKz");
        String ru = object.text("nameRu", "descriptionRu");
        cells.put("name_kk", kk.isEmpty() ? ru : kk);
        cells.put("name_ru", ru);
    }

    /// A code of the portal in our words; one that we do not know is counted.
    private @Nullable String word(String kind, PortalObject object, String name, UnaryOperator<String> words) {
        String code = object.text(name);
        if (code.isEmpty()) {
            return null;
        }
        String word = words.apply(code);
        if (word.equals(PortalCodes.OTHER)) {
            into.unknown("%s.%s=%s".formatted(kind, name, Shown.of(code)));
        }
        return word;
    }

    private static String body(PortalObject object, String name) {
        String number = object.number(name);
        if (number.isEmpty()) {
            object.wrong(name, Phrase.of("procurement.refused.needed"));
        } else if (!SupplierNumbers.isOfBody(number)) {
            boolean person = BusinessNumber.isLikePersons(number);
            object.wrong(name, Phrase.of("procurement.refused.bin", person ? "************" : Shown.of(number)));
            return "";
        }
        return number;
    }

    private String seller(PortalObject object, String name) {
        String number = object.number(name);
        if (number.isEmpty()) {
            return "";
        }
        String key = numbers.key(number);
        object.replace(name, key);
        into.supplier(key, "");
        return key;
    }

    /// The object's root where it has one, else its own number.
    private static String root(PortalObject object, String name) {
        String id = object.code("id");
        String root = object.text(name);
        return root.isEmpty() || root.equals("0") ? id : root;
    }

    private void point(PortalObject object) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = root(object, "rootrecordId");
        cells.put("portal_id", object.code("id"));
        cells.put("customer", body(object, "subjectBiin"));
        Integer year = object.whole("plnPointYear", 2000, 2100);
        Integer month = object.whole("refMonthsId", 1, 12);
        if (object.isSound() && (year == null || month == null)) {
            object.wrong(year == null ? "plnPointYear" : "refMonthsId", Phrase.of("procurement.refused.needed"));
        }
        cells.put("year", year);
        cells.put("month", year == null || month == null ? null : LocalDate.of(year, month, 1));
        names(object, cells);
        cells.put("subject", word("Plans", object, "refSubjectTypeId", PortalCodes::subject));
        cells.put("method", word("Plans", object, "refTradeMethodsId", PortalCodes::method));
        cells.put("state", word("Plans", object, "refPlnPointStatusId", PortalCodes::pointState));
        cells.put("classification", object.text("refEnstruCode"));
        cells.put("programme", object.text("refAbpCode"));
        cells.put("amount", object.sum("amount"));
        if (PortalCodes.CANCELLED.equals(cells.get("state"))) {
            cells.put("cancelled_on", object.day("timestamp"));
        }
        add(PurchaseTable.POINT, code, object, cells);
        done("Plans", object);
    }

    private void lot(PortalObject object) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = object.code("id");
        cells.put("number", object.text("lotNumber"));
        cells.put("announcement", object.text("trdBuyId"));
        object.text("trdBuyNumberAnno");
        cells.put("point", object.first("pointList"));
        cells.put("customer", body(object, "customerBin"));
        names(object, cells);
        cells.put("method", word("Lots", object, "refTradeMethodsId", PortalCodes::method));
        cells.put("state", word("Lots", object, "refLotStatusId", PortalCodes::lotState));
        cells.put("amount", object.sum("amount"));
        Integer year = null;
        for (PortalObject plan : object.children("Plans")) {
            point(plan);
            year = plan.whole("plnPointYear", 2000, 2100);
            cells.put("point", root(plan, "rootrecordId"));
        }
        LocalDate written = object.day("lastUpdateDate");
        cells.put("year", year != null ? year : written == null ? null : (Integer) written.getYear());
        add(PurchaseTable.LOT, code, object, cells);
        done("Lots", object);
    }

    private void announcement(PortalObject object) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = object.code("id");
        cells.put("number", object.code("numberAnno"));
        cells.put("customer", body(object, "orgBin"));
        names(object, cells);
        cells.put("method", word("TrdBuy", object, "refTradeMethodsId", PortalCodes::method));
        cells.put("state", word("TrdBuy", object, "refBuyStatusId", PortalCodes::announcementState));
        cells.put("amount", object.sum("totalSum"));
        LocalDate published = object.day("publishDate");
        cells.put("published_on", published);
        cells.put("opens_on", object.day("startDate"));
        cells.put("closes_on", object.day("endDate"));
        cells.put("results_on", object.day("itogiDatePublic"));
        cells.put("year", published == null ? null : (Integer) published.getYear());
        for (PortalObject lot : object.children("Lots")) {
            lot(lot);
        }
        add(PurchaseTable.ANNOUNCEMENT, code, object, cells);
        done("TrdBuy", object);
    }

    private void application(PortalObject object) {
        String code = object.code("id");
        object.text("buyId");
        String bidder = seller(object, "supplierBinIin");
        object.day("dateApply");
        for (PortalObject lot : object.children(object.has("appLots") ? "appLots" : "AppLots")) {
            Map<String, @Nullable Object> cells = new HashMap<>();
            String of = lot.code("lotId");
            cells.put("lot", of);
            cells.put("bidder", bidder);
            // The price is that of one unit, the amount of all of them; of works and services there is the price alone.
            cells.put("price", lot.sum(lot.has("amount") ? "amount" : "price"));
            cells.put("state", standing(lot));
            add(PurchaseTable.BID, code + "-" + of, lot, cells);
            done("TrdApp.AppLots", lot);
        }
        done("TrdApp", object);
    }

    /// What became of a bid. The portal gives a number and the word that stands for it; the numbers are published
    /// nowhere,
    /// so it is the word that counts.
    private String standing(PortalObject lot) {
        String number = lot.text("statusId");
        for (PortalObject status : lot.children("RefAppStatus")) {
            String word = status.text("nameRu").toLowerCase(Locale.ROOT);
            status.text("id");
            if (word.startsWith("победител")) {
                return "won";
            }
            if (word.startsWith("отклон") || word.startsWith("не допущ") || word.startsWith("не соответ")) {
                return "rejected";
            }
            if (!word.isEmpty()) {
                return "admitted";
            }
        }
        if (!number.isEmpty()) {
            into.unknown("TrdApp.AppLots.statusId=" + Shown.of(number));
        }
        return "admitted";
    }

    private void contract(PortalObject object) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = root(object, "rootId");
        String customer = body(object, "customerBin");
        LocalDate signed = object.day("signDate");
        if (signed == null && object.isSound()) {
            object.wrong("signDate", Phrase.of("procurement.refused.needed"));
        }
        cells.put("number", object.text("contractNumber"));
        cells.put("announcement", object.text("trdBuyId"));
        object.text("trdBuyNumberAnno");
        cells.put("customer", customer);
        cells.put("supplier", seller(object, "supplierBiin"));
        named(object);
        Integer year = signed == null ? null : (Integer) signed.getYear();
        cells.put("year", year);
        names(object, cells);
        cells.put("method", word("Contract", object, "faktTradeMethodsId", PortalCodes::method));
        cells.put("state", word("Contract", object, "refContractStatusId", PortalCodes::contractState));
        object.money("contractSumWnds");
        cells.put("sum", object.sum("contractSum"));
        object.money("faktSumWnds");
        cells.put("paid", object.money("faktSum"));
        cells.put("signed_on", signed);
        cells.put("due_on", object.day("planExecDate"));
        cells.put("executed_on", object.day("faktExecDate"));
        add(PurchaseTable.CONTRACT, code, object, cells);
        for (PortalObject unit : object.children("ContractUnits")) {
            unit(unit, code, customer, year);
        }
        for (PortalObject act : object.children("Acts")) {
            act(act, code, customer, year);
        }
        done("Contract", object);
    }

    /// The name of a seller that is a legal entity; a person's is not even read.
    private void named(PortalObject object) {
        for (PortalObject supplier : object.children("Supplier")) {
            String bin = supplier.has("bin") ? supplier.number("bin") : "";
            if (SupplierNumbers.isOfBody(bin)) {
                into.supplier(bin, supplier.text("nameKz", "nameRu"));
            }
        }
    }

    private void unit(PortalObject object, String contract, String customer, @Nullable Integer year) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = object.code("id");
        cells.put("contract", contract);
        cells.put("customer", customer);
        cells.put("year", year);
        cells.put("lot", object.text("lotId"));
        cells.put("point", object.text("plnPointId"));
        cells.put("sum", object.sum("totalSum"));
        cells.put("local_sum", object.money("ksSum"));
        add(PurchaseTable.UNIT, code, object, cells);
        done("Contract.ContractUnits", object);
    }

    private void act(PortalObject object, String contract, String customer, @Nullable Integer year) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String code = object.code("id");
        cells.put("contract", contract);
        cells.put("customer", customer);
        cells.put("year", year);
        cells.put("number", object.text("number", "actNumber"));
        LocalDate day = object.day(object.has("approveDate") ? "approveDate" : "date");
        if (day == null && object.isSound()) {
            object.wrong("date", Phrase.of("procurement.refused.needed"));
        }
        cells.put("day", day);
        cells.put("sum", object.sum("sum"));
        add(PurchaseTable.ACT, code, object, cells);
        done("Contract.Acts", object);
    }
}
