package kz.aiqyn.files.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import org.dhatim.fastexcel.Worksheet;

/// One of the top's children: its score, then value and score of each indicator under it, weights of each
/// group above its units, what must be known of them in words.
public final class BlockSheet {

    private final Grid grid;
    private final Speech speech;
    private final ReportContent content;
    private final Tree tree;
    private final int top;
    private final int[] leaves;

    /// @param top number of the node, a child of the index
    public BlockSheet(Worksheet sheet, Speech speech, ReportContent content, int top) {
        this.grid = new Grid(sheet);
        this.speech = speech;
        this.content = content;
        this.tree = content.current().getFirst().tree();
        this.top = top;
        this.leaves = IntStream.range(0, tree.leafCount())
                .filter(leaf -> tree.topOf(tree.node(leaf)) == top)
                .toArray();
    }

    public void write() {
        heads();
        for (Edition edition : content.current()) {
            weights(edition);
            new Standings(edition).all().forEach(unit -> row(edition, unit));
        }
    }

    private void heads() {
        List<Grid.Head> heads = new ArrayList<>();
        heads.add(new Grid.Head(speech.say("sheet.group"), 14));
        heads.add(new Grid.Head(speech.say("column.unit"), 28));
        heads.add(new Grid.Head(speech.say("column.place"), 8));
        heads.add(new Grid.Head(speech.say("column.score"), 10));
        for (int leaf : leaves) {
            String name = speech.name(tree.names(tree.node(leaf)));
            String unit = speech.measurement(tree.indicator(leaf).unit());
            heads.add(new Grid.Head(speech.say("sheet.value", unit.isEmpty() ? name : name + ", " + unit), 18));
            heads.add(new Grid.Head(speech.say("sheet.score", name), 14));
        }
        heads.add(new Grid.Head(speech.say("column.flags"), 60));
        grid.heads(2, heads.toArray(Grid.Head[]::new));
    }

    /// Groups may weigh otherwise: what nobody of one is scored by, weighs nothing there.
    private void weights(Edition edition) {
        EffectiveWeights weights = EffectiveWeights.of(edition);
        grid.text(speech.name(edition.group().names().orElse(speech.say("group.all"))))
                .bold(speech.say("column.weight"))
                .text("")
                .number(OptionalDouble.of(weights.share(top)), Grid.SHARE);
        for (int leaf : leaves) {
            grid.text("").number(OptionalDouble.of(weights.share(tree.node(leaf))), Grid.SHARE);
        }
        grid.next();
    }

    private void row(Edition edition, int unit) {
        grid.text(speech.name(edition.group().names().orElse(speech.say("group.all"))))
                .text(speech.name(edition.units().get(unit)))
                .whole(edition.place(top, unit))
                .number(edition.score(top, unit), Grid.POINTS);
        List<String> notes = new ArrayList<>();
        for (int leaf : leaves) {
            int node = tree.node(leaf);
            grid.value(edition.cells().raw()[leaf][unit]).number(edition.score(node, unit), Grid.POINTS);
            String flags = edition.flags(node, unit).stream()
                    .filter(flag -> flag != Flag.TIED)
                    .map(flag -> Reasons.flag(speech, flag))
                    .collect(Collectors.joining(", "));
            if (!flags.isEmpty()) {
                notes.add(speech.name(tree.names(node)) + ": " + flags);
            }
        }
        grid.text(String.join("; ", notes));
        grid.next();
    }
}
