package kz.aiqyn.files.report.sheet;

import java.util.OptionalDouble;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Settings;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;
import org.dhatim.fastexcel.Worksheet;

/// Every indicator with its formula's text and the way its value becomes a score.
public final class FormulasSheet {

    private final Grid grid;
    private final Speech speech;
    private final ReportContent content;

    public FormulasSheet(Worksheet sheet, Speech speech, ReportContent content) {
        this.grid = new Grid(sheet);
        this.speech = speech;
        this.content = content;
    }

    public void write() {
        grid.heads(
                2,
                new Grid.Head(speech.say("sheet.code"), 30),
                new Grid.Head(speech.say("column.indicator"), 40),
                new Grid.Head(speech.say("column.block"), 26),
                new Grid.Head(speech.say("passport.formula"), 50),
                new Grid.Head(speech.say("column.measured"), 18),
                new Grid.Head(speech.say("column.direction"), 18),
                new Grid.Head(speech.say("passport.normalise"), 36),
                new Grid.Head(speech.say("column.weight"), 10),
                new Grid.Head(speech.say("weight.nominal"), 10),
                new Grid.Head(speech.say("weight.reason"), 36),
                new Grid.Head(speech.say("passport.missing"), 36),
                new Grid.Head(speech.say("passport.treatment"), 24),
                new Grid.Head(speech.say("passport.formation"), 24),
                new Grid.Head(speech.say("passport.owner"), 36),
                new Grid.Head(speech.say("passport.source"), 40));
        EffectiveWeights weights = EffectiveWeights.of(content.methodology());
        Tree tree = weights.tree();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            row(weights, leaf);
        }
    }

    private void row(EffectiveWeights weights, int leaf) {
        Tree tree = weights.tree();
        Indicator indicator = tree.indicator(leaf);
        int node = tree.node(leaf);
        Settings settings = new Settings(speech);
        String owner = indicator.passport().owner();
        grid.text(indicator.code())
                .text(speech.name(tree.names(node)))
                .text(tree.parent(node) == Tree.INDEX ? "" : speech.name(tree.names(tree.parent(node))))
                .text(indicator.formula())
                .text(speech.measurement(indicator.unit()))
                .text(settings.direction(indicator))
                .text(settings.normalisation(indicator))
                .number(OptionalDouble.of(weights.share(node)), Grid.SHARE)
                .number(OptionalDouble.of(weights.nominal(node)), Grid.SHARE)
                .text(new WeightWords(speech, weights).reason(node))
                .text(settings.missing(indicator.scoring().missing()))
                .text(settings.treatment(indicator.scoring().treatment()))
                .text(settings.formation(indicator))
                .text(content.panel().units().find(owner).map(speech::name).orElse(owner))
                .text(speech.name(indicator.passport().source()));
        grid.next();
    }
}
