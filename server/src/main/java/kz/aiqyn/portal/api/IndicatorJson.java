package kz.aiqyn.portal.api;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;

/// An indicator's passport for programs.
///
/// @param weight its share 0..1 in the total, as it counts
/// @param weightAsWritten the share that the methodology writes
/// @param weightReason why they differ, `as_written` where they do not
record IndicatorJson(
        String code,
        NamesJson names,
        String block,
        String measuredIn,
        String formula,
        double weight,
        double weightAsWritten,
        String weightReason,
        NamesJson definition,
        NamesJson reason,
        NamesJson source,
        NamesJson terms) {

    static IndicatorJson of(EffectiveWeights weights, int leaf) {
        Tree tree = weights.tree();
        Indicator indicator = tree.indicator(leaf);
        Passport passport = indicator.passport();
        int node = tree.node(leaf);
        int parent = tree.parent(node);
        return new IndicatorJson(
                indicator.code(),
                NamesJson.of(indicator.names()),
                parent == Tree.INDEX ? "" : tree.code(parent),
                indicator.unit(),
                indicator.formula(),
                weights.share(node),
                weights.nominal(node),
                weights.reason(node).code(),
                NamesJson.of(passport.definition()),
                NamesJson.of(passport.reason()),
                NamesJson.of(passport.source()),
                NamesJson.of(passport.terms()));
    }
}
