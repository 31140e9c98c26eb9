package kz.aiqyn.engine.explain;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.parallel.Parallel;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Screening;
import kz.aiqyn.engine.rating.Tree;

/// Scores under one of the two methodologies in every mix of the other factors.
///
/// Screening depends on coverage and territory alone; columns on these and the peers; both are found once
/// for all units. A unit's own value is then switched in each column. The unit explained counts as rated in
/// every mix, since it is rated in both editions.
final class MixedMethod {

    private static final int COLUMNS = 8;

    private final MatchedUnits cast;
    private final Tree tree;
    private final Scale scale;
    private final IndicatorUnderMethod[] rulings;
    private final int[] mixes;
    private final int active;
    private final Screening[] screenings = new Screening[4];
    private final MixedColumn[][] columns;
    private final boolean comparesPairs;

    /// @param active the factors that differ at all, as bits of [Coalition]; the others are not told apart
    MixedMethod(MatchedUnits cast, Edition before, Edition after, int method, int active, int threads) {
        Edition own = method == 0 ? before : after;
        this.cast = cast;
        this.tree = own.tree();
        this.scale = own.methodology().scale();
        this.active = active;
        this.rulings = rulings(cast, before, after, method);
        int[] all = new int[Coalition.METHODS];
        int count = 0;
        for (int mix = 0; mix < Coalition.METHODS; mix++) {
            if ((mix & ~active) == 0) {
                all[count++] = mix;
            }
        }
        this.mixes = Arrays.copyOf(all, count);
        for (int screen = 0; screen < screenings.length; screen++) {
            boolean wanted = (screen << 2 & ~active) == 0;
            screenings[screen] = wanted ? screen(own, screen & 1, screen >> 1) : screenings[0];
        }
        this.columns = new MixedColumn[rulings.length][COLUMNS];
        Parallel.forEach(threads, rulings.length, this::prepare);
        this.comparesPairs = comparesPairs();
    }

    static IndicatorUnderMethod[] rulings(MatchedUnits cast, Edition before, Edition after, int method) {
        Tree tree = (method == 0 ? before : after).tree();
        IndicatorUnderMethod[] rulings = new IndicatorUnderMethod[tree.leafCount()];
        for (int leaf = 0; leaf < rulings.length; leaf++) {
            rulings[leaf] = new IndicatorUnderMethod(cast, before, after, method, leaf);
        }
        return rulings;
    }

    Tree tree() {
        return tree;
    }

    Scale scale() {
        return scale;
    }

    /// The mixes that differ, in ascending order.
    int[] mixes() {
        return mixes;
    }

    /// Which of [#mixes] stands for a mix.
    int index(int mix) {
        return Arrays.binarySearch(mixes, mix & active);
    }

    /// Scores of one unit before adjustments, `[node][index of the mix]`.
    double[][] scores(int unit) {
        if (comparesPairs) {
            return scoresByPairs(unit);
        }
        double[][] scores = new double[tree.size()][];
        for (int leaf = 0; leaf < rulings.length; leaf++) {
            scores[tree.node(leaf)] = leafScores(leaf, unit);
        }
        Aggregating.aggregate(tree, scores, mixes.length);
        return scores;
    }

    /// Splits the total of one unit in one mix among the nodes, each measured against a reference.
    Explanation explanation(double[][] scores, int unit, int index, double reference) {
        if (!comparesPairs) {
            return new Explanation(tree, scale, scores, index, reference);
        }
        return new Explanation(tree, scale, matrix(unit, mixes[index]), unit, reference);
    }

    private double[] leafScores(int leaf, int unit) {
        double[] scores = new double[mixes.length];
        double[] fixed = {Double.NaN, Double.NaN};
        boolean plain = rulings[leaf].isPlain(unit);
        for (int i = 0; i < mixes.length; i++) {
            int mix = mixes[i];
            Screening screening = screenings[mix >> 2];
            MixedColumn column = columns[leaf][Coalition.column(mix)];
            int values = mix & Coalition.OWN;
            if (screening.leftOut()[leaf]) {
                scores[i] = Double.NaN;
            } else if (column.isFixed() && plain && !Double.isNaN(fixed[values])) {
                scores[i] = fixed[values];
            } else {
                scores[i] = column.own(unit, values, screening.rated()[unit]);
            }
            fixed[values] = scores[i];
        }
        return scores;
    }

    private void prepare(int leaf) {
        double[] raw = new double[cast.size()];
        for (int column = 0; column < COLUMNS; column++) {
            boolean wanted = (column << 1 & ~active) == 0;
            if (!wanted) {
                columns[leaf][column] = columns[leaf][column & active >> 1];
                continue;
            }
            int peers = column & 1;
            int coverage = column >> 1 & 1;
            int territory = column >> 2;
            boolean[] rated = screenings[column >> 1].rated();
            int n = 0;
            for (int unit = 0; unit < raw.length; unit++) {
                double value = rated[unit] && cast.isMember(territory, unit)
                        ? rulings[leaf].raw(unit, peers, coverage)
                        : Double.NaN;
                if (!Double.isNaN(value)) {
                    raw[n++] = value;
                }
            }
            columns[leaf][column] = new MixedColumn(rulings[leaf], scale, peers, coverage, raw, n);
        }
    }

    private Screening screen(Edition own, int coverage, int territory) {
        Screening.Cell[][] cells = new Screening.Cell[rulings.length][cast.size()];
        boolean[] excluded = new boolean[rulings.length];
        for (int leaf = 0; leaf < rulings.length; leaf++) {
            excluded[leaf] = rulings[leaf].isExcluded();
            for (int unit = 0; unit < cast.size(); unit++) {
                cells[leaf][unit] = cast.isMember(territory, unit)
                        ? rulings[leaf].state(unit, coverage)
                        : Screening.Cell.NOT_APPLICABLE;
            }
        }
        return Screening.of(tree, cells, excluded, own.methodology().coverage(), cast.size());
    }

    private boolean comparesPairs() {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.leaf(node) == Tree.NONE && tree.aggregation(node) == Aggregation.COPELAND) {
                return true;
            }
        }
        return false;
    }

    /// Copeland needs every peer's scores beside the unit's own, so that every mix is rated in full.
    double[][] scoresByPairs(int unit) {
        double[][] scores = new double[tree.size()][mixes.length];
        for (int i = 0; i < mixes.length; i++) {
            double[][] matrix = matrix(unit, mixes[i]);
            for (int node = 0; node < scores.length; node++) {
                scores[node][i] = matrix[node][unit];
            }
        }
        return scores;
    }

    /// Scores of every unit in one mix, with one unit's own values, `[node][unit]`.
    private double[][] matrix(int own, int mix) {
        double[][] matrix = new double[tree.size()][cast.size()];
        Screening screening = screenings[mix >> 2];
        int peers = Coalition.edition(mix, Coalition.PEERS);
        int coverage = Coalition.edition(mix, Coalition.COVERAGE);
        int territory = Coalition.edition(mix, Coalition.TERRITORY);
        double[] raw = new double[cast.size()];
        for (int leaf = 0; leaf < rulings.length; leaf++) {
            double[] scores = matrix[tree.node(leaf)];
            Arrays.fill(scores, Double.NaN);
            if (screening.leftOut()[leaf]) {
                continue;
            }
            IndicatorUnderMethod ruling = rulings[leaf];
            int n = 0;
            for (int unit = 0; unit < raw.length; unit++) {
                if (takesPart(screening, territory, unit, own)) {
                    double value = ruling.raw(unit, values(ruling, mix, unit == own), coverage);
                    raw[n] = value;
                    n += Double.isNaN(value) ? 0 : 1;
                }
            }
            MixedColumn column = new MixedColumn(ruling, scale, peers, coverage, raw, n);
            for (int unit = 0; unit < raw.length; unit++) {
                if (takesPart(screening, territory, unit, own)) {
                    scores[unit] = column.asItIs(unit, values(ruling, mix, unit == own));
                }
            }
        }
        Aggregating.aggregate(tree, matrix, cast.size());
        return matrix;
    }

    private boolean takesPart(Screening screening, int territory, int unit, int own) {
        return unit == own || (screening.rated()[unit] && cast.isMember(territory, unit));
    }

    private static int values(IndicatorUnderMethod ruling, int mix, boolean own) {
        return Coalition.edition(mix, own && !ruling.isInherited() ? Coalition.OWN : Coalition.PEERS);
    }
}
