package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Where a criterion's number comes from.
enum Basis {
    /// The mean of what experts gave, 0 to 10.
    EXPERTS("point"),
    /// Its cost and ten years of its upkeep, in percent of the call's budgets; the less the better.
    BURDEN("%"),
    /// Ten years of its benefit less its upkeep, in percent of its cost.
    RETURN("%"),
    /// People served for each million of tenge.
    PEOPLE("person/mln KZT"),
    /// How ready its papers are, in percent.
    READINESS("%");

    /// Over how many years benefit and upkeep are counted.
    static final int YEARS = 10;

    private final String unit;

    Basis(String unit) {
        this.unit = unit;
    }

    /// In which its number is shown.
    String unit() {
        return unit;
    }

    boolean isLessBetter() {
        return this == BURDEN;
    }

    /// The number of a proposal; empty where no expert gave any.
    ///
    /// @param experts the mean of what experts gave, if any did
    /// @param budgets all of the call's budgets together
    Optional<BigDecimal> number(CostedProposal costed, Optional<BigDecimal> experts, BigDecimal budgets) {
        return this == EXPERTS ? experts : Optional.of(figure(costed, budgets));
    }

    private BigDecimal figure(CostedProposal costed, BigDecimal budgets) {
        Proposal proposal = costed.proposal();
        BigDecimal upkeep = proposal.effect().upkeep().multiply(BigDecimal.valueOf(YEARS));
        return switch (this) {
            case EXPERTS -> throw new IllegalStateException("experts give it, not the proposal");
            case BURDEN -> percent(costed.total().add(upkeep), budgets);
            case RETURN ->
                percent(
                        proposal.effect()
                                .benefit()
                                .multiply(BigDecimal.valueOf(YEARS))
                                .subtract(upkeep),
                        costed.total());
            case PEOPLE ->
                BigDecimal.valueOf(1_000L * proposal.size().people()).divide(costed.total(), 3, RoundingMode.HALF_UP);
            case READINESS -> BigDecimal.valueOf(proposal.readiness());
        };
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 3, RoundingMode.HALF_UP);
    }
}
