package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far two checkers agree: the share of items that both marked alike, and Cohen's kappa, which takes
/// from it what two would agree on by chance: (observed − expected) / (1 − expected). J. Cohen, A
/// coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
///
/// @param agreed items that both marked alike
/// @param tallies how often each marked what, by mark
record Agreement(int items, int agreed, Map<String, Tally> tallies) {

    /// How often the first and the second gave a mark.
    record Tally(int first, int second) {

        Tally plus(int one, int two) {
            return new Tally(first + one, second + two);
        }
    }

    Agreement {
        tallies = new TreeMap<>(tallies);
    }

    static Agreement of(Collection<ComparedItem> items) {
        Map<String, Tally> tallies = new TreeMap<>();
        int agreed = 0;
        for (ComparedItem item : items) {
            agreed += item.isAgreed() ? 1 : 0;
            add(tallies, item.first().mark(), 1, 0);
            add(tallies, item.second().mark(), 0, 1);
        }
        return new Agreement(items.size(), agreed, tallies);
    }

    private static void add(Map<String, Tally> tallies, String mark, int first, int second) {
        tallies.merge(mark, new Tally(first, second), (one, other) -> one.plus(other.first(), other.second()));
    }

    /// In percent to the tenth; null of no items.
    @Nullable
    BigDecimal share() {
        return Counts.percent(agreed, items);
    }

    /// The sum over marks of how often the first gave it times how often the second did.
    long products() {
        return tallies.values().stream()
                .mapToLong(tally -> (long) tally.first() * tally.second())
                .sum();
    }

    /// What two would agree on by chance, from 0 to 1 to the thousandth.
    BigDecimal expected() {
        return items == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(products())
                        .divide(BigDecimal.valueOf((long) items * items), 3, RoundingMode.HALF_UP);
    }

    /// To the hundredth; null where chance alone explains all: both gave one and the same mark throughout.
    @Nullable
    BigDecimal kappa() {
        long all = (long) items * items;
        long chance = products();
        return items == 0 || all == chance
                ? null
                : BigDecimal.valueOf((long) agreed * items - chance)
                        .divide(BigDecimal.valueOf(all - chance), 2, RoundingMode.HALF_UP);
    }
}
