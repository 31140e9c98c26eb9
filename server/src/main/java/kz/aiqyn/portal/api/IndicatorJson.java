package kz.aiqyn.portal.api;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// An indicator's passport for programs.
///
/// @param weight its share 0..1 in the total
record IndicatorJson(
        String code,
        Names names,
        String block,
        String measuredIn,
        String formula,
        double weight,
        Names definition,
        Names reason,
        Names source,
        Names terms) {

    static IndicatorJson of(Tree tree, int leaf) {
        Indicator indicator = tree.indicator(leaf);
        Passport passport = indicator.passport();
        int node = tree.node(leaf);
        int parent = tree.parent(node);
        return new IndicatorJson(
                indicator.code(),
                indicator.names(),
                parent == Tree.INDEX ? "" : tree.code(parent),
                indicator.unit(),
                indicator.formula(),
                tree.effectiveWeight(node),
                passport.definition(),
                passport.reason(),
                passport.source(),
                passport.terms());
    }
}
