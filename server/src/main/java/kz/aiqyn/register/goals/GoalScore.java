package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The evaluation of a body, or of the oblast, for a year. Every figure is rounded as it is printed, and the next one
/// is
/// computed from what is printed, so that a reader comes to the same.
record GoalScore(GoalTotals.Total total, GoalsSettings by) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One of the three things that are weighed.
    ///
    /// @param code its words are at `goals.part.<code>`
    /// @param number from 0 to 100, to the tenth
    record Part(String code, int weight, BigDecimal number) {}

    /// Results against money: the mean degree over the share of the money that was spent, 100 at most; null where no
    /// money
    /// was planned or none was spent.
    @Nullable
    BigDecimal relation() {
        BigDecimal disbursed = total.disbursed();
        BigDecimal relation =
                total.due() == 0 || disbursed == null ? null : GoalTotals.Total.percent(total.degree(), disbursed);
        return relation == null ? null : relation.min(HUNDRED);
    }

    /// Share of the results of budget programmes that were reached; null where there are none.
    @Nullable
    BigDecimal programmes() {
        return GoalTotals.Total.percent(
                BigDecimal.valueOf(total.resultsReached()), BigDecimal.valueOf(total.results()));
    }

    int deduction() {
        return (int) Math.min(by.most(), by.unreliable() * total.unreliable());
    }

    /// What there is to weigh: of what is not there, the weight falls away.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "reached", by.reached(), total.share());
        add(parts, "money", by.money(), relation());
        add(parts, "programmes", by.programmes(), programmes());
        return parts;
    }

    private static void add(List<Part> parts, String code, int weight, @Nullable BigDecimal number) {
        if (number != null && weight > 0) {
            parts.add(new Part(code, weight, number));
        }
    }

    int weights() {
        return parts().stream().mapToInt(Part::weight).sum();
    }

    /// From 0 to 100, to the tenth; null where there is nothing to weigh.
    @Nullable
    BigDecimal score() {
        BigDecimal sum = parts().stream()
                .map(part -> part.number().multiply(BigDecimal.valueOf(part.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts().isEmpty()
                ? null
                : sum.divide(BigDecimal.valueOf(weights()), 1, RoundingMode.HALF_UP)
                        .subtract(BigDecimal.valueOf(deduction()))
                        .max(BigDecimal.ZERO);
    }

    /// Its words are at `goals.band.<code>`.
    String band() {
        BigDecimal score = score();
        double number = score == null ? 0 : score.doubleValue();
        return score == null
                ? "none"
                : number >= by.high() ? "high" : number >= by.middle() ? "middle" : number >= by.low() ? "low" : "weak";
    }
}
