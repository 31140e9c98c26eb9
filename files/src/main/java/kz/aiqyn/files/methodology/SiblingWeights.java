package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.text.Phrase;

/// Keeps the sum of weights beside each other when some of them are set anew: the siblings share what is left in
/// their old proportions, so that "economy 30" of a hundred means thirty percent.
public final class SiblingWeights {

    private static final double ROUNDING = 1e-9;

    private final Methodology before;
    private final Set<String> set;
    private final Map<String, Double> weights = new HashMap<>();

    private SiblingWeights(Methodology before, Set<String> set) {
        this.before = before;
        this.set = set;
    }

    /// Renormalises the siblings of the nodes whose weights were set.
    ///
    /// @param before the methodology with the old weights
    /// @param after the same tree with the new ones
    /// @param set codes of the blocks and indicators whose weight was set
    /// @return the methodology; refused when the weights set are more than the old sum while a sibling stays
    public static MethodologyEdit.Result renormalise(Methodology before, Methodology after, Set<String> set) {
        SiblingWeights siblings = new SiblingWeights(before, set);
        List<List<Node>> families = new ArrayList<>();
        List<Node> top = new ArrayList<>(after.blocks());
        top.addAll(after.indicators());
        families.add(top);
        after.allBlocks().forEach(block -> families.add(block.children()));
        for (List<Node> family : families) {
            if (!siblings.share(family)) {
                return new MethodologyEdit.Refused(siblings.noRoom(family));
            }
        }
        return new MethodologyEdit.Edited(after.withTree(
                after.blocks().stream().map(siblings::applied).toList(),
                after.indicators().stream().map(siblings::applied).toList()));
    }

    /// Shares what is left among those that were not set; false when nothing is.
    private boolean share(List<Node> family) {
        List<Node> rest =
                family.stream().filter(node -> !set.contains(node.code())).toList();
        double restSum = rest.stream().mapToDouble(Node::weight).sum();
        if (rest.size() == family.size() || restSum == 0) {
            return true;
        }
        double room = oldSum(family) - (sum(family) - restSum);
        if (room < -ROUNDING) {
            return false;
        }
        rest.forEach(node -> weights.put(node.code(), node.weight() * Math.max(room, 0) / restSum));
        return true;
    }

    private Phrase noRoom(List<Node> family) {
        double given = family.stream()
                .filter(node -> set.contains(node.code()))
                .mapToDouble(Node::weight)
                .sum();
        return Phrase.of("methodology.edit.room", given, oldSum(family));
    }

    private double oldSum(List<Node> family) {
        return family.stream().mapToDouble(node -> oldWeight(node.code())).sum();
    }

    private static double sum(List<Node> family) {
        return family.stream().mapToDouble(Node::weight).sum();
    }

    private double oldWeight(String code) {
        return before.findBlock(code)
                .map(Block::weight)
                .or(() -> before.findIndicator(code).map(Indicator::weight))
                .orElse(0.0);
    }

    private Block applied(Block block) {
        List<Block> blocks = block.blocks().stream().map(this::applied).toList();
        List<Indicator> indicators =
                block.indicators().stream().map(this::applied).toList();
        return block.withWeight(weights.getOrDefault(block.code(), block.weight()))
                .withChildren(blocks, indicators);
    }

    private Indicator applied(Indicator indicator) {
        return indicator.withWeight(weights.getOrDefault(indicator.code(), indicator.weight()));
    }
}
