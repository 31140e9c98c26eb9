package kz.aiqyn.engine.rating;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;

/// Step 5, normalisation (Handbook, step 5): how one column's treated values become scores, found once from
/// the values that are present and then a function of one value.
public final class Scaling {

    /// The form of the function, chosen once so that the loops need no decision per value.
    private enum Form {
        LINEAR,
        /// Linear between the worst and the best of the sample.
        MINMAX,
        ALL_BEST,
        TARGET_DOWN,
        ZSCORE,
        RANK,
        PERCENTILE,
        CONSTANT
    }

    /// Scores of Mazziotta-Pareto lie around 100.
    private static final Scale MPI_SCALE = new Scale(0, 200, 2);

    private final Form form;
    private final Scale scale;
    private final Direction direction;
    /// LINEAR: the value that scores `from`, and the width to `to`. ZSCORE: mean and standard deviation.
    private final double origin;
    private final double width;
    /// ZSCORE: the mean and spread of scores. TARGET_DOWN: the target is `factor`.
    private final double base;
    private final double factor;
    private final double[] sorted;
    private final boolean found;

    private Scaling(Form form, Scale scale, Direction direction, double[] parameters, double[] sorted) {
        this(form, scale, direction, parameters, sorted, true);
    }

    private Scaling(Form form, Scale scale, Direction direction, double[] parameters, double[] sorted, boolean found) {
        this.form = form;
        this.scale = scale;
        this.direction = direction;
        this.origin = parameters[0];
        this.width = parameters[1];
        this.base = parameters[2];
        this.factor = parameters[3];
        this.sorted = sorted;
        this.found = found;
    }

    /// What a scaling consists of, to be kept elsewhere and restored.
    ///
    /// @param form which function it is
    /// @param origin the value that scores `from`, or the mean
    /// @param width the way from there to `to`, or the standard deviation
    /// @param base mean of scores
    /// @param factor spread of scores, or the target
    /// @param sorted the sample in rising order where ranks are taken; do not change the array
    /// @param found false when there was no value to find it from
    public record Kept(
            String form, double origin, double width, double base, double factor, double[] sorted, boolean found) {}

    /// What this scaling consists of.
    public Kept kept() {
        return new Kept(form.name(), origin, width, base, factor, sorted, found);
    }

    /// The scaling that was kept, bit for bit.
    ///
    /// @param scale the methodology's
    /// @param inMpi true under a Mazziotta-Pareto block, which has a standardisation of its own
    /// @throws IllegalArgumentException when there is no such form
    public static Scaling restore(Kept kept, Direction direction, Scale scale, boolean inMpi) {
        return new Scaling(
                Form.valueOf(kept.form()),
                inMpi ? MPI_SCALE : scale,
                direction,
                new double[] {kept.origin(), kept.width(), kept.base(), kept.factor()},
                kept.sorted(),
                kept.found());
    }

    /// Finds the scaling of a column.
    ///
    /// @param treated the present values after treatment, in raw direction
    public static Scaling find(Normalisation normalisation, Direction direction, Scale scale, double[] treated) {
        double[] x = dependsOnSample(normalisation) ? directed(direction, treated) : treated;
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) -> goalposts(low, high, direction, scale);
            case Normalisation.Target(double value) -> target(value, direction, scale);
            case Normalisation.Distance(double target) -> distance(target, direction, scale, x);
            case Normalisation.MinMax() -> minMax(direction, scale, x);
            case Normalisation.ZScore(double mean, double spread) -> zScore(mean, spread, direction, scale, x);
            case Normalisation.Ranks() -> ranks(Form.RANK, direction, scale, x);
            case Normalisation.Percentile() -> ranks(Form.PERCENTILE, direction, scale, x);
        };
    }

    /// The standardisation of the Mazziotta-Pareto index: 100 + 10 z with the population's standard deviation.
    public static Scaling mpi(Direction direction, double[] treated) {
        double[] x = directed(direction, treated);
        if (isConstant(x)) {
            return constant(MPI_SCALE, direction, x);
        }
        double mean = mean(x);
        double deviation = Math.sqrt(squares(x, mean) / x.length);
        if (!(deviation > 0)) {
            return constant(MPI_SCALE, direction, x);
        }
        return new Scaling(Form.ZSCORE, MPI_SCALE, direction, new double[] {mean, deviation, 100, 10}, new double[0]);
    }

    /// False when there was no value to find the scaling from, and it needs one.
    public boolean isFound() {
        return found;
    }

    /// True when the column separates nobody and scaling needs a difference: everybody gets the middle, unless the
    /// methodology leaves such an indicator out.
    public boolean isConstant() {
        return form == Form.CONSTANT;
    }

    /// The score of a treated value. Never NaN for a number.
    public double score(double treated) {
        double x = direction.directed(treated);
        return switch (form) {
            case LINEAR, MINMAX -> scale.from() + clip((x - origin) / width) * (scale.to() - scale.from());
            case ALL_BEST -> scale.to();
            case TARGET_DOWN -> scale.at(treated <= 0 ? 1 : clip(factor / treated));
            case ZSCORE -> base + factor * ((x - origin) / width);
            case RANK -> 1 + worse(x);
            case PERCENTILE -> scale.at(clip(worse(x) / (sorted.length - 1.0)));
            case CONSTANT -> scale.middle();
        };
    }

    /// Scores a whole column of treated values into `scores`; NaN stays NaN.
    void scores(double[] treated, double[] scores) {
        if (isLinear() && !(direction instanceof Direction.Corridor)) {
            double sign = direction instanceof Direction.Down ? -1 : 1;
            double from = scale.from();
            double range = scale.to() - from;
            for (int i = 0; i < treated.length; i++) {
                double share = (sign * treated[i] - origin) / width;
                scores[i] = from + Math.min(Math.max(share, 0), 1) * range;
            }
            return;
        }
        for (int i = 0; i < treated.length; i++) {
            scores[i] = Double.isNaN(treated[i]) ? Double.NaN : score(treated[i]);
        }
    }

    private boolean isLinear() {
        return form == Form.LINEAR || form == Form.MINMAX;
    }

    /// True when values of the sample may lie beyond a limit of the scale.
    boolean mayClip() {
        return form == Form.LINEAR || form == Form.TARGET_DOWN;
    }

    /// True when a treated value lies beyond a limit of the scale.
    boolean clips(double treated) {
        if (form == Form.TARGET_DOWN) {
            return treated < factor;
        }
        double share = (direction.directed(treated) - origin) / width;
        return form == Form.LINEAR && (share < 0 || share > 1);
    }

    /// The lowest score that a present value has: what a missing one gets in a block without a scale.
    static double lowest(double[] scores) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            if (score < lowest) {
                lowest = score;
            }
        }
        return lowest;
    }

    private static Scaling goalposts(double low, double high, Direction direction, Scale scale) {
        double origin = direction instanceof Direction.Down ? -high : low;
        return linear(origin, high - low, direction, scale);
    }

    private static Scaling target(double value, Direction direction, Scale scale) {
        return direction instanceof Direction.Down
                ? new Scaling(Form.TARGET_DOWN, scale, direction, new double[] {0, 1, 0, value}, new double[0])
                : linear(0, value, direction, scale);
    }

    private static Scaling distance(double target, Direction direction, Scale scale, double[] x) {
        double goal = direction.directed(target);
        double min = min(x);
        return x.length == 0 || goal <= min
                ? new Scaling(Form.ALL_BEST, scale, direction, new double[4], new double[0], x.length > 0)
                : linear(min, goal - min, direction, scale);
    }

    private static Scaling minMax(Direction direction, Scale scale, double[] x) {
        double min = min(x);
        double width = max(x) - min;
        return x.length < 2 || !(width > 0)
                ? constant(scale, direction, x)
                : new Scaling(Form.MINMAX, scale, direction, new double[] {min, width, 0, 0}, new double[0]);
    }

    private static Scaling zScore(double mean, double spread, Direction direction, Scale scale, double[] x) {
        if (isConstant(x)) {
            return constant(scale, direction, x);
        }
        double centre = mean(x);
        double deviation = Math.sqrt(squares(x, centre) / (x.length - 1));
        if (!(deviation > 0)) {
            return constant(scale, direction, x);
        }
        return new Scaling(
                Form.ZSCORE, scale, direction, new double[] {centre, deviation, mean, spread}, new double[0]);
    }

    private static Scaling ranks(Form form, Direction direction, Scale scale, double[] x) {
        if (isConstant(x)) {
            return constant(scale, direction, x);
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return new Scaling(form, scale, direction, new double[4], sorted);
    }

    private static Scaling linear(double origin, double width, Direction direction, Scale scale) {
        return new Scaling(Form.LINEAR, scale, direction, new double[] {origin, width, 0, 0}, new double[0]);
    }

    private static Scaling constant(Scale scale, Direction direction, double[] x) {
        return new Scaling(Form.CONSTANT, scale, direction, new double[4], new double[0], x.length > 0);
    }

    private static boolean dependsOnSample(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts goalposts -> false;
            case Normalisation.Target target -> false;
            case Normalisation.MinMax minMax -> true;
            case Normalisation.Distance distance -> true;
            case Normalisation.ZScore zScore -> true;
            case Normalisation.Ranks ranks -> true;
            case Normalisation.Percentile percentile -> true;
        };
    }

    private static double[] directed(Direction direction, double[] treated) {
        if (direction instanceof Direction.Up) {
            return treated;
        }
        double[] x = new double[treated.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = direction.directed(treated[i]);
        }
        return x;
    }

    private static boolean isConstant(double[] x) {
        return x.length < 2 || !(min(x) < max(x));
    }

    /// How many of the sample are strictly worse.
    private double worse(double x) {
        return Ascending.below(sorted, x);
    }

    private static double clip(double share) {
        return Math.min(Math.max(share, 0), 1);
    }

    private static double min(double[] x) {
        double min = Double.POSITIVE_INFINITY;
        for (double value : x) {
            min = value < min ? value : min;
        }
        return min;
    }

    private static double max(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            max = value > max ? value : max;
        }
        return max;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double squares(double[] x, double mean) {
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
