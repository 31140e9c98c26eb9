package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Unit costs of like projects on a line, in a box of a thousand by a thousand: each a stroke, the middle half of them
/// a bar, the norm and one's own.
///
/// @param from unit cost at the left edge; `to` is the one at the right edge
/// @param strokes a path, as SVG writes it; so are the others, which are empty where there is nothing
record UnitCostPicture(
        BigDecimal from, BigDecimal to, String strokes, String half, String median, String norm, String own) {

    private static final double BOX = 1_000;

    static UnitCostPicture of(JudgedCost cost, List<UnitCosts.Alike> alike) {
        List<BigDecimal> costs = alike.stream().map(UnitCosts.Alike::unitCost).toList();
        @Nullable BigDecimal norm = cost.norm();
        BigDecimal from = costs.getFirst();
        BigDecimal to = costs.getLast();
        if (norm != null) {
            from = from.min(norm);
            to = to.max(norm);
        }
        Scale scale = new Scale(from.doubleValue(), Math.max(1e-9, to.doubleValue() - from.doubleValue()));
        @Nullable BigDecimal low = cost.low();
        @Nullable BigDecimal high = cost.high();
        return new UnitCostPicture(
                from,
                to,
                costs.stream().map(one -> scale.stroke(one, 400, 700)).collect(Collectors.joining()),
                low == null || high == null ? "" : "M%d 550H%d".formatted(scale.at(low), scale.at(high)),
                scale.stroke(cost.middle(), 300, 800),
                scale.stroke(norm, 100, 950),
                scale.stroke(cost.unitCost(), 100, 950));
    }

    private record Scale(double from, double width) {

        long at(BigDecimal cost) {
            return Math.round((cost.doubleValue() - from) * BOX / width);
        }

        String stroke(@Nullable BigDecimal cost, int top, int bottom) {
            return cost == null ? "" : "M%d %dV%d".formatted(at(cost), top, bottom);
        }
    }
}
