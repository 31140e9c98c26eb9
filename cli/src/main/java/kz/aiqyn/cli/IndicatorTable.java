package kz.aiqyn.cli;

import java.util.List;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.quality.IndicatorStatistics;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Flag;

/// The values of every indicator of an edition at a glance.
final class IndicatorTable {

    private static final int LEAST_NAME = 20;
    private static final int LEAST_NOTE = 12;
    private static final List<Flag> TOLD = List.of(
            Flag.OBLAST_LEVEL,
            Flag.NO_VALUES,
            Flag.LEFT_OUT,
            Flag.INHERITED,
            Flag.ONE_VALUE,
            Flag.CONSTANT,
            Flag.LOGGED,
            Flag.UNTREATED);

    private final Screen screen;

    IndicatorTable(Screen screen) {
        this.screen = screen;
    }

    void print(Edition edition, MethodQuality quality) {
        screen.heading(screen.words("cli.check.statistics", edition.period(), GroupName.of(screen, edition.group())));
        screen.blank();
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.indicator"), LEAST_NAME),
                Heading.right(screen.words("cli.column.weight")),
                Heading.right(screen.words("cli.column.influence")),
                Heading.right(screen.words("cli.column.observed")),
                Heading.right(screen.words("cli.column.least")),
                Heading.right(screen.words("cli.column.middle")),
                Heading.right(screen.words("cli.column.most")),
                Heading.elastic("", LEAST_NOTE)));
        EffectiveWeights weights = EffectiveWeights.of(edition);
        quality.indicators().forEach(indicator -> table.add(row(edition, weights, indicator)));
        screen.table(table);
        screen.remark(screen.words("cli.check.influence"));
    }

    private String[] row(Edition edition, EffectiveWeights weights, IndicatorStatistics indicator) {
        return new String[] {
            screen.wording().name(edition.tree().names(indicator.node())),
            percent(weights.share(indicator.node())),
            percent(indicator.influence()),
            indicator.present() + "/" + edition.units().size(),
            number(indicator.min()),
            number(indicator.median()),
            number(indicator.max()),
            note(edition, indicator.node())
        };
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : screen.words("cli.percent", screen.number(100 * share, 1));
    }

    private String number(double number) {
        return Double.isNaN(number) ? "–" : Measured.number(screen, number);
    }

    /// What makes the indicator say nothing, or say it otherwise than as reported.
    private String note(Edition edition, int node) {
        for (Flag flag : TOLD) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                if (edition.has(flag, node, unit)) {
                    return screen.words("cli.flag." + flag.code());
                }
            }
        }
        return "";
    }
}
