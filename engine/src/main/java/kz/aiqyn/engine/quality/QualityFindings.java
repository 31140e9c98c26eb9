package kz.aiqyn.engine.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.FindingLocation;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Spread;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;

/// Turns statistics into findings. The limits are rules of thumb: they say where to look, not what is wrong.
final class QualityFindings {

    /// A score that so many of the units share separates next to nobody.
    private static final double ALMOST_ALL = 0.8;
    /// An indicator through which so much of the variance comes, and twice its weight, decides the order.
    private static final double DECIDES = 0.35;
    /// So close a correlation counts one thing twice.
    private static final double TWINS = 0.95;
    /// A block whose alpha is lower measures several things at once.
    private static final double LOW_ALPHA = 0.5;
    /// Share of weight on stand-ins, or moved, that is worth a word.
    private static final double MUCH = 0.1;
    /// Statistics of fewer units say nothing.
    private static final int FEWEST_UNITS = 5;

    private final Edition edition;
    private final Tree tree;
    private final List<Finding> findings = new ArrayList<>();

    QualityFindings(Edition edition) {
        this.edition = edition;
        this.tree = edition.tree();
    }

    List<Finding> list(
            List<IndicatorStatistics> indicators,
            List<BlockStatistics> blocks,
            List<Reversal> reversals,
            List<WeightUse> weights) {
        indicators.forEach(this::indicator);
        blocks.forEach(this::block);
        reversals.stream()
                .max(Comparator.comparingInt(Reversal::pairs))
                .ifPresent(worst -> warn(
                        FindingLocation.of(""),
                        Phrase.of(
                                "quality.reversal",
                                reversals.size(),
                                worst.dropped().names(),
                                worst.pairs())));
        share("quality.imputed", weights, WeightUse::imputed);
        share("quality.moved", weights, WeightUse::moved);
        return List.copyOf(findings);
    }

    private void indicator(IndicatorStatistics statistics) {
        int node = statistics.node();
        FindingLocation place = FindingLocation.of(tree.code(node), "");
        Spread spread = edition.spread(tree.leaf(node));
        if (edition.has(Flag.OBLAST_LEVEL, node, 0)) {
            return;
        }
        if (spread == Spread.NO_VALUES || spread == Spread.NOT_APPLICABLE) {
            warn(
                    place,
                    Phrase.of(
                            spread == Spread.NO_VALUES ? "quality.empty" : "quality.not-applicable", tree.names(node)));
            return;
        }
        if (edition.screening().leftOut()[tree.leaf(node)]) {
            warn(place, Phrase.of("quality.left-out", tree.names(node), percent(statistics.coverage())));
            return;
        }
        if (spread == Spread.ONE_VALUE) {
            warn(place, Phrase.of("quality.one-value", tree.names(node)));
            return;
        }
        if (edition.ranked() < FEWEST_UNITS) {
            return;
        }
        if (statistics.distinctScores() == 1) {
            warn(place, Phrase.of("quality.nobody", tree.names(node)));
        } else if (statistics.commonest() >= ALMOST_ALL) {
            warn(place, Phrase.of("quality.almost-nobody", tree.names(node), percent(statistics.commonest())));
        }
        if (statistics.influence() >= DECIDES && statistics.influence() >= 2 * statistics.weight()) {
            warn(
                    place,
                    Phrase.of(
                            "quality.decides",
                            tree.names(node),
                            percent(statistics.influence()),
                            percent(statistics.weight())));
        }
    }

    private void block(BlockStatistics statistics) {
        whole(statistics.node());
        if (edition.ranked() < FEWEST_UNITS) {
            return;
        }
        int[] children = tree.children(statistics.node());
        for (int i = 0; i < children.length; i++) {
            for (int j = i + 1; j < children.length; j++) {
                double r = statistics.correlations()[i][j];
                if (Math.abs(r) >= TWINS) {
                    note(
                            FindingLocation.of(tree.code(children[i]), ""),
                            Phrase.of("quality.twins", tree.names(children[i]), tree.names(children[j]), round(r)));
                }
            }
        }
        if (statistics.alpha() < LOW_ALPHA && statistics.node() != Tree.INDEX) {
            note(
                    FindingLocation.of(tree.code(statistics.node()), ""),
                    Phrase.of("quality.alpha", tree.names(statistics.node()), round(statistics.alpha())));
        }
    }

    /// A block of which every indicator says nothing for one reason.
    private void whole(int node) {
        if (node == Tree.INDEX) {
            return;
        }
        FindingLocation place = FindingLocation.of(tree.code(node), "");
        if (isOfAll(Spread.NO_VALUES, node)) {
            warn(place, Phrase.of("quality.block.empty", tree.names(node)));
        } else if (isOfAll(Spread.SAME, node) && isFlat(node)) {
            warn(place, Phrase.of("quality.block.nobody", tree.names(node)));
        }
    }

    /// False where scores that stand in for missing values differ from those of equal values.
    private boolean isFlat(int node) {
        return Arrays.stream(edition.scores(node))
                        .filter(score -> !Double.isNaN(score))
                        .distinct()
                        .count()
                <= 1;
    }

    private boolean isOfAll(Spread spread, int node) {
        int leaf = tree.leaf(node);
        return leaf == Tree.NONE
                ? IntStream.of(tree.children(node)).allMatch(child -> isOfAll(spread, child))
                : edition.spread(leaf) == spread;
    }

    private void share(String key, List<WeightUse> weights, ToDoubleFunction<WeightUse> part) {
        int most = -1;
        double sum = 0;
        int rated = 0;
        for (int unit = 0; unit < weights.size(); unit++) {
            if (edition.isRated(unit)) {
                double share = part.applyAsDouble(weights.get(unit));
                sum += share;
                rated++;
                most = most < 0 || share > part.applyAsDouble(weights.get(most)) ? unit : most;
            }
        }
        if (most >= 0 && part.applyAsDouble(weights.get(most)) >= MUCH) {
            note(
                    FindingLocation.of(""),
                    Phrase.of(
                            key,
                            percent(sum / rated),
                            edition.units().get(most).names(),
                            percent(part.applyAsDouble(weights.get(most)))));
        }
    }

    private void warn(FindingLocation place, Phrase phrase) {
        findings.add(Finding.warning(place, phrase));
    }

    private void note(FindingLocation place, Phrase phrase) {
        findings.add(Finding.note(place, phrase));
    }

    /// A share in percent with one decimal.
    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
