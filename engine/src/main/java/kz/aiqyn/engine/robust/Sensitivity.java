package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;

/// Finds which uncertain choice moves places most, by Sobol's indices (Handbook, section 7.2).
public final class Sensitivity {

    private Sensitivity() {}

    /// Runs N (d + 2) ratings, N being the sampling's draws and d the number of uncertain choices.
    ///
    /// @param progress told how many ratings are done, from working threads but one at a time
    /// @throws java.util.concurrent.CancellationException when the caller's thread is interrupted
    public static SensitivityOutcome sobol(
            Rating rating, Edition nominal, Robustness plan, Sampling sampling, IntConsumer progress) {
        Experiment experiment = new Experiment(rating, nominal, plan);
        List<Phrase> refusals = experiment.refusals();
        if (!refusals.isEmpty()) {
            return new SensitivityOutcome.Refused(refusals);
        }
        SobolPoints points = new SobolPoints(
                sampling.seed(), sampling.draws(), experiment.inputs().dimension());
        double[] shifts = shifts(experiment, nominal, points, sampling.threads(), progress);
        SobolIndices indices = indices(points, shifts);
        List<SensitivityResult.Influence> influences = new ArrayList<>();
        List<UncertaintyFactor> factors = experiment.inputs().factors();
        for (int input = 0; input < factors.size(); input++) {
            influences.add(new SensitivityResult.Influence(
                    factors.get(input), indices.first()[input], indices.total()[input]));
        }
        return new SensitivityResult(influences, indices.variance(), indices.mean(), sampling, points.count());
    }

    private static SobolIndices indices(SobolPoints points, double[] shifts) {
        int base = points.base();
        double[][] mixed = new double[points.inputs()][];
        for (int input = 0; input < mixed.length; input++) {
            mixed[input] = Arrays.copyOfRange(shifts, (input + 2) * base, (input + 3) * base);
        }
        return SobolIndices.of(Arrays.copyOf(shifts, base), Arrays.copyOfRange(shifts, base, 2 * base), mixed);
    }

    /// The mean absolute shift of places by point.
    private static double[] shifts(
            Experiment experiment, Edition nominal, Points points, int threads, IntConsumer progress) {
        int[] published = Arrays.stream(experiment.placed())
                .map(unit -> nominal.places(Tree.INDEX)[unit])
                .toArray();
        double[] shifts = new double[points.count()];
        experiment.run(points, threads, progress, (first, drawn) -> {
            for (int draw = 0; draw < drawn.draws(); draw++) {
                shifts[drawn.points()[draw]] = shift(published, drawn, draw);
            }
        });
        return shifts;
    }

    private static double shift(int[] published, DrawnPlaces drawn, int draw) {
        long sum = 0;
        for (int unit = 0; unit < published.length; unit++) {
            sum += Math.abs(drawn.place(draw, unit) - published[unit]);
        }
        return (double) sum / published.length;
    }
}
