package kz.aiqyn.register.procurement;

import static kz.aiqyn.base.contracting.ContractingJson.ordered;
import static kz.aiqyn.base.contracting.ContractingJson.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bids for the lots of a purchase, as the standard's extension of bids writes them: how many there were of each
/// lot,
/// and of them those that won. Who did not win is told by numbers alone.
final class ReleaseBids {

    static final String BIDS = "bids";
    static final String DISQUALIFIED = "disqualifiedBids";

    private ReleaseBids() {}

    static Map<String, Object> of(List<ProcuredLot> lots, Map<String, LotBids> bids) {
        List<Object> statistics = new ArrayList<>();
        List<Object> details = new ArrayList<>();
        for (ProcuredLot lot : lots) {
            LotBids of = bids.getOrDefault(lot.code(), LotBids.NONE);
            Integer all = lot.bids();
            if (all != null) {
                statistics.add(statistic(BIDS, lot, all));
            }
            if (of.rejected() > 0) {
                statistics.add(statistic(DISQUALIFIED, lot, of.rejected()));
            }
            of.won().forEach(won -> details.add(detail(lot, won)));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "statistics", statistics);
        put(all, "details", details);
        return all;
    }

    private static Map<String, Object> statistic(String measure, ProcuredLot lot, long number) {
        Map<String, Object> one = ordered("id", measure + "-" + lot.code(), "measure", measure);
        one.put("value", number);
        one.put("relatedLot", lot.code());
        return one;
    }

    private static Map<String, Object> detail(ProcuredLot lot, LotBids.Won won) {
        Map<String, Object> one = ordered("id", won.code(), "status", "valid");
        one.put("tenderers", List.of(ReleasePackage.supplier(won.bidder())));
        one.put("value", ReleasePackage.value(won.price()));
        one.put("relatedLots", List.of(lot.code()));
        return one;
    }
}
