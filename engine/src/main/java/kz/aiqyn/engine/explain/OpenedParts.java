package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// Opens each factor's part to the indicators it came through.
///
/// In every mix the total is split among the indicators as a score is explained, only measured against the
/// mean of the two totals, so that weight moved to an indicator counts by how much better or worse than
/// usual the unit does there. Shapley values are linear: those of the indicators' shares, with what belongs
/// to none, add up to the factor's.
final class OpenedParts {

    private static final double NOTHING = 1e-12;
    private static final int FACTORS = 5;

    private final MixedMethod[] methods;
    private final double[][][] scores;
    private final int unit;
    private final double reference;
    private final Map<String, double[]> shares = new LinkedHashMap<>();
    private final Map<String, Names> names = new LinkedHashMap<>();

    /// @param scores `[methodology][node][index of the mix]`
    /// @param values the total in every mix
    OpenedParts(MixedMethod[] methods, double[][][] scores, double[] values, int unit) {
        this.methods = methods;
        this.scores = scores;
        this.unit = unit;
        this.reference = (values[0] + values[Coalition.ALL - 1]) / 2;
        for (int mix = 0; mix < Coalition.ALL; mix++) {
            share(mix);
        }
    }

    /// @param points by factor
    List<FactorContribution> parts(double[] points) {
        List<List<FactorContribution.Through>> through = new ArrayList<>();
        for (int factor = 0; factor < FACTORS; factor++) {
            through.add(new ArrayList<>());
        }
        shares.forEach((code, byMix) -> {
            double[] shapley = Shapley.exact(FACTORS, byMix);
            for (int factor = 0; factor < FACTORS; factor++) {
                if (Math.abs(shapley[factor]) > NOTHING) {
                    through.get(factor)
                            .add(new FactorContribution.Through(
                                    code, names.getOrDefault(code, Names.NONE), shapley[factor]));
                }
            }
        });
        List<FactorContribution> parts = new ArrayList<>();
        for (ChangeFactor factor : ChangeFactor.values()) {
            List<FactorContribution.Through> opened = switch (factor) {
                case OWN -> through.get(EditionComparison.bit(Coalition.OWN));
                case PEERS -> through.get(EditionComparison.bit(Coalition.PEERS));
                case METHOD -> through.get(EditionComparison.bit(Coalition.METHOD));
                case COVERAGE -> through.get(EditionComparison.bit(Coalition.COVERAGE));
                case ADJUSTMENTS -> List.of();
                case TERRITORY -> through.get(EditionComparison.bit(Coalition.TERRITORY));
            };
            parts.add(part(factor, points[factor.ordinal()], opened));
        }
        return parts;
    }

    private static FactorContribution part(
            ChangeFactor factor, double points, List<FactorContribution.Through> opened) {
        double sum =
                opened.stream().mapToDouble(FactorContribution.Through::points).sum();
        List<FactorContribution.Through> sorted = opened.stream()
                .sorted(Comparator.comparingDouble((FactorContribution.Through part) -> -Math.abs(part.points())))
                .toList();
        return new FactorContribution(factor, points, sorted, points - sum);
    }

    private void share(int mix) {
        int which = Coalition.edition(mix, Coalition.METHOD);
        MixedMethod method = methods[which];
        int index = method.index(mix);
        if (Double.isNaN(scores[which][Tree.INDEX][index])) {
            return;
        }
        double[] points =
                method.explanation(scores[which], unit, index, reference).points();
        Tree tree = method.tree();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            int node = tree.node(leaf);
            names.put(tree.code(node), tree.names(node));
            shares.computeIfAbsent(tree.code(node), code -> new double[Coalition.ALL])[mix] = points[node];
        }
    }
}
