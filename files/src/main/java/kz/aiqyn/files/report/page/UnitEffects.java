package kz.aiqyn.files.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.files.report.content.UnitStory;

/// What each indicator did to a unit's score since the edition before, and what the score lacks by it.
///
/// @param changes by code of the indicator; empty when there is nothing to compare with
/// @param lacks by node
record UnitEffects(Map<String, IndicatorChange> changes, Map<Integer, Double> lacks) {

    static UnitEffects of(UnitStory story) {
        Map<String, IndicatorChange> changes = new HashMap<>();
        story.change().ifPresent(told -> {
            if (told.change() instanceof Change.Split split) {
                split.indicators().rows().forEach(row -> changes.put(row.code(), row));
            }
        });
        Map<Integer, Double> lacks = new HashMap<>();
        story.contributions().ifPresent(known -> {
            for (Contribution indicator : known.indicators()) {
                lacks.put(indicator.node(), indicator.loss().toBest());
            }
        });
        return new UnitEffects(changes, lacks);
    }

    Optional<IndicatorChange> change(String code) {
        return Optional.ofNullable(changes.get(code));
    }

    /// Points added since, 0 where nothing is known.
    double net(String code) {
        return change(code).map(IndicatorChange::net).orElse(0.0);
    }

    OptionalDouble lack(int node) {
        Double lack = lacks.get(node);
        return lack == null || Double.isNaN(lack) ? OptionalDouble.empty() : OptionalDouble.of(lack);
    }
}
