package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a contract of a release buys: its items, each of the lot that it names, or where there are
/// none the whole of the tender's first lot; and how much of each is made in the country.
final class UnitReader {

    private final ReadPurchases into;

    UnitReader(ReadPurchases into) {
        this.into = into;
    }

    /// What is the same for all units of a contract.
    ///
    /// @param contract its code
    /// @param point of the plan; empty for none
    /// @param sum that it was signed for
    record Bought(String contract, String point, int year, BigDecimal sum) {}

    void read(ReleaseObjects.Of of, PortalObject contract, Bought bought) {
        Map<String, BigDecimal> local = local(of, contract);
        List<PortalObject> items = contract.children("items");
        for (PortalObject item : items) {
            if (item.has("unit") && item.isSound()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (PortalObject unit : item.children("unit")) {
                    sum = ReleaseObjects.value(unit, "value");
                }
                String lot = item.text("relatedLot");
                String code = of.code(item.text("id"));
                add(of, code, lot.isEmpty() ? "" : of.code(lot), bought, sum, local.get(code));
            }
            item.unasked().stream()
                    .filter(name -> !name.equals("description") && !name.equals("quantity"))
                    .forEach(name -> into.unknown("release.contracts.items." + name));
        }
        if (items.stream().noneMatch(item -> item.has("unit"))) {
            String code = bought.contract() + "/1";
            add(of, code, firstLot(of), bought, bought.sum(), local.get(code));
        }
    }

    private Map<String, BigDecimal> local(ReleaseObjects.Of of, PortalObject contract) {
        Map<String, BigDecimal> local = new HashMap<>();
        for (PortalObject implementation : contract.children("implementation")) {
            for (PortalObject metric : implementation.children("metrics")) {
                String measured = metric.text("id");
                if (measured.equals(ReleasePackage.LOCAL_CONTENT)) {
                    metric.children("observations")
                            .forEach(one -> local.put(of.code(one.text("id")), ReleaseObjects.value(one, "value")));
                } else {
                    into.unknown("release.contracts.implementation.metrics=" + measured);
                }
            }
        }
        return local;
    }

    private static String firstLot(ReleaseObjects.Of of) {
        for (PortalObject tender : of.release().children("tender")) {
            List<PortalObject> items = tender.children("items");
            return of.code((items.isEmpty() ? tender : items.getFirst()).text("id"));
        }
        return "";
    }

    private void add(
            ReleaseObjects.Of of, String code, String lot, Bought bought, BigDecimal sum, @Nullable BigDecimal local) {
        Map<String, @Nullable Object> unit = new HashMap<>();
        unit.put("contract", bought.contract());
        unit.put("lot", lot);
        unit.put("point", bought.point());
        unit.put("customer", of.customer());
        unit.put("year", bought.year());
        unit.put("sum", sum);
        unit.put("local_sum", local);
        into.add(new PurchaseRow(PurchaseTable.UNIT, code, unit));
    }
}
