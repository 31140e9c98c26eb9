package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;

/// The weight of every block and indicator in the index, 0..1, when everything is present: an indicator that is
/// formed for all at once and left out has none, and its siblings share it.
public final class EffectiveWeights {

    private final Map<String, Double> shares = new HashMap<>();

    public EffectiveWeights(Methodology methodology) {
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        spread(top, 1);
    }

    /// NaN for a code that has none.
    public double share(String code) {
        return shares.getOrDefault(code, Double.NaN);
    }

    private void spread(List<Node> siblings, double whole) {
        double sum = siblings.stream().mapToDouble(EffectiveWeights::weight).sum();
        for (Node node : siblings) {
            double share = sum > 0 ? whole * weight(node) / sum : 0;
            shares.put(node.code(), share);
            if (node instanceof Block block) {
                spread(block.children(), share);
            }
        }
    }

    private static double weight(Node node) {
        return switch (node) {
            case Indicator indicator -> indicator.formation() == Formation.PARENT_EXCLUDED ? 0 : indicator.weight();
            case Block block -> block.children().stream().allMatch(child -> weight(child) == 0) ? 0 : block.weight();
        };
    }
}
