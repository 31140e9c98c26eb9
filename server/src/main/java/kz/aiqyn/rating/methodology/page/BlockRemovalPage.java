package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.TreeChanges;

/// The question before a block is taken out of a draft: what goes with it.
///
/// @param version with the count of saves that the reader saw
/// @param fields what the form of the weights sent, to be sent again with the answer
record BlockRemovalPage(MethodologyVersion version, Block block, Map<String, List<String>> fields) {

    public BlockRemovalPage {
        fields = Map.copyOf(fields);
    }

    /// The blocks within it, at any depth.
    public List<Block> blocks() {
        return within(document().allBlocks());
    }

    /// The indicators within it, at any depth.
    public List<Indicator> indicators() {
        return within(document().allIndicators());
    }

    private <N extends Node> List<N> within(List<N> nodes) {
        return nodes.stream()
                .filter(node -> !node.code().equals(block.code()))
                .filter(node -> TreeChanges.isWithin(document(), node.code(), block.code()))
                .toList();
    }

    private Methodology document() {
        return version.document();
    }
}
