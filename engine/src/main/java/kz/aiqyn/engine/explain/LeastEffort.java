package kz.aiqyn.engine.explain;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Looks for the values of least total effort that reach a place.
///
/// Where scores rise in step with effort the first part, taking what brings most per effort, is exact.
/// Scores may also stand still at first (below a goalpost), jump (ranks) or bend (geometric means), so that
/// what it finds is then bettered by exchanges between two indicators, and for up to four indicators by
/// going through a grid of all but one, the last taking up the rest. The exchanges at ever smaller steps
/// end the search.
final class LeastEffort {

    private static final int EXACT = 4;
    private static final int MOST_TAKERS = 12;
    private static final int HALVINGS = 60;
    private static final double SMALLEST_STEP = 1e-9;
    private static final double GAIN = 1e-12;

    private final ImprovementRange[] ways;
    private final double[][] stops;
    private final MarginFunction reach;
    private double[] best;
    private double leastEffort;
    private int left;
    /// The ways that bring most per effort at the start, which may take up what another gives back.
    private int[] takers;

    /// @param stops values on each way worth a look: where its score may bend or jump, by rising effort
    /// @param most how often the reach may be asked
    LeastEffort(ImprovementRange[] ways, double[][] stops, MarginFunction reach, int most) {
        this.ways = ways;
        this.stops = stops;
        this.reach = reach;
        this.left = most;
        this.takers = new int[0];
        this.best = ImprovementRange.limits(ways);
        this.leastEffort = effort(best);
    }

    /// The values found; every way at its limit is known to reach the place.
    double[] find() {
        climb();
        improve(0.25);
        if (ways.length <= EXACT) {
            for (int last = 0; last < ways.length; last++) {
                walk(start(), 0, last, 0);
            }
            improve(1 / 16.0);
        }
        return best;
    }

    /// Betters values as far as the questions left allow.
    ///
    /// @param values known to reach the place
    double[] better(double[] values) {
        keep(values);
        takers = IntStream.range(0, ways.length)
                .boxed()
                .sorted(Comparator.comparingDouble(way -> -ways[way].effort(best[way])))
                .limit(MOST_TAKERS)
                .mapToInt(Integer::intValue)
                .toArray();
        improve(1 / 64.0);
        return best;
    }

    private double[] start() {
        double[] values = new double[ways.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ways[i].from();
        }
        return values;
    }

    private double effort(double[] values) {
        return ImprovementRange.effort(ways, values);
    }

    private double margin(double[] values) {
        left--;
        return reach.margin(values);
    }

    private void keep(double[] values) {
        double effort = effort(values);
        if (effort < leastEffort) {
            leastEffort = effort;
            best = values.clone();
        }
    }

    /// Takes, again and again, the step that brings most per effort, until the place is reached. Rates are
    /// found again only for the way that looks best, since they seldom rise.
    private void climb() {
        double[] values = start();
        double margin = margin(values);
        Step[] steps = new Step[ways.length];
        for (int way = 0; way < ways.length; way++) {
            steps[way] = bestStep(values, margin, way);
        }
        takers = steepestFirst(steps);
        while (left > 0) {
            int way = steepest(steps);
            if (way < 0) {
                return;
            }
            Step step = bestStep(values, margin, way);
            boolean stillBest = step.rate >= steps[way].rate * (1 - GAIN);
            steps[way] = step;
            if (!stillBest && steepest(steps) != way) {
                continue;
            }
            double reached = with(values, way, step.value);
            if (reached >= 0) {
                finish(values, way, step.value);
                return;
            }
            values[way] = step.value;
            margin = reached;
            steps[way] = bestStep(values, margin, way);
        }
    }

    /// A step of one way and what it brings per effort.
    private record Step(double value, double rate) {}

    private Step bestStep(double[] values, double margin, int way) {
        Step best = new Step(values[way], 0);
        double before = ways[way].effort(values[way]);
        for (double stop : stops[way]) {
            double cost = ways[way].effort(stop) - before;
            double gain = cost > 0 ? with(values, way, stop) - margin : 0;
            double rate = Math.min(gain, -margin) / cost;
            if (gain > 0 && rate > best.rate * (1 + GAIN)) {
                best = new Step(stop, rate);
            }
        }
        return best;
    }

    private static int[] steepestFirst(Step[] steps) {
        return IntStream.range(0, steps.length)
                .boxed()
                .sorted(Comparator.comparingDouble(way -> -steps[way].rate))
                .limit(MOST_TAKERS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int steepest(Step[] steps) {
        int best = -1;
        for (int way = 0; way < steps.length; way++) {
            if (steps[way].rate > 0 && (best < 0 || steps[way].rate > steps[best].rate)) {
                best = way;
            }
        }
        return best;
    }

    private double with(double[] values, int way, double value) {
        double kept = values[way];
        values[way] = value;
        double margin = margin(values);
        values[way] = kept;
        return margin;
    }

    /// Moves one way no further than needed and keeps the result if it is cheaper.
    ///
    /// @param enough a value of the way with which the place is reached
    private void finish(double[] values, int way, double enough) {
        double kept = values[way];
        double low = kept;
        double high = enough;
        double below = Double.NaN;
        double above = Double.NaN;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            // Margins mostly rise in a straight line: where it would meet zero, and just beside it, is looked at
            // first. Every third look halves what is left, whatever the margins do.
            double line = low + (high - low) * (below / (below - above));
            double beside = (high - low) * (i % 3 == 0 ? 1e-6 : -1e-6);
            double look = i % 3 == 2 ? middle : between(line + beside, low, high, middle);
            double margin = with(values, way, look);
            if (margin >= 0) {
                high = look;
                above = margin;
            } else {
                low = look;
                below = margin;
            }
        }
        values[way] = high;
        keep(values);
        values[way] = kept;
    }

    /// The value where it lies between the two, whichever is higher, else what stands in for it.
    private static double between(double value, double one, double other, double otherwise) {
        return (value - one) * (value - other) < 0 ? value : otherwise;
    }

    /// Gives back on one way and takes up on another, at smaller and smaller steps.
    private void improve(double firstStep) {
        for (double step = firstStep; step > SMALLEST_STEP && left > 0; ) {
            double before = leastEffort;
            for (int giver = 0; giver < ways.length; giver++) {
                exchange(giver, giver, step);
                for (int i = 0; i < takers.length && left > 0; i++) {
                    if (takers[i] != giver) {
                        exchange(giver, takers[i], step);
                    }
                }
            }
            if (!(leastEffort < before - GAIN)) {
                step /= 4;
            }
        }
    }

    private void exchange(int giver, int taker, double step) {
        double effort = ways[giver].effort(best[giver]);
        if (effort == 0) {
            return;
        }
        takeUp(giver, ways[giver].after(Math.max(effort - step, 0)), taker);
        if (step > 0.01) {
            takeUp(giver, ways[giver].from(), taker);
            for (double stop : stops[giver]) {
                if (ways[giver].effort(stop) < effort) {
                    takeUp(giver, stop, taker);
                }
            }
        }
    }

    private void takeUp(int giver, double value, int taker) {
        double[] values = best.clone();
        values[giver] = value;
        if (giver == taker) {
            if (effort(values) < leastEffort && margin(values) >= 0) {
                keep(values);
            }
            return;
        }
        double spare = leastEffort - effort(values);
        double most = ways[taker].after(ways[taker].effort(values[taker]) + spare);
        if (spare > 0 && most != values[taker] && with(values, taker, most) >= 0) {
            finish(values, taker, most);
        }
    }

    /// Goes through the grid of all ways but the last, leaving out what cannot be cheaper.
    private void walk(double[] values, int way, int last, double spent) {
        if (left <= 0 || spent >= leastEffort) {
            return;
        }
        if (way == ways.length) {
            double most = ways[last].after(leastEffort - spent - GAIN);
            if (with(values, last, most) >= 0) {
                finish(values, last, most);
            }
            return;
        }
        if (way == last) {
            walk(values, way + 1, last, spent);
            return;
        }
        values[way] = ways[way].from();
        walk(values, way + 1, last, spent);
        for (double stop : stops[way]) {
            double cost = ways[way].effort(stop);
            if (spent + cost >= leastEffort) {
                break;
            }
            values[way] = stop;
            walk(values, way + 1, last, spent + cost);
        }
        values[way] = ways[way].from();
    }

    /// The first value of one way that reaches the place, looking stop by stop; NaN when none does.
    static double first(ImprovementRange way, double[] stops, MarginFunction reach) {
        double low = way.from();
        for (double stop : stops) {
            if (reach.margin(new double[] {stop}) >= 0) {
                LeastEffort search =
                        new LeastEffort(new ImprovementRange[] {way}, new double[][] {stops}, reach, Integer.MAX_VALUE);
                search.best = new double[] {stop};
                search.leastEffort = way.effort(stop);
                search.finish(new double[] {low}, 0, stop);
                return search.best[0];
            }
            low = stop;
        }
        return Double.NaN;
    }
}
