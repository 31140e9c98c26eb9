package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// What one indicator did to a score, all factors side by side, in points. The net alone says whether the unit gained
/// by it: a value may better while the place it gives falls, since the peers bettered more.
///
/// @param code the indicator's; empty for what came through none
/// @param own by the unit's own value
/// @param peers by the values of the others
/// @param method by the methodology, weights included
/// @param other by which values are there, who is in the group, and bonus and penalty points
public record IndicatorChange(String code, Names names, double own, double peers, double method, double other) {

    /// Several together, under no name.
    public static IndicatorChange sum(List<IndicatorChange> rows) {
        return new IndicatorChange(
                "",
                Names.NONE,
                rows.stream().mapToDouble(IndicatorChange::own).sum(),
                rows.stream().mapToDouble(IndicatorChange::peers).sum(),
                rows.stream().mapToDouble(IndicatorChange::method).sum(),
                rows.stream().mapToDouble(IndicatorChange::other).sum());
    }

    /// Everything together.
    public double net() {
        return own + peers + method + other;
    }
}
