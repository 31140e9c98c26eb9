package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;

/// A proposal with what it costs by year.
record CostedProposal(Proposal proposal, List<YearCost> costs) {

    CostedProposal {
        costs = List.copyOf(costs);
    }

    BigDecimal total() {
        return costs.stream().map(YearCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
