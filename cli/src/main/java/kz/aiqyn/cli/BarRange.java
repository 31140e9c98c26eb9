package kz.aiqyn.cli;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;

/// What the bars of a table run from and to: the scale, or the scores themselves where they leave it, as
/// Copeland's and z-scores do.
record BarRange(double from, double to) {

    static BarRange of(Edition edition) {
        Scale scale = edition.methodology().scale();
        double[] scores = Arrays.stream(edition.scores(Tree.INDEX))
                .filter(score -> !Double.isNaN(score))
                .toArray();
        double least = Arrays.stream(scores).min().orElse(scale.from());
        double most = Arrays.stream(scores).max().orElse(scale.to());
        boolean leaves = least < scale.from() - 1e-9 || most > scale.to() + 1e-9;
        return leaves ? new BarRange(least, most) : new BarRange(scale.from(), scale.to());
    }

    double share(double score) {
        return to > from ? (score - from) / (to - from) : 1;
    }
}
