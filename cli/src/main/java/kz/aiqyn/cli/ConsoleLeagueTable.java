package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import kz.aiqyn.cli.terminal.Bar;
import kz.aiqyn.cli.terminal.DisplayWidth;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;

/// One peer group's places: place, movement, name, score, bar, blocks. A narrow terminal loses the blocks
/// first, then the bar; names are cut last.
final class ConsoleLeagueTable {

    private static final int LEAST_NAME = 16;
    private static final int LEAST_BAR = 8;
    private static final int MOST_BAR = 24;
    private static final int GAP = 2;
    /// Up to so many blocks are shown with one decimal and, where they fit, by their names.
    private static final int FEW_BLOCKS = 4;

    private final Screen screen;
    private final Edition edition;
    private final List<Movement> movements;
    private final List<Integer> blocks;
    private final BarRange range;

    /// @param movements one per unit of the edition
    ConsoleLeagueTable(Screen screen, Edition edition, List<Movement> movements) {
        this.screen = screen;
        this.edition = edition;
        this.movements = movements;
        this.range = BarRange.of(edition);
        int[] children = edition.tree().children(Tree.INDEX);
        this.blocks = children.length > 1 ? IntStream.of(children).boxed().toList() : List.of();
    }

    /// Units that have a score, best first.
    static List<Integer> inOrder(Edition edition) {
        return IntStream.range(0, edition.units().size())
                .filter(edition::isRated)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        unit -> -edition.score(Tree.INDEX, unit).orElseThrow()))
                .toList();
    }

    void print() {
        TextTable bare = table(0, Blocks.NONE);
        int room = screen.columns() - bare.width();
        Blocks named = new Blocks(blocks, true);
        Blocks numbered = new Blocks(blocks, false);
        Blocks shown = blocks.isEmpty()
                ? Blocks.NONE
                : width(named) <= room ? named : width(numbered) <= room ? numbered : Blocks.NONE;
        int bar = Math.min(MOST_BAR, room - width(shown) - GAP);
        screen.table(table(bar < LEAST_BAR ? 0 : bar, shown));
        if (!shown.nodes.isEmpty() && !shown.named) {
            screen.remark(legend());
        }
    }

    /// Which blocks have a column, headed by name or by number.
    private record Blocks(List<Integer> nodes, boolean named) {
        static final Blocks NONE = new Blocks(List.of(), false);
    }

    private TextTable table(int bar, Blocks shown) {
        boolean moved = movements.stream()
                .anyMatch(movement -> !MovementMark.of(screen, movement).isEmpty());
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.right(screen.words("cli.column.place")));
        if (moved) {
            headings.add(Heading.left(""));
        }
        headings.add(Heading.elastic(screen.words("cli.column.unit"), LEAST_NAME));
        headings.add(Heading.right(screen.words("cli.column.score")));
        if (bar > 0) {
            headings.add(Heading.left(""));
        }
        shown.nodes.forEach(node -> headings.add(Heading.right(heading(node, shown.named))));
        TextTable table = new TextTable(headings);
        inOrder(edition).forEach(unit -> table.add(row(unit, moved, bar, shown)));
        return table;
    }

    private List<Cell> row(int unit, boolean moved, int bar, Blocks shown) {
        double score = edition.score(Tree.INDEX, unit).orElseThrow();
        boolean first = edition.place(Tree.INDEX, unit).orElse(0) == 1;
        Emphasis emphasis = first ? Emphasis.STRONG : Emphasis.PLAIN;
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(place(unit), emphasis));
        if (moved) {
            cells.add(new Cell(MovementMark.of(screen, movements.get(unit)), Emphasis.FAINT));
        }
        cells.add(new Cell(screen.wording().name(edition.units().get(unit).names()), emphasis));
        cells.add(new Cell(screen.number(score, edition.methodology().scale().decimals()), emphasis));
        if (bar > 0) {
            String drawn = Bar.of(range.share(score), bar);
            cells.add(new Cell(drawn + " ".repeat(bar - DisplayWidth.of(drawn)), Emphasis.SKY));
        }
        shown.nodes.forEach(node -> cells.add(block(node, unit)));
        return cells;
    }

    private String place(int unit) {
        return edition.place(Tree.INDEX, unit).stream()
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse("–");
    }

    private Cell block(int node, int unit) {
        OptionalDouble score = edition.score(node, unit);
        boolean best = edition.place(node, unit).orElse(0) == 1;
        String text = score.isPresent() ? screen.number(score.getAsDouble(), blocks.size() <= FEW_BLOCKS ? 1 : 0) : "–";
        return new Cell(text, best ? Emphasis.STRONG : Emphasis.PLAIN);
    }

    private String heading(int node, boolean named) {
        return named ? screen.wording().name(edition.tree().names(node)) : String.valueOf(blocks.indexOf(node) + 1);
    }

    /// Columns that the blocks take, with the gaps before them.
    private int width(Blocks shown) {
        int width = 0;
        for (int node : shown.nodes) {
            int widest = DisplayWidth.of(heading(node, shown.named));
            for (int unit : inOrder(edition)) {
                widest = Math.max(widest, DisplayWidth.of(block(node, unit).text()));
            }
            width += GAP + widest;
        }
        return width;
    }

    /// What the numbers above the blocks mean: `1 Economy · 2 Industry`.
    private String legend() {
        List<String> parts = new ArrayList<>();
        for (int node : blocks) {
            parts.add(heading(node, false) + "\u00a0" + heading(node, true));
        }
        return String.join(" · ", parts);
    }
}
