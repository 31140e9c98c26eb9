package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.Percents;
import kz.aiqyn.rating.methodology.edit.TreeChanges;

/// The tree of a draft with its weights to be edited.
///
/// @param families what stands beside each other, that of the index first
/// @param form with what is wrong, by field
/// @param tried whether the weights shown are not saved yet
/// @param open code of the block whose weights are unfolded, empty for none
/// @param undo the save before something was just taken out, 0 where nothing was
record MethodologyTreePage(
        MethodologyVersion version, List<Family> families, Form form, boolean tried, String open, long undo) {

    public MethodologyTreePage {
        families = List.copyOf(families);
    }

    /// What stands beside each other.
    ///
    /// @param code of the block, empty for the index
    /// @param inIndex share of the index, 0..1
    /// @param indicators how many are in it, those in its inner blocks too
    public record Family(String code, Names names, double inIndex, long indicators, List<Row> rows) {
        public Family {
            rows = List.copyOf(rows);
        }

        /// What the percents add up to.
        public String sum() {
            return Percents.sum(rows.stream().map(Row::percent).toList());
        }
    }

    /// Whether the fields show what would be lost with the page.
    public boolean unsaved() {
        return tried || !form.isSound();
    }

    /// Whether a block is unfolded: the reader has it open, or something in it is wrong or does not add up.
    public boolean unfolded(Family family) {
        return family.code().equals(open)
                || (!family.sum().equals("100") && !family.rows().isEmpty())
                || family.rows().stream().anyMatch(row -> form.error(row.field()) != null);
    }

    /// A block or an indicator.
    ///
    /// @param percent of its siblings, as the field shows it
    /// @param weights what all of the tree weighs
    public record Row(Node node, String percent, EffectiveWeights weights) {

        /// The share of the index that counts, 0..1.
        public double inIndex() {
            return weights.share(node.code());
        }

        public boolean block() {
            return node instanceof Block;
        }

        public String field() {
            return Percents.FIELD + node.code();
        }
    }

    /// @param methodology with the weights that are tried
    /// @param form with the texts to show in place of these weights, where there are any
    static List<Family> families(Methodology methodology, Form form) {
        EffectiveWeights weights = EffectiveWeights.of(methodology);
        List<Family> families = new ArrayList<>();
        families.add(family(
                TreeChanges.TOP,
                methodology.index().names(),
                TreeChanges.children(methodology, TreeChanges.TOP),
                weights,
                form));
        methodology
                .allBlocks()
                .forEach(block -> families.add(
                        family(block.code(), block.names().orElse(block.code()), block.children(), weights, form)));
        return families;
    }

    private static Family family(String code, Names names, List<Node> children, EffectiveWeights weights, Form form) {
        return new Family(
                code,
                names,
                code.equals(TreeChanges.TOP) ? 1 : weights.share(code),
                children.stream().mapToLong(MethodologyTreePage::indicators).sum(),
                children.stream()
                        .map(node -> new Row(node, percent(node, children, form), weights))
                        .toList());
    }

    private static long indicators(Node node) {
        return switch (node) {
            case Indicator indicator -> 1;
            case Block block ->
                block.children().stream()
                        .mapToLong(MethodologyTreePage::indicators)
                        .sum();
        };
    }

    private static String percent(Node node, List<Node> siblings, Form form) {
        String typed = form.text(Percents.FIELD + node.code());
        return typed.isEmpty() ? Percents.shown(TreeRow.share(node, siblings)) : typed;
    }
}
