package kz.aiqyn.rating.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Cells;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.OtherPeriods;
import kz.aiqyn.engine.rating.OutlierTreatment;
import kz.aiqyn.engine.rating.PeerGroup;
import kz.aiqyn.engine.rating.Scaling;
import kz.aiqyn.engine.rating.ScoredColumn;
import kz.aiqyn.engine.rating.Screening;
import kz.aiqyn.engine.rating.Subject;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;

/// One peer group's edition being put together again. Arrays are `[node][unit]` or `[leaf][unit]`, NaN where nothing
/// is stored.
final class KeptGroup {

    private static final MissingReason[] REASONS = MissingReason.values();
    private static final double[] NOTHING = new double[0];

    private final Methodology methodology;
    private final Tree tree;
    private final String code;
    private final Names names;
    private final int size;
    private final List<RatedUnit> units = new ArrayList<>();
    private final boolean[] rated;
    private final double[] beforeAdjustment;
    private final List<List<Adjustment>> adjustments = new ArrayList<>();
    private final double[][] scores;
    private final int[][] flags;
    private final double[][] coverage;
    private final double[][] raw;
    private final double[][] treated;
    private final double[][] scaled;
    private final MissingReason[][] reasons;
    private final boolean[][] preliminary;
    private final double[] indicatorCoverage;
    private final boolean[] leftOut;
    private final @Nullable OutlierTreatment[] treatments;
    private final @Nullable Scaling[] scalings;
    private final double[][] earlier;
    private final double[][] pooled;

    KeptGroup(Methodology methodology, Tree tree, String code, Names names, int size) {
        this.methodology = methodology;
        this.tree = tree;
        this.code = code;
        this.names = names;
        this.size = size;
        int leaves = tree.leafCount();
        rated = new boolean[size];
        beforeAdjustment = new double[size];
        scores = nans(tree.size(), size);
        flags = new int[tree.size()][size];
        coverage = nans(tree.size(), size);
        raw = nans(leaves, size);
        treated = nans(leaves, size);
        scaled = nans(leaves, size);
        reasons = new MissingReason[leaves][size];
        preliminary = new boolean[leaves][size];
        indicatorCoverage = new double[leaves];
        leftOut = new boolean[leaves];
        treatments = new OutlierTreatment[leaves];
        scalings = new Scaling[leaves];
        earlier = new double[leaves][];
        pooled = new double[leaves][];
        Arrays.fill(earlier, NOTHING);
        Arrays.fill(pooled, NOTHING);
    }

    void unit(ResultSet row, RatedUnit unit) throws SQLException {
        int number = row.getInt("number");
        units.add(unit);
        adjustments.add(new ArrayList<>());
        rated[number] = row.getBoolean("rated");
        beforeAdjustment[number] = StoredEditions.number(row, "before_adjustment");
    }

    void scaling(ResultSet row) throws SQLException {
        int leaf = row.getInt("leaf");
        indicatorCoverage[leaf] = row.getDouble("coverage");
        leftOut[leaf] = row.getBoolean("left_out");
        pooled[leaf] = StoredEditions.numbers(row, "pooled");
        String outcome = row.getString("treatment");
        if (outcome == null) {
            return;
        }
        treatments[leaf] = new OutlierTreatment(
                OutlierTreatment.Outcome.valueOf(outcome),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getDouble("shift"),
                row.getInt("points"));
        Scaling.Kept kept = new Scaling.Kept(
                row.getString("form"),
                row.getDouble("origin"),
                row.getDouble("width"),
                row.getDouble("base"),
                row.getDouble("factor"),
                StoredEditions.numbers(row, "sorted"),
                row.getBoolean("found"));
        boolean inMpi = tree.aggregation(tree.parent(tree.node(leaf))) == Aggregation.MPI;
        scalings[leaf] = Scaling.restore(kept, tree.indicator(leaf).scoring().direction(), methodology.scale(), inMpi);
    }

    void adjustment(ResultSet row) throws SQLException {
        String code = row.getString("rule");
        AdjustmentRule rule = methodology.adjustments().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("points by the rule %s, which the document has not".formatted(code)));
        adjustments
                .get(row.getInt("unit"))
                .add(new Adjustment(rule, row.getDouble("given"), row.getDouble("counted"), row.getString("reason")));
    }

    void result(ResultSet row) throws SQLException {
        int node = row.getInt("node");
        int unit = row.getInt("unit");
        scores[node][unit] = StoredEditions.number(row, "score");
        flags[node][unit] = row.getInt("flags") & ~Flag.TIED.bit();
        coverage[node][unit] = StoredEditions.number(row, "coverage");
        int leaf = tree.leaf(node);
        if (leaf == Tree.NONE) {
            return;
        }
        raw[leaf][unit] = StoredEditions.number(row, "raw");
        treated[leaf][unit] = StoredEditions.number(row, "treated");
        scaled[leaf][unit] = StoredEditions.number(row, "scaled");
        reasons[leaf][unit] = REASONS[row.getInt("reason")];
        preliminary[leaf][unit] = row.getBoolean("preliminary");
        double stoodIn = StoredEditions.number(row, "earlier");
        if (!Double.isNaN(stoodIn)) {
            if (earlier[leaf].length == 0) {
                earlier[leaf] = nans(1, size)[0];
            }
            earlier[leaf][unit] = stoodIn;
        }
    }

    Edition restore(Period period) {
        PeerGroup group = new PeerGroup(code, names, units);
        List<Optional<ScoredColumn>> columns = new ArrayList<>();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            OutlierTreatment treatment = treatments[leaf];
            Scaling scaling = scalings[leaf];
            columns.add(
                    treatment == null || scaling == null
                            ? Optional.empty()
                            : Optional.of(new ScoredColumn(treatment, scaling, treated[leaf], scaled[leaf])));
        }
        return Edition.restore(
                new Subject(methodology, tree, period, group),
                new Edition.Kept(
                        scores,
                        beforeAdjustment,
                        flags,
                        new Cells(raw, reasons, preliminary),
                        new Screening(indicatorCoverage, leftOut, coverage, rated),
                        columns,
                        adjustments.stream().map(List::copyOf).toList(),
                        new OtherPeriods(earlier, pooled)));
    }

    private static double[][] nans(int rows, int columns) {
        double[][] nans = new double[rows][columns];
        for (double[] row : nans) {
            Arrays.fill(row, Double.NaN);
        }
        return nans;
    }
}
