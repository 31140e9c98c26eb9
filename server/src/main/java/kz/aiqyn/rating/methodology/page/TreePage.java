package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.EffectiveWeights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.Percents;
import kz.aiqyn.rating.methodology.edit.Tree;
import org.jspecify.annotations.Nullable;

/// The tree of a draft with its weights to be edited.
///
/// @param families what stands beside each other, that of the index first
/// @param errors what is wrong, by field
/// @param tried whether the weights shown are not saved yet
public record TreePage(
        MethodologyVersion version,
        List<Family> families,
        Map<String, Phrase> errors,
        boolean tried,
        @Nullable Done done) {

    public TreePage {
        families = List.copyOf(families);
        errors = Map.copyOf(errors);
    }

    /// What stands beside each other.
    ///
    /// @param code of the block, empty for the index
    public record Family(String code, Names names, List<Row> rows) {
        public Family {
            rows = List.copyOf(rows);
        }
    }

    /// A block or an indicator.
    ///
    /// @param percent of its siblings, as the field shows it
    /// @param inIndex share of the index, 0..1
    public record Row(Node node, String percent, double inIndex) {

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
        EffectiveWeights weights = new EffectiveWeights(methodology);
        List<Family> families = new ArrayList<>();
        families.add(
                family(Tree.TOP, methodology.index().names(), Tree.children(methodology, Tree.TOP), weights, form));
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
                children.stream()
                        .map(node -> new Row(node, percent(node, children, form), weights.share(node.code())))
                        .toList());
    }

    private static String percent(Node node, List<Node> siblings, Form form) {
        String typed = form.text(Percents.FIELD + node.code());
        return typed.isEmpty() ? Percents.shown(TreeRow.share(node, siblings)) : typed;
    }
}
