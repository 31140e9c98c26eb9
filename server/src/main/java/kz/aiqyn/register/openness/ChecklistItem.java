package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// What is checked, in a version of the checklist.
///
/// @param component its code
/// @param place in the order of the version
/// @param points that it gives at most; of a breach, that it takes
record ChecklistItem(String code, String component, int place, Names names, Scoring scoring, int points)
        implements KeptRow {

    private static final List<String> ANSWERS = List.of("yes", "partly", "no");

    boolean isBreach() {
        return scoring == Scoring.BREACH;
    }

    /// What a checker may find, the best first: `yes`, `partly`, `no`, or points.
    List<String> marks() {
        return scoring == Scoring.POINTS
                ? IntStream.rangeClosed(0, points)
                        .mapToObj(left -> Integer.toString(points - left))
                        .toList()
                : ANSWERS;
    }

    /// The points of a mark, to the hundredth; of a breach those that are deducted.
    ///
    /// @param mark one of [#marks()]
    BigDecimal points(String mark) {
        BigDecimal all = BigDecimal.valueOf(points);
        return switch (mark) {
            case "yes" -> all.setScale(2, RoundingMode.UNNECESSARY);
            case "partly" -> all.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
            case "no" -> BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
            default -> new BigDecimal(mark).setScale(2, RoundingMode.UNNECESSARY);
        };
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "item",
                code,
                "component",
                component,
                "item-name",
                names.kk(),
                "scoring",
                Lifecycle.code(scoring),
                "points",
                Integer.toString(points));
    }

    @Override
    public String named() {
        return "item";
    }
}
