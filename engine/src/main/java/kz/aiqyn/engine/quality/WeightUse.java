package kz.aiqyn.engine.quality;

import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;

/// What a unit's total rests on, as shares 0..1 of the weight of all indicators.
///
/// @param observed on observed values
/// @param imputed on values that stand in for missing ones
/// @param moved on nothing: indicators left out for any reason, whose weight went to their siblings
public record WeightUse(double observed, double imputed, double moved) {

    static WeightUse of(Edition edition, int unit) {
        double observed = 0;
        double imputed = 0;
        double moved = 0;
        Tree tree = edition.tree();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            int node = tree.node(leaf);
            double weight = tree.nominalWeight(node);
            if (edition.score(node, unit).isEmpty()) {
                moved += weight;
            } else if (edition.has(Flag.MISSING, node, unit)) {
                imputed += weight;
            } else {
                observed += weight;
            }
        }
        return new WeightUse(observed, imputed, moved);
    }
}
