package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The score of a body: what each component came to by its weight, less what is deducted. Every figure is
/// rounded as it is printed, and the next one is computed from what is printed, so that a reader comes to
/// the same.
///
/// @param outcomes of the items that are known, by code
record OpennessScore(Checklist checklist, Map<String, ItemOutcome> outcomes) {

    /// A component of the score.
    ///
    /// @param got points of its items; `possible` of those that could be got
    /// @param share in percent to the tenth; null where nothing could be got, and its weight falls away
    record Part(
            ChecklistComponent component,
            BigDecimal got,
            int possible,
            @Nullable BigDecimal share) {}

    OpennessScore {
        outcomes = Map.copyOf(outcomes);
    }

    static OpennessScore of(Checklist checklist, List<ItemOutcome> outcomes) {
        return new OpennessScore(
                checklist, outcomes.stream().collect(Collectors.toMap(ItemOutcome::item, Function.identity())));
    }

    /// What the items come to now.
    ///
    /// @param marks what holds of what checkers found, by item
    static OpennessScore of(Checklist checklist, Map<FactKind, Counts> facts, Map<String, String> marks) {
        return of(
                checklist,
                checklist.items().stream()
                        .flatMap(item -> ItemOutcome.of(item, facts, marks).stream())
                        .toList());
    }

    Optional<ItemOutcome> outcome(ChecklistItem item) {
        return Optional.ofNullable(outcomes.get(item.code()));
    }

    /// The items of which nothing is known yet.
    List<ChecklistItem> unknown() {
        return checklist.items().stream()
                .filter(item -> outcome(item).isEmpty())
                .toList();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (ChecklistComponent component : checklist.components()) {
            BigDecimal got = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
            int possible = 0;
            for (ChecklistItem item : checklist.items(component.code())) {
                ItemOutcome outcome = outcomes.get(item.code());
                if (outcome != null && !item.isBreach()) {
                    got = got.add(outcome.got());
                    possible += outcome.possible();
                }
            }
            parts.add(new Part(component, got, possible, share(got, possible)));
        }
        return parts;
    }

    private static @Nullable BigDecimal share(BigDecimal got, int possible) {
        return possible == 0
                ? null
                : got.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP);
    }

    /// The share of a component, in percent to the tenth; null where nothing could be got or there is no
    /// such one.
    @Nullable
    BigDecimal share(String component) {
        return parts().stream()
                .filter(part -> part.component().code().equals(component))
                .findFirst()
                .map(Part::share)
                .orElse(null);
    }

    /// Points that breaches take.
    BigDecimal deduction() {
        return checklist.items().stream()
                .filter(ChecklistItem::isBreach)
                .flatMap(item -> outcome(item).stream())
                .map(ItemOutcome::got)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /// The components that are weighed.
    List<Part> weighed() {
        return parts().stream()
                .filter(part -> part.share() != null && part.component().weight() > 0)
                .toList();
    }

    int weights() {
        return weighed().stream().mapToInt(part -> part.component().weight()).sum();
    }

    /// The weighted mean of the components, to the tenth; null where there is nothing to weigh.
    @Nullable
    BigDecimal mean() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : weighed()) {
            BigDecimal share = part.share();
            sum = share == null
                    ? sum
                    : sum.add(share.multiply(BigDecimal.valueOf(part.component().weight())));
        }
        return weights() == 0 ? null : sum.divide(BigDecimal.valueOf(weights()), 1, RoundingMode.HALF_UP);
    }

    /// From 0 to 100, to the tenth; null where there is nothing to weigh.
    @Nullable
    BigDecimal score() {
        BigDecimal mean = mean();
        return mean == null ? null : mean.subtract(deduction()).max(BigDecimal.ZERO);
    }
}
