package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.aiqyn.base.contracting.ContractingJson;
import org.jspecify.annotations.Nullable;

/// Reads what a release says of the bids for its lots, by the standard's extension of bids.
final class BidReader {

    private static final String STATISTICS = "release.bids.statistics";
    private static final String DETAILS = "release.bids.details";

    private final ReadPurchases into;
    private final SupplierNumbers numbers;

    BidReader(ReadPurchases into, SupplierNumbers numbers) {
        this.into = into;
        this.numbers = numbers;
    }

    /// Reads the bids themselves.
    ///
    /// @param own whether it is a release of ours, which names those who won alone
    /// @param codes what the register calls a bid or a lot of the release
    void bids(PortalObject release, boolean own, UnaryOperator<String> codes) {
        Set<String> winners = new HashSet<>();
        for (PortalObject award : release.children("awards")) {
            award.children("suppliers").forEach(supplier -> winners.add(key(supplier)));
        }
        for (PortalObject bids : release.children("bids")) {
            for (PortalObject bid : bids.children("details")) {
                bid(bid, own, winners, codes);
            }
            bids.unasked().stream()
                    .filter(name -> !name.equals("statistics"))
                    .forEach(name -> into.unknown("release.bids." + name));
        }
    }

    private void bid(PortalObject bid, boolean own, Set<String> winners, UnaryOperator<String> codes) {
        String id = bid.code("id");
        List<String> lots = bid.words("relatedLots");
        String bidder = "";
        for (PortalObject tenderer : bid.children("tenderers")) {
            bidder = key(tenderer);
            tenderer.replace("id", bidder);
        }
        BigDecimal price = null;
        for (PortalObject value : bid.children("value")) {
            value.text("currency");
            price = value.money("amount");
        }
        boolean rejected = bid.text("status").equals("disqualified");
        if (lots.isEmpty() || bidder.isEmpty() || price == null) {
            into.unknown(DETAILS + " without lot, tenderer or value");
            return;
        }
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("lot", codes.apply(lots.getFirst()));
        cells.put("bidder", bidder);
        cells.put("price", price);
        cells.put("state", own || winners.contains(bidder) ? "won" : rejected ? "rejected" : "admitted");
        if (bid.isSound()) {
            into.add(new PurchaseRow(PurchaseTable.BID, codes.apply(id), cells));
        }
        bid.unasked().forEach(name -> into.unknown(DETAILS + "." + name));
    }

    /// What stands for a bidder: a BIN, or a digest of whatever else it is known by.
    private String key(PortalObject party) {
        String id = party.number("id").replaceFirst("^" + ContractingJson.BIN + "-", "");
        return id.isEmpty() ? "" : numbers.key(id);
    }

    /// How many bids there were, by the lot as the release calls it; under an empty name those for the whole tender.
    Map<String, Integer> numbers(PortalObject release) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (PortalObject bids : release.children("bids")) {
            for (PortalObject statistic : bids.children("statistics")) {
                String measure = statistic.text("measure");
                String lot = statistic.text("relatedLot");
                statistic.text("id");
                if (measure.equals(ReleaseBids.BIDS)) {
                    Integer number = statistic.whole("value", 0, 100_000);
                    if (number != null) {
                        counted.put(lot, number);
                    }
                } else if (!measure.equals(ReleaseBids.DISQUALIFIED)) {
                    into.unknown(STATISTICS + "=" + measure);
                }
                statistic.unasked().stream()
                        .filter(name -> !name.equals("value"))
                        .forEach(name -> into.unknown(STATISTICS + "." + name));
            }
        }
        return counted;
    }
}
