package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kz.aiqyn.cli.terminal.Bar;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Names;

/// Intervals of places as a table, with a line between groups that can be told apart.
final class RobustTable {

    private static final int LEAST_NAME = 16;
    private static final int LEAST_WHISKER = 12;
    private static final int MOST_WHISKER = 40;
    private static final int GAP = 2;
    /// Columns after the interval: the median, the share of draws ahead of the next.
    private static final int EXTRAS = 2;

    private final Screen screen;

    RobustTable(Screen screen) {
        this.screen = screen;
    }

    void print(RobustnessResult result, boolean several) {
        Edition edition = result.nominal();
        Names title = edition.methodology()
                .identity()
                .title()
                .orElse(edition.methodology().identity().code());
        screen.heading(
                several
                        ? screen.words("cli.rate.title.group", title, GroupName.of(screen, edition.group()))
                        : screen.wording().name(title));
        screen.paragraph(screen.words("cli.robust.subtitle", edition.period(), result.ranked()));
        screen.blank();
        // A narrow terminal loses the whisker, then the neighbour, then the median.
        int extras = EXTRAS;
        while (extras > 0 && table(result, 0, extras).width() > screen.columns()) {
            extras--;
        }
        int room = screen.columns() - table(result, 0, extras).width() - GAP;
        screen.table(table(result, room < LEAST_WHISKER ? 0 : Math.min(room, MOST_WHISKER), extras));
        screen.blank();
        groups(result);
        screen.blank();
    }

    /// What was varied and how often, in words.
    void method(Robustness plan, Sampling sampling) {
        List<String> varied = new ArrayList<>();
        switch (plan.weights()) {
            case WeightNoise.None() -> {}
            case WeightNoise.Uniform(double f) ->
                varied.add(screen.words("cli.robust.weights.uniform", screen.percent(f)));
            case WeightNoise.Dirichlet(double c) -> varied.add(screen.words("cli.robust.weights.dirichlet", c));
        }
        addAlternatives(
                varied, "cli.robust.normalisations", plan.normalisations().size());
        addAlternatives(varied, "cli.robust.aggregations", plan.aggregations().size());
        addAlternatives(varied, "cli.robust.missing", plan.missing().size());
        if (plan.leaveOneOut()) {
            varied.add(screen.words("cli.robust.leave-one-out"));
        }
        screen.remark(screen.words("cli.robust.varied", String.join("; ", varied)));
        screen.remark(screen.words("cli.robust.sampling", sampling.draws(), String.valueOf(sampling.seed())));
    }

    private void addAlternatives(List<String> varied, String key, int others) {
        if (others > 0) {
            varied.add(screen.words(key, others + 1));
        }
    }

    private TextTable table(RobustnessResult result, int whisker, int extras) {
        Edition edition = result.nominal();
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.right(screen.words("cli.column.place")),
                Heading.elastic(screen.words("cli.column.unit"), LEAST_NAME),
                Heading.right(screen.words("cli.column.score")),
                Heading.right(screen.words("cli.column.interval"))));
        if (whisker > 0) {
            headings.add(Heading.left(""));
        }
        headings.addAll(List.of(
                        Heading.right(screen.words("cli.column.median")),
                        Heading.right(screen.words("cli.column.ahead")))
                .subList(0, extras));
        TextTable table = new TextTable(headings);
        for (int unit : ConsoleLeagueTable.inOrder(edition)) {
            result.interval(unit)
                    .ifPresent(interval ->
                            table.add(row(result, unit, interval, whisker).subList(0, headings.size())));
        }
        return table;
    }

    private List<Cell> row(RobustnessResult result, int unit, RankInterval interval, int whisker) {
        Edition edition = result.nominal();
        OptionalInt next = result.neighbour(unit);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(String.valueOf(interval.place())),
                Cell.of(screen.wording().name(edition.units().get(unit).names())),
                Cell.of(screen.number(
                        edition.score(Tree.INDEX, unit).orElseThrow(),
                        edition.methodology().scale().decimals())),
                Cell.of(interval(interval))));
        if (whisker > 0) {
            String drawn = Bar.whisker(
                    share(interval.low(), result),
                    share(interval.median(), result),
                    share(interval.high(), result),
                    whisker);
            cells.add(new Cell(drawn + " ".repeat(whisker - drawn.length()), Emphasis.SKY));
        }
        cells.add(Cell.of(screen.wording().number(interval.median())));
        cells.add(Cell.of(next.isPresent() ? screen.percent(result.ahead(unit, next.getAsInt())) : ""));
        return cells;
    }

    private static double share(double place, RobustnessResult result) {
        return result.ranked() < 2 ? 0 : (place - 1) / (result.ranked() - 1);
    }

    private String interval(RankInterval interval) {
        long low = (long) Math.floor(interval.low());
        long high = (long) Math.ceil(interval.high());
        return low == high ? String.valueOf(low) : low + "–" + high;
    }

    /// Which places cannot be told apart.
    private void groups(RobustnessResult result) {
        Set<String> shown = new HashSet<>();
        for (int[] group : result.equalPlaces()) {
            if (group.length > 1) {
                List<String> names = new ArrayList<>();
                for (int unit : group) {
                    names.add(screen.wording()
                            .name(result.nominal().units().get(unit).names()));
                }
                String line = screen.words("cli.robust.equal", String.join(", ", names));
                if (shown.add(line)) {
                    screen.remark(line);
                }
            }
        }
        if (shown.isEmpty()) {
            screen.remark(screen.words("cli.robust.all-clear"));
        }
    }
}
