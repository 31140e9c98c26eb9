package kz.aiqyn.files.report.sheet;

import java.util.OptionalDouble;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.MethodTerms;
import kz.aiqyn.files.report.words.Settings;
import kz.aiqyn.files.report.words.Speech;
import org.dhatim.fastexcel.Worksheet;

/// The methodology: its settings, its levels, its blocks with their weights.
public final class MethodSheet {

    private final Grid grid;
    private final Speech speech;
    private final ReportContent content;

    public MethodSheet(Worksheet sheet, Speech speech, ReportContent content) {
        this.grid = new Grid(sheet);
        this.speech = speech;
        this.content = content;
    }

    public void write() {
        grid.heads(
                1,
                new Grid.Head(speech.say("method.version.heading"), 40),
                new Grid.Head("", 60),
                new Grid.Head("", 40));
        for (MethodTerms.Term term : new MethodTerms(speech, content).list()) {
            grid.text(term.name()).text(term.text());
            grid.next();
        }
        grid.next();
        bands();
        blocks();
    }

    private void bands() {
        if (content.methodology().bands().isEmpty()) {
            return;
        }
        grid.bold(speech.say("method.bands")).bold(speech.say("method.band.from"));
        grid.next();
        content.methodology().bands().forEach(band -> {
            grid.text(speech.name(band.names().orElse(band.code())))
                    .number(OptionalDouble.of(band.from()), Grid.POINTS);
            grid.next();
        });
        grid.next();
    }

    private void blocks() {
        EffectiveWeights weights = EffectiveWeights.of(content.methodology());
        Tree tree = weights.tree();
        grid.bold(speech.say("column.block")).bold(speech.say("column.weight")).bold(speech.say("method.aggregate"));
        grid.next();
        for (int node = 1; node < tree.size(); node++) {
            if (tree.level(node) == Tree.Level.BLOCK) {
                Aggregation aggregation = tree.aggregation(node);
                grid.text(speech.name(tree.names(node)))
                        .number(OptionalDouble.of(weights.share(node)), Grid.SHARE)
                        .text(new Settings(speech).aggregation(aggregation));
                grid.next();
            }
        }
    }
}
