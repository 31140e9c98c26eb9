package kz.aiqyn.engine.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.Place;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
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
                        Place.of(""),
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
        Place place = Place.of(tree.code(node), "");
        if (edition.screening().leftOut()[tree.leaf(node)]) {
            if (!edition.has(Flag.OBLAST_LEVEL, node, 0)) {
                warn(place, Phrase.of("quality.left-out", tree.names(node), percent(statistics.coverage())));
            }
            return;
        }
        if (statistics.present() == 0) {
            warn(place, Phrase.of("quality.empty", tree.names(node)));
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
        if (edition.ranked() < FEWEST_UNITS) {
            return;
        }
        int[] children = tree.children(statistics.node());
        for (int i = 0; i < children.length; i++) {
            for (int j = i + 1; j < children.length; j++) {
                double r = statistics.correlations()[i][j];
                if (Math.abs(r) >= TWINS) {
                    note(
                            Place.of(tree.code(children[i]), ""),
                            Phrase.of("quality.twins", tree.names(children[i]), tree.names(children[j]), round(r)));
                }
            }
        }
        if (statistics.alpha() < LOW_ALPHA && statistics.node() != Tree.INDEX) {
            note(
                    Place.of(tree.code(statistics.node()), ""),
                    Phrase.of("quality.alpha", tree.names(statistics.node()), round(statistics.alpha())));
        }
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
                    Place.of(""),
                    Phrase.of(
                            key,
                            percent(sum / rated),
                            edition.units().get(most).names(),
                            percent(part.applyAsDouble(weights.get(most)))));
        }
    }

    private void warn(Place place, Phrase phrase) {
        findings.add(Finding.warning(place, phrase));
    }

    private void note(Place place, Phrase phrase) {
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
