package kz.aiqyn.engine.explain;

import java.util.Optional;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.PartialRerating;
import kz.aiqyn.engine.rating.Tree;

/// Looks for the least effort where the peers set the scale, without scoring a column for everybody at each question:
/// on the scale as it is now, which moves little with one unit; what the true steps say of the answer corrects the aim;
/// and the answer is bettered on the true scale.
final class AimedSearch {

    private static final int QUESTIONS = 400_000;

    /// How often the aim is corrected at most, and the points by which it may miss.
    private static final int CORRECTIONS = 8;

    private static final double CLOSE = 1e-7;

    /// How many units may be rated for bettering what was found, and between how many questions that is.
    private static final int UNITS_FOR_BETTERING = 20_000;

    private static final int FEWEST = 60;
    private static final int MOST = 3_000;

    private AimedSearch() {}

    /// What is looked for: the values with which a unit reaches a place.
    ///
    /// @param stops values on each way worth a look, by rising effort
    record Aim(Edition edition, int unit, int place, ImprovementRange[] ways, double[][] stops) {}

    /// Values that reach the place on the true scale; empty where the scale as it is now leads to none.
    ///
    /// @param reach the true margin
    static Optional<double[]> find(Aim aim, MarginFunction reach, PartialRerating trial) {
        int[] leaves = ImprovementRange.leaves(aim.ways());
        if (!OwnReach.isNearly(aim.edition(), leaves)) {
            return Optional.empty();
        }
        double margin = trial.margin(aim.edition().scores(Tree.INDEX), aim.place());
        OwnReach nearly = new OwnReach(aim.edition(), aim.unit(), leaves, margin);
        Optional<double[]> best = Optional.empty();
        for (int i = 0; i < CORRECTIONS && nearly.margin(ImprovementRange.limits(aim.ways())) >= 0; i++) {
            double[] values = new LeastEffort(aim.ways(), aim.stops(), nearly, QUESTIONS).find();
            double missed = reach.margin(values);
            if (missed >= 0
                    && (best.isEmpty()
                            || ImprovementRange.effort(aim.ways(), values)
                                    < ImprovementRange.effort(aim.ways(), best.get()))) {
                best = Optional.of(values);
            }
            if (Math.abs(missed) < CLOSE) {
                break;
            }
            nearly.aimHigher(CLOSE / 2 - missed);
        }
        int most = Math.clamp(UNITS_FOR_BETTERING / aim.edition().units().size(), FEWEST, MOST);
        return best.map(values -> new LeastEffort(aim.ways(), aim.stops(), reach, most).better(values));
    }
}
