package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an item came to.
///
/// @param mark what was found; empty for an item that facts are counted for
/// @param part of the facts that count for it; null for an item that is judged
/// @param whole that it is a part of
/// @param got points to the hundredth; of a breach those that are deducted
/// @param possible points that could be got; 0 where there was nothing that had to be
record ItemOutcome(
        String item,
        String mark,
        @Nullable Long part,
        @Nullable Long whole,
        BigDecimal got,
        int possible) {

    /// What an item comes to; empty while its facts are not known, or while nothing holds of what
    /// checkers found.
    ///
    /// @param marks what holds, by item
    static Optional<ItemOutcome> of(ChecklistItem item, Map<FactKind, Counts> facts, Map<String, String> marks) {
        if (item.scoring().isJudged()) {
            return Optional.ofNullable(marks.get(item.code()))
                    .map(mark -> new ItemOutcome(
                            item.code(), mark, null, null, item.points(mark), item.isBreach() ? 0 : item.points()));
        }
        Counts counts = FactKind.of(item.component()).map(facts::get).orElse(null);
        Long timely = counts == null ? null : counts.timely();
        if (counts == null) {
            return Optional.empty();
        }
        return switch (item.scoring()) {
            case SHARE_DONE -> Optional.of(share(item, counts.done(), counts.due()));
            case SHARE_TIMELY -> timely == null ? Optional.empty() : Optional.of(share(item, timely, counts.due()));
            case SHARE_CURRENT -> timely == null ? Optional.empty() : Optional.of(share(item, timely, counts.done()));
            case ANSWER, POINTS, BREACH -> throw new IllegalStateException(item + " is judged");
        };
    }

    private static ItemOutcome share(ChecklistItem item, long part, long whole) {
        BigDecimal got = whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(item.points())
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new ItemOutcome(item.code(), "", part, whole, got, whole == 0 ? 0 : item.points());
    }
}
