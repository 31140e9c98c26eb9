package kz.aiqyn.engine.robust;

import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Tree;

/// Totals by the engine's own step of aggregation, whatever the nodes are: slower, for Mazziotta-Pareto and
/// Copeland.
final class StepwiseTotals implements Totals {

    private final DrawnMethodology methodology;
    private final PeriodKind kind;
    private final LeafScores leaves;

    StepwiseTotals(DrawnMethodology methodology, PeriodKind kind, LeafScores leaves) {
        this.methodology = methodology;
        this.kind = kind;
        this.leaves = leaves;
    }

    @Override
    public void find(Draw[] draws, double[][] totals) {
        for (int draw = 0; draw < draws.length; draw++) {
            Tree tree = Tree.of(methodology.of(draws[draw]), kind);
            double[][] nodes = new double[tree.size()][];
            for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
                nodes[tree.node(leaf)] = leaves.plain()[leaf];
            }
            Aggregating.aggregate(tree, nodes, totals[draw].length);
            System.arraycopy(nodes[Tree.INDEX], 0, totals[draw], 0, totals[draw].length);
        }
    }
}
