package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.List;

/// What was offered for a lot, as everybody may know it: who won, and of the others how many were rejected.
record LotBids(long rejected, List<Won> won) {

    static final LotBids NONE = new LotBids(0, List.of());

    LotBids {
        won = List.copyOf(won);
    }

    /// A bid that won.
    record Won(String code, SignedContract.Seller bidder, BigDecimal price) {}
}
