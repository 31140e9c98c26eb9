package kz.aiqyn.engine.check;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.EditionKinds;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Weights, periods and emptiness of the tree.
final class TreeCheck {

    private final Methodology methodology;
    private final Findings findings;

    TreeCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        siblings("", "blocks", top);
        for (Block block : methodology.allBlocks()) {
            siblings(block.code(), "", block.children());
            block.blocks().forEach(child -> period(block, child));
        }
        editions();
    }

    private void siblings(String owner, String field, List<Node> siblings) {
        if (siblings.isEmpty()) {
            findings.error(FindingLocation.of(owner, field), Phrase.of("methodology.check.childless"));
            return;
        }
        for (Node node : siblings) {
            if (!(node.weight() >= 0) || Double.isInfinite(node.weight())) {
                findings.error(
                        FindingLocation.of(node.code(), "weight"),
                        Phrase.of("methodology.check.weight", node.weight()));
            }
        }
        if (siblings.stream().allMatch(node -> node.weight() == 0)) {
            findings.error(
                    FindingLocation.of(siblings.getFirst().code(), "weight"),
                    Phrase.of("methodology.check.weightless"));
        }
    }

    private void period(Block parent, Block child) {
        @Nullable PeriodKind own = child.period();
        if (own == null) {
            return;
        }
        PeriodKind around = periodOf(parent);
        if (own.compareTo(around) > 0) {
            findings.error(
                    FindingLocation.of(child.code(), "period"),
                    Phrase.of("methodology.check.period.coarser", own, around));
        } else if (own.compareTo(around) < 0) {
            findings.warning(
                    FindingLocation.of(child.code(), "period"),
                    Phrase.of("methodology.check.period.finer", own, around));
        }
    }

    /// The period of a block or of the nearest block above it that names one.
    private PeriodKind periodOf(Block block) {
        if (block.period() != null) {
            return block.period();
        }
        return methodology.allBlocks().stream()
                .filter(other -> other.blocks().contains(block))
                .findFirst()
                .map(this::periodOf)
                .orElse(PeriodKind.QUARTER);
    }

    /// An edition of a finer kind rates its own blocks alone, which then need a weight.
    private void editions() {
        boolean weighty = methodology.blocks().stream().anyMatch(block -> block.weight() > 0)
                || methodology.indicators().stream().anyMatch(indicator -> indicator.weight() > 0);
        for (PeriodKind kind : EditionKinds.of(methodology)) {
            List<Block> rated = methodology.blocks().stream()
                    .filter(block -> kind.isRolledUpFrom(block.period() == null ? PeriodKind.QUARTER : block.period()))
                    .toList();
            boolean weightless = rated.stream().allMatch(block -> block.weight() == 0);
            if (weighty
                    && !rated.isEmpty()
                    && weightless
                    && rated.size() < methodology.blocks().size()) {
                findings.error(
                        FindingLocation.of(rated.getFirst().code(), "weight"),
                        Phrase.of("methodology.check.weightless.kind", kind));
            }
        }
    }
}
