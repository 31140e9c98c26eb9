package kz.aiqyn.engine.explain;

import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Ascending;
import kz.aiqyn.engine.rating.OutlierTreatment;
import kz.aiqyn.engine.rating.Scaling;
import kz.aiqyn.engine.rating.Screening;

/// One indicator's column in one mix of peers, coverage and territory under one methodology: treatment,
/// imputation and normalisation as in the steps of a rating, with the value of one unit switched.
final class MixedColumn {

    private static final Scale AROUND_HUNDRED = new Scale(0, 200, 2);

    private final IndicatorUnderMethod ruling;
    private final Scale scale;
    private final Direction direction;
    private final Normalisation normalisation;
    private final OutlierTreatment treatment;
    private final int peers;
    private final int coverage;
    private final SwitchedColumn column;
    private final double median;
    private final int present;
    /// The scaling where it does not depend on the group's values: fixed limits, or several periods together.
    private final Scaling[] fixed;

    /// @param peers the edition of the peers' values, and of the treatment
    /// @param raw values of the rated units in `raw[0..n)`, in the raw direction
    MixedColumn(IndicatorUnderMethod ruling, Scale scale, int peers, int coverage, double[] raw, int n) {
        Indicator indicator = ruling.indicator();
        this.ruling = ruling;
        this.scale = scale;
        this.direction = indicator.scoring().direction();
        this.normalisation = indicator.scoring().normalisation();
        this.treatment = ruling.treatment(peers);
        this.peers = peers;
        this.coverage = coverage;
        this.present = n;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = treatment.changes() ? treatment.apply(raw[i]) : raw[i];
        }
        this.median =
                ruling.missing() instanceof MissingPolicy.PeerMedian ? Ascending.median(Ascending.of(x)) : Double.NaN;
        this.fixed = fixedScaling();
        boolean needsColumn = fixed.length == 0 || ruling.inMpi();
        for (int i = 0; i < n; i++) {
            x[i] = direction.directed(x[i]);
        }
        boolean ranks =
                normalisation instanceof Normalisation.Ranks || normalisation instanceof Normalisation.Percentile;
        this.column = new SwitchedColumn(x, needsColumn ? n : 0, ranks && !ruling.inMpi());
    }

    /// True when a score depends on the value alone.
    boolean isFixed() {
        return fixed.length > 0 && !ruling.isJoint();
    }

    /// The score of the unit whose own value is switched.
    ///
    /// @param values the edition its own value is taken from
    /// @param counted whether the unit is among the rated ones, so that its value is in the column
    double own(int unit, int values, boolean counted) {
        return scored(unit, values, view(unit, values, counted));
    }

    /// The score of a unit in the column as it is, whose values are already those wanted.
    ///
    /// @param values the edition the unit's own value is taken from
    double asItIs(int unit, int values) {
        return scored(unit, values, column.asItIs());
    }

    /// The column with a unit's own value in it.
    private SwitchedColumn.View view(int unit, int values, boolean counted) {
        if (fixed.length > 0) {
            return column.asItIs();
        }
        double added = raw(unit, values);
        double removed = counted ? raw(unit, peers) : Double.NaN;
        return column.with(treatedAndDirected(removed), treatedAndDirected(added));
    }

    private double raw(int unit, int values) {
        return ruling.raw(unit, ruling.isInherited() ? peers : values, coverage);
    }

    private double scored(int unit, int values, SwitchedColumn.View view) {
        if (isConstant(view) && ruling.indicator().scoring().constant() == ConstantPolicy.EXCLUDE) {
            return Double.NaN;
        }
        double raw = raw(unit, values);
        if (!Double.isNaN(raw)) {
            return score(treated(raw), view);
        }
        if (ruling.state(unit, coverage) == Screening.Cell.NOT_APPLICABLE || ruling.hasNoSource(unit)) {
            return Double.NaN;
        }
        return switch (ruling.missing()) {
            case MissingPolicy.Worst() -> worst(view);
            case MissingPolicy.Exclude() -> Double.NaN;
            case MissingPolicy.Previous(int periods) -> earlier(unit, values, view);
            case MissingPolicy.PeerMedian() -> Double.isNaN(median) ? Double.NaN : score(median, view);
        };
    }

    private double worst(SwitchedColumn.View view) {
        if (!ruling.inMpi()) {
            return scale.from();
        }
        double lowest = column.asItIs().min();
        if (Double.isInfinite(lowest)) {
            return Double.NaN;
        }
        return fixed.length > 0 ? lowestJoint() : directedScore(view.min(), view);
    }

    /// A joint scaling takes treated values; this one has the wanted value after direction.
    private double lowestJoint() {
        double x = column.asItIs().min();
        return fixed[0].score(
                switch (direction) {
                    case Direction.Up() -> x;
                    case Direction.Down() -> -x;
                    case Direction.Corridor(double a, double b) -> a + x;
                });
    }

    private double earlier(int unit, int values, SwitchedColumn.View view) {
        double earlier = ruling.earlier(unit, values, coverage);
        boolean found = fixed.length > 0 ? fixed[0].isFound() : present > 0;
        return Double.isNaN(earlier) || !found ? Double.NaN : score(treatment.apply(earlier), view);
    }

    private boolean isConstant(SwitchedColumn.View view) {
        if (fixed.length > 0) {
            return fixed[0].isConstant();
        }
        boolean needsDifference = !(normalisation instanceof Normalisation.Distance) || ruling.inMpi();
        return needsDifference && view.isConstant();
    }

    private double score(double treated, SwitchedColumn.View view) {
        return fixed.length > 0 ? fixed[0].score(treated) : directedScore(direction.directed(treated), view);
    }

    /// As [Scaling#score], of a column with one value switched.
    private double directedScore(double x, SwitchedColumn.View view) {
        if (isConstant(view)) {
            return ruling.inMpi() ? AROUND_HUNDRED.middle() : scale.middle();
        }
        if (ruling.inMpi()) {
            return 100 + 10 * ((x - view.mean()) / Math.sqrt(view.squares() / view.n()));
        }
        return switch (normalisation) {
            case Normalisation.MinMax() -> linear(x, view.min(), view.max() - view.min());
            case Normalisation.Distance(double target) -> distance(x, direction.directed(target), view);
            case Normalisation.ZScore(double mean, double spread) ->
                mean + spread * ((x - view.mean()) / Math.sqrt(view.squares() / (view.n() - 1)));
            case Normalisation.Ranks() -> 1 + view.worse(x);
            case Normalisation.Percentile() -> scale.at(clip(view.worse(x) / (view.n() - 1.0)));
            case Normalisation.Goalposts(double low, double high) -> throw new IllegalStateException("fixed: " + low);
            case Normalisation.Target(double value) -> throw new IllegalStateException("fixed: " + value);
        };
    }

    private double distance(double x, double goal, SwitchedColumn.View view) {
        return view.n() == 0 || goal <= view.min() ? scale.to() : linear(x, view.min(), goal - view.min());
    }

    private double linear(double x, double origin, double width) {
        return scale.from() + clip((x - origin) / width) * (scale.to() - scale.from());
    }

    private static double clip(double share) {
        return Math.min(Math.max(share, 0), 1);
    }

    private Scaling[] fixedScaling() {
        if (ruling.isJoint()) {
            double[] fitted = ruling.pooled(peers).clone();
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] = treated(fitted[i]);
            }
            return new Scaling[] {
                ruling.inMpi() ? Scaling.mpi(direction, fitted) : Scaling.find(normalisation, direction, scale, fitted)
            };
        }
        return ruling.inMpi() || normalisation.dependsOnPeers()
                ? new Scaling[0]
                : new Scaling[] {Scaling.find(normalisation, direction, scale, new double[0])};
    }

    private double treated(double raw) {
        return treatment.changes() ? treatment.apply(raw) : raw;
    }

    private double treatedAndDirected(double raw) {
        return Double.isNaN(raw) ? Double.NaN : direction.directed(treated(raw));
    }
}
