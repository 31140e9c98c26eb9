package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;

/// Changes the tree of blocks and indicators.
public final class TreeChanges {

    /// Stands for the index where the code of a block is asked.
    public static final String TOP = "";

    private TreeChanges() {}

    /// What stands directly under the index or in a block.
    private record Family(String code, List<Block> blocks, List<Indicator> indicators) {}

    /// The code of the block that a block or indicator stands in, [#TOP] under the index.
    ///
    /// @throws java.util.NoSuchElementException when there is none of this code
    public static String parent(Methodology methodology, String code) {
        Optional<String> block = methodology.allBlocks().stream()
                .filter(one ->
                        one.children().stream().anyMatch(child -> child.code().equals(code)))
                .map(Block::code)
                .findFirst();
        return block.orElseGet(() -> find(methodology, code).map(node -> TOP).orElseThrow());
    }

    public static Optional<Node> find(Methodology methodology, String code) {
        return methodology.findBlock(code).<Node>map(block -> block).or(() -> methodology.findIndicator(code));
    }

    /// The children of a block, or what stands directly under the index.
    public static List<Node> children(Methodology methodology, String parent) {
        if (!parent.equals(TOP)) {
            return methodology.findBlock(parent).map(Block::children).orElse(List.of());
        }
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        return top;
    }

    /// A block or an indicator with others of its fields, where it stands.
    public static Methodology replace(Methodology methodology, String code, Node node) {
        return every(
                methodology,
                family -> new Family(
                        family.code,
                        family.blocks.stream()
                                .map(one -> one.code().equals(code) && node instanceof Block block ? block : one)
                                .toList(),
                        family.indicators.stream()
                                .map(one -> one.code().equals(code) && node instanceof Indicator indicator
                                        ? indicator
                                        : one)
                                .toList()));
    }

    /// Puts a block or an indicator last among the children of a block.
    public static Methodology add(Methodology methodology, String parent, Node node) {
        return every(methodology, family -> family.code.equals(parent) ? with(family, node) : family);
    }

    public static Methodology remove(Methodology methodology, String code) {
        return every(
                methodology,
                family -> new Family(
                        family.code,
                        family.blocks.stream()
                                .filter(one -> !one.code().equals(code))
                                .toList(),
                        family.indicators.stream()
                                .filter(one -> !one.code().equals(code))
                                .toList()));
    }

    /// Puts a block or an indicator into another block; where it stands already it stays.
    public static Methodology move(Methodology methodology, String code, String parent) {
        if (parent(methodology, code).equals(parent)) {
            return methodology;
        }
        Node node = find(methodology, code).orElseThrow();
        return add(remove(methodology, code), parent, node);
    }

    /// The blocks with no indicators in them.
    static Methodology bare(Methodology methodology) {
        return every(methodology, family -> new Family(family.code, family.blocks, List.of()));
    }

    /// Whether a block is another or stands somewhere within it.
    public static boolean isWithin(Methodology methodology, String block, String ancestor) {
        for (String at = block; !at.equals(TOP); at = parent(methodology, at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// Moves a block among the blocks beside it, an indicator among the indicators.
    ///
    /// @param by -1 up, 1 down
    public static Methodology shift(Methodology methodology, String code, int by) {
        return every(
                methodology,
                family -> new Family(
                        family.code, shifted(family.blocks, code, by), shifted(family.indicators, code, by)));
    }

    private static <N extends Node> List<N> shifted(List<N> nodes, String code, int by) {
        for (int i = 0; i < nodes.size(); i++) {
            int other = i + by;
            if (nodes.get(i).code().equals(code) && other >= 0 && other < nodes.size()) {
                List<N> moved = new ArrayList<>(nodes);
                Collections.swap(moved, i, other);
                return moved;
            }
        }
        return nodes;
    }

    private static Family with(Family family, Node node) {
        List<Block> blocks = new ArrayList<>(family.blocks);
        List<Indicator> indicators = new ArrayList<>(family.indicators);
        switch (node) {
            case Block block -> blocks.add(block);
            case Indicator indicator -> indicators.add(indicator);
        }
        return new Family(family.code, blocks, indicators);
    }

    private static Methodology every(Methodology methodology, UnaryOperator<Family> change) {
        Family top = change.apply(new Family(
                TOP,
                methodology.blocks().stream().map(block -> every(block, change)).toList(),
                methodology.indicators()));
        return methodology.withTree(top.blocks, top.indicators);
    }

    private static Block every(Block block, UnaryOperator<Family> change) {
        Family changed = change.apply(new Family(
                block.code(),
                block.blocks().stream().map(inner -> every(inner, change)).toList(),
                block.indicators()));
        return block.withChildren(changed.blocks, changed.indicators);
    }
}
