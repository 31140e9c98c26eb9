package kz.aiqyn.cli;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;

/// The values of every indicator of an edition at a glance.
final class IndicatorStatistics {

    private static final int LEAST_NAME = 20;

    private final Screen screen;

    IndicatorStatistics(Screen screen) {
        this.screen = screen;
    }

    void print(Edition edition) {
        screen.heading(screen.words(
                "cli.check.statistics",
                edition.period(),
                GroupName.of(screen, edition.group())));
        screen.blank();
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.indicator"), LEAST_NAME),
                Heading.right(screen.words("cli.column.weight")),
                Heading.right(screen.words("cli.column.observed")),
                Heading.right(screen.words("cli.column.least")),
                Heading.right(screen.words("cli.column.middle")),
                Heading.right(screen.words("cli.column.most")),
                Heading.left("")));
        Tree tree = edition.tree();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            table.add(row(edition, leaf));
        }
        screen.table(table);
    }

    private String[] row(Edition edition, int leaf) {
        Tree tree = edition.tree();
        double[] values = Arrays.stream(edition.cells().raw()[leaf])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        boolean any = values.length > 0;
        return new String[] {
            screen.wording().name(tree.names(tree.node(leaf))),
            screen.words("cli.percent", screen.number(100 * tree.effectiveWeight(tree.node(leaf)), 1)),
            values.length + "/" + edition.units().size(),
            any ? Measured.number(screen, values[0]) : "–",
            any ? Measured.number(screen, median(values)) : "–",
            any ? Measured.number(screen, values[values.length - 1]) : "–",
            note(edition, tree.node(leaf))
        };
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// What makes the indicator say nothing, or say it otherwise than as reported.
    private String note(Edition edition, int node) {
        for (Flag flag :
                List.of(Flag.OBLAST_LEVEL, Flag.LEFT_OUT, Flag.INHERITED, Flag.CONSTANT, Flag.LOGGED, Flag.UNTREATED)) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                if (edition.has(flag, node, unit)) {
                    return screen.words("cli.flag." + flag.code());
                }
            }
        }
        return "";
    }
}
