package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;

/// The steps once more, written plainly from the definitions and with nothing of the engine's, to compare with.
final class PlainRating {

    static final double NOT_APPLICABLE = Double.POSITIVE_INFINITY;

    private final Methodology methodology;
    private final Map<String, double[][]> values;
    private final int units;
    private final Map<String, double[]> scores = new HashMap<>();

    /// @param values by indicator, `[period][unit]`, NaN for no data; the last period is rated
    PlainRating(Methodology methodology, Map<String, double[][]> values, int units) {
        this.methodology = methodology;
        this.values = values;
        this.units = units;
        int now = values.values().iterator().next().length - 1;
        for (Indicator indicator : methodology.allIndicators()) {
            scores.put(indicator.code(), score(indicator, now));
        }
        for (Block block : methodology.allBlocks().reversed()) {
            scores.put(block.code(), aggregate(block.aggregation(), block.children()));
        }
        scores.put("index", aggregate(methodology.index().aggregation(), top()));
    }

    double[] scores(String code) {
        return scores.get(code);
    }

    int[] places() {
        double[] total = scores("index");
        int[] places = new int[units];
        long ranked = Arrays.stream(total).filter(x -> !Double.isNaN(x)).count();
        for (int i = 0; i < units; i++) {
            double own = total[i];
            places[i] = Double.isNaN(own) || ranked == 1
                    ? 0
                    : 1 + (int) Arrays.stream(total).filter(x -> x > own + 1e-9).count();
        }
        return places;
    }

    private List<Node> top() {
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        return top;
    }

    private boolean leftOut(Indicator indicator, int period) {
        double[] row = values.get(indicator.code())[period];
        double observed = 0;
        double applicable = 0;
        for (double x : row) {
            observed += Double.isFinite(x) ? 1 : 0;
            applicable += x == NOT_APPLICABLE ? 0 : 1;
        }
        return applicable == 0 || observed / applicable < methodology.coverage().indicator() - 1e-12;
    }

    private boolean rated(int unit, int period) {
        double[] both = covered(top(), unit, period);
        return both[1] > 0 && both[0] / both[1] >= methodology.coverage().unit() - 1e-12;
    }

    private double[] covered(List<Node> nodes, int unit, int period) {
        double observed = 0;
        double all = 0;
        for (Node node : nodes) {
            if (node instanceof Block block) {
                double[] inner = covered(block.children(), unit, period);
                observed += inner[1] > 0 ? block.weight() * inner[0] / inner[1] : 0;
                all += inner[1] > 0 ? block.weight() : 0;
            } else if (!leftOut((Indicator) node, period)) {
                double x = values.get(node.code())[period][unit];
                observed += Double.isFinite(x) ? node.weight() : 0;
                all += x == NOT_APPLICABLE ? 0 : node.weight();
            }
        }
        return new double[] {observed, all};
    }

    private double[] score(Indicator indicator, int now) {
        double[] result = new double[units];
        Arrays.fill(result, Double.NaN);
        if (leftOut(indicator, now)) {
            return result;
        }
        double[][] all = values.get(indicator.code());
        List<Double> sample = new ArrayList<>();
        int from = indicator.scoring().joint() == null ? now : 0;
        int group = 0;
        for (int period = from; period <= now; period++) {
            int before = sample.size();
            for (int unit = 0; unit < units && !leftOut(indicator, period); unit++) {
                if (Double.isFinite(all[period][unit]) && rated(unit, period)) {
                    sample.add(all[period][unit]);
                }
            }
            group += from == now || sample.size() > before ? units : 0;
        }
        boolean inMpi = methodology.allBlocks().stream()
                .anyMatch(block -> block.aggregation() == Aggregation.MPI
                        && block.indicators().contains(indicator));
        PlainColumn column =
                new PlainColumn(indicator, methodology.scale(), sample, group, methodology.treatment(), inMpi);
        if (column.isConstant() && indicator.scoring().constant() == ConstantPolicy.EXCLUDE) {
            return result;
        }
        List<Double> treated = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (int unit = 0; unit < units; unit++) {
            if (Double.isFinite(all[now][unit]) && rated(unit, now)) {
                treated.add(column.treat(all[now][unit]));
                result[unit] = column.score(treated.getLast());
                lowest = Math.min(lowest, result[unit]);
            }
        }
        treated.sort(null);
        for (int unit = 0; unit < units; unit++) {
            if (Double.isNaN(all[now][unit]) && rated(unit, now)) {
                result[unit] = switch (indicator.scoring().missing()) {
                    case MissingPolicy.Exclude() -> Double.NaN;
                    case MissingPolicy.Worst() ->
                        !inMpi ? methodology.scale().from() : treated.isEmpty() ? Double.NaN : lowest;
                    case MissingPolicy.PeerMedian() -> treated.isEmpty() ? Double.NaN : column.score(median(treated));
                    case MissingPolicy.Previous(int k) -> {
                        double earlier = Double.NaN;
                        for (int back = k; back >= 1; back--) {
                            double x = now - back < 0 ? Double.NaN : all[now - back][unit];
                            earlier = Double.isFinite(x) ? x : earlier;
                        }
                        boolean known = !sample.isEmpty()
                                || !inMpi
                                        && !indicator.scoring().normalisation().dependsOnPeers();
                        yield known && Double.isFinite(earlier) ? column.score(column.treat(earlier)) : Double.NaN;
                    }
                };
            }
        }
        return result;
    }

    private static double median(List<Double> sorted) {
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }

    private double[] aggregate(Aggregation aggregation, List<Node> children) {
        double[] result = new double[units];
        for (int unit = 0; unit < units; unit++) {
            result[unit] =
                    aggregation == Aggregation.COPELAND ? copeland(children, unit) : mean(aggregation, children, unit);
        }
        return result;
    }

    private double mean(Aggregation aggregation, List<Node> children, int unit) {
        double w = 0;
        double sum = 0;
        double logs = 0;
        double inverse = 0;
        for (Node child : children) {
            double x = scores(child.code())[unit];
            if (!Double.isNaN(x) && child.weight() > 0) {
                w += child.weight();
                sum += child.weight() * x;
                logs += child.weight() * Math.log(x);
                inverse += child.weight() / x;
            }
        }
        if (w == 0) {
            return Double.NaN;
        }
        double mean = sum / w;
        double spread = 0;
        for (Node child : children) {
            double x = scores(child.code())[unit];
            spread += Double.isNaN(x) ? 0 : child.weight() / w * (x - mean) * (x - mean);
        }
        return switch (aggregation) {
            case ARITHMETIC -> mean;
            case GEOMETRIC -> Math.exp(logs / w);
            case HARMONIC -> w / inverse;
            case MPI -> mean - spread / mean;
            case COPELAND -> throw new IllegalStateException("by pairs");
        };
    }

    private double copeland(List<Node> children, int i) {
        double score = 0;
        boolean any = false;
        for (Node child : children) {
            any |= child.weight() > 0 && !Double.isNaN(scores(child.code())[i]);
        }
        for (int j = 0; j < units; j++) {
            double shared = 0;
            double o = 0;
            for (Node child : children) {
                double a = scores(child.code())[i];
                double b = scores(child.code())[j];
                if (j != i && !Double.isNaN(a) && !Double.isNaN(b)) {
                    shared += child.weight();
                    o += a > b ? child.weight() : a == b ? child.weight() / 2 : 0;
                }
            }
            double lead = shared > 0 ? o / shared - 0.5 : 0;
            score += Math.abs(lead) <= 1e-9 ? 0 : Math.signum(lead);
        }
        return any ? score : Double.NaN;
    }

    /// One column's treatment and scaling.
    private static final class PlainColumn {
        private final Indicator indicator;
        private final Scale scale;
        private final boolean inMpi;
        private double low = Double.NEGATIVE_INFINITY;
        private double high = Double.POSITIVE_INFINITY;
        private double min;
        private double max;
        private boolean log;
        private final List<Double> x = new ArrayList<>();

        PlainColumn(
                Indicator indicator,
                Scale scale,
                List<Double> sample,
                int group,
                TreatmentLimits limits,
                boolean inMpi) {
            this.indicator = indicator;
            this.scale = scale;
            this.inMpi = inMpi;
            boolean treat = indicator.scoring().treatment() == Treatment.DEFAULT
                    && (inMpi || indicator.scoring().normalisation().dependsOnPeers());
            if (treat && group >= 5 && !passes(sample, limits)) {
                findTreatment(sample, limits.maxFor(group), limits);
            }
            sample.forEach(raw -> x.add(directed(treat(raw))));
            x.sort(null);
        }

        private void findTreatment(List<Double> sample, int most, TreatmentLimits limits) {
            TreeSet<Double> distinct = new TreeSet<>();
            sample.forEach(raw -> distinct.add(raw + 0.0));
            min = distinct.first();
            max = distinct.last();
            while (sample.stream().filter(raw -> raw < low || raw > high).count() < most) {
                if (distinct.size() <= 2) {
                    low = Double.NEGATIVE_INFINITY;
                    high = Double.POSITIVE_INFINITY;
                    return;
                }
                if (moments(sample.stream().map(this::treat).toList())[0] > 0) {
                    distinct.pollLast();
                    high = distinct.last();
                } else {
                    distinct.pollFirst();
                    low = distinct.first();
                }
                if (passes(sample.stream().map(this::treat).toList(), limits)) {
                    return;
                }
            }
            boolean rawLimits = !inMpi && (indicator.scoring().normalisation() instanceof Normalisation.Distance)
                    || indicator.scoring().direction() instanceof Direction.Corridor;
            low = rawLimits ? Double.NEGATIVE_INFINITY : min;
            high = rawLimits ? Double.POSITIVE_INFINITY : max;
            log = !rawLimits;
        }

        double treat(double raw) {
            double within = Math.min(Math.max(raw, low), high);
            return log ? Math.log(within - min + 0.01 * (max - min)) : within;
        }

        private static boolean passes(List<Double> x, TreatmentLimits limits) {
            double[] m = moments(x);
            return Double.isNaN(m[0]) || Math.abs(m[0]) < limits.skewness() || m[1] < limits.kurtosis();
        }

        private static double[] moments(List<Double> x) {
            double n = x.size();
            double mean = x.stream().mapToDouble(v -> v).sum() / n;
            double[] m = new double[5];
            for (int p = 2; p <= 4; p++) {
                int power = p;
                m[p] = x.stream().mapToDouble(v -> Math.pow(v - mean, power)).sum() / n;
            }
            if (n < 3 || x.stream().distinct().count() < 2) {
                return new double[] {Double.NaN, Double.NaN};
            }
            double g1 = m[3] / Math.pow(m[2], 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
            double g2 = n < 4 ? Double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m[4] / (m[2] * m[2]) - 3) + 6);
            return new double[] {g1, g2};
        }

        private double directed(double v) {
            return switch (indicator.scoring().direction()) {
                case Direction.Up() -> v;
                case Direction.Down() -> -v;
                case Direction.Corridor(double a, double b) -> v < a ? v - a : v > b ? b - v : 0;
            };
        }

        boolean isConstant() {
            boolean needs = inMpi
                    || switch (indicator.scoring().normalisation()) {
                        case Normalisation.Goalposts g -> false;
                        case Normalisation.Target t -> false;
                        case Normalisation.Distance d -> false;
                        case Normalisation.MinMax m -> true;
                        case Normalisation.ZScore z -> true;
                        case Normalisation.Ranks r -> true;
                        case Normalisation.Percentile p -> true;
                    };
            return needs && (x.isEmpty() || x.getFirst() + 0.0 == x.getLast() + 0.0);
        }

        double score(double treated) {
            double v = directed(treated);
            if (isConstant()) {
                return inMpi ? 100 : (scale.from() + scale.to()) / 2;
            }
            double n = x.size();
            double mean = x.stream().mapToDouble(w -> w).sum() / n;
            double squares =
                    x.stream().mapToDouble(w -> (w - mean) * (w - mean)).sum();
            double worse = x.stream().filter(w -> w < v).count();
            if (inMpi) {
                return 100 + 10 * (v - mean) / Math.sqrt(squares / n);
            }
            return switch (indicator.scoring().normalisation()) {
                case Normalisation.Goalposts(double a, double b) ->
                    at(
                            indicator.scoring().direction() instanceof Direction.Down
                                    ? (b - treated) / (b - a)
                                    : (v - a) / (b - a));
                case Normalisation.MinMax() -> at((v - x.getFirst()) / (x.getLast() - x.getFirst()));
                case Normalisation.Target(double t) ->
                    at(
                            indicator.scoring().direction() instanceof Direction.Down
                                    ? treated <= 0 ? 1 : t / treated
                                    : treated / t);
                case Normalisation.Distance(double t) ->
                    x.isEmpty() || directed(t) <= x.getFirst()
                            ? scale.to()
                            : at((v - x.getFirst()) / (directed(t) - x.getFirst()));
                case Normalisation.ZScore(double m, double s) -> m + s * (v - mean) / Math.sqrt(squares / (n - 1));
                case Normalisation.Ranks() -> 1 + worse;
                case Normalisation.Percentile() -> at(worse / (n - 1));
            };
        }

        private double at(double share) {
            return scale.from() + Math.clamp(share, 0, 1) * (scale.to() - scale.from());
        }
    }
}
