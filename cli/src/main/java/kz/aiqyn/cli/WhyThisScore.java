package kz.aiqyn.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.explain.Absence;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;

/// The contributions of blocks and indicators, which add up to the score, and what must be known of them.
final class WhyThisScore {

    private static final int LEAST_NAME = 20;
    private static final int LEAST_VALUE = 12;
    private static final double NOTHING = 1e-12;

    private final Screen screen;

    WhyThisScore(Screen screen) {
        this.screen = screen;
    }

    void print(Edition edition, int unit) {
        Contributions contributions = Contributions.of(edition, unit);
        int decimals = edition.methodology().scale().decimals();
        screen.heading(screen.words("cli.explain.score"));
        screen.blank();
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.node"), LEAST_NAME),
                Heading.right(screen.words("cli.column.score")),
                Heading.right(screen.words("cli.column.weight")),
                Heading.right(screen.words("cli.column.points")),
                Heading.elastic(screen.words("cli.column.value"), LEAST_VALUE)));
        if (Math.abs(contributions.base()) > NOTHING) {
            table.add(screen.words("cli.explain.base"), "", "", screen.number(contributions.base(), decimals), "");
        }
        contributions.nodes().forEach(node -> table.add(row(edition, unit, contributions, node)));
        for (Adjustment adjustment : contributions.adjustments()) {
            table.add(adjustmentName(adjustment), "", "", Signed.of(screen, adjustment.counted(), decimals), "");
        }
        table.add(total(contributions.score(), decimals));
        screen.table(table);
        screen.blank();
        flags(contributions)
                .forEach((flag, names) -> screen.remark(screen.words(
                        "cli.remark.flagged", screen.words("cli.flag." + flag.code()), String.join("; ", names))));
        without(edition, unit, contributions);
        screen.blank();
    }

    private List<Cell> row(Edition edition, int unit, Contributions contributions, Contribution node) {
        int decimals = edition.methodology().scale().decimals();
        boolean block = node.level() == Tree.Level.BLOCK;
        Emphasis emphasis = block ? Emphasis.STRONG : Emphasis.PLAIN;
        String name = "  ".repeat(depth(edition.tree(), node.node()) - 1)
                + screen.wording().name(node.names());
        return List.of(
                new Cell(name, emphasis),
                new Cell(screen.number(node.score(), decimals), emphasis),
                new Cell(screen.words("cli.percent", screen.number(100 * share(contributions, node), 1)), emphasis),
                new Cell(screen.number(node.points(), decimals), emphasis),
                new Cell(block ? "" : value(edition, node.node(), unit), emphasis));
    }

    private List<Cell> total(double score, int decimals) {
        return List.of(
                new Cell(screen.words("cli.explain.total"), Emphasis.STRONG),
                Cell.of(""),
                Cell.of(""),
                new Cell(screen.number(score, decimals), Emphasis.STRONG),
                Cell.of(""));
    }

    /// The indicator's value with its unit of measurement, or a dash where there is none.
    private String value(Edition edition, int node, int unit) {
        int leaf = edition.tree().leaf(node);
        double raw = edition.cells().raw()[leaf][unit];
        return Double.isNaN(raw)
                ? "–"
                : Measured.of(screen, raw, edition.tree().indicator(leaf).unit());
    }

    /// The share of the index that rests on a node: the product of the shares among present siblings.
    private static double share(Contributions contributions, Contribution node) {
        double share = node.share();
        int parent = node.parent();
        while (parent != Tree.INDEX) {
            int at = parent;
            Contribution above = contributions.nodes().stream()
                    .filter(other -> other.node() == at)
                    .findFirst()
                    .orElseThrow();
            share *= above.share();
            parent = above.parent();
        }
        return share;
    }

    private static int depth(Tree tree, int node) {
        int depth = 0;
        for (int at = node; at != Tree.INDEX; at = tree.parent(at)) {
            depth++;
        }
        return depth;
    }

    private String adjustmentName(Adjustment adjustment) {
        String name = screen.wording()
                .name(adjustment.rule().names().orElse(adjustment.rule().code()));
        return adjustment.reason().isBlank() ? name : name + ": " + adjustment.reason();
    }

    /// Names of indicators by flag, in the order of the flags.
    private Map<Flag, SortedSet<String>> flags(Contributions contributions) {
        Map<Flag, SortedSet<String>> byFlag = new EnumMap<>(Flag.class);
        for (Contribution node : contributions.indicators()) {
            for (Flag flag : node.flags()) {
                // A stand-in says that the value is missing; a tie of one indicator's scores tells nobody anything.
                if (flag != Flag.TIED && flag != Flag.MISSING) {
                    byFlag.computeIfAbsent(flag, any -> new TreeSet<>())
                            .add(screen.wording().name(node.names()));
                }
            }
        }
        return byFlag;
    }

    /// Indicators that have no score for this unit, with the reason; a block of which none has one stands
    /// for them.
    private void without(Edition edition, int unit, Contributions contributions) {
        Map<Set<Flag>, SortedSet<String>> byReason = new LinkedHashMap<>();
        Tree tree = edition.tree();
        for (int node = 1; node < tree.size(); node++) {
            boolean within = tree.parent(node) != Tree.INDEX
                    && contributions.find(tree.code(tree.parent(node))).isEmpty();
            if (!within && contributions.find(tree.code(node)).isEmpty()) {
                byReason.computeIfAbsent(Absence.reasons(edition, node, unit), any -> new TreeSet<>())
                        .add(screen.wording().name(tree.names(node)));
            }
        }
        byReason.forEach((reasons, names) -> screen.remark(screen.words(
                "cli.explain.without",
                reasons.stream()
                        .sorted()
                        .map(flag -> screen.words("cli.flag." + flag.code()))
                        .collect(Collectors.joining("; ")),
                String.join("; ", names))));
    }
}
