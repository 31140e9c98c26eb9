package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.unit.Units;

/// Takes one peer group through the steps: derive, screen, treat, impute, normalise, aggregate, adjust, rank.
final class RatingPipeline {

    private final Subject subject;
    private final Tree tree;
    private final int units;
    private final IndicatorValues values;
    private final Panel panel;
    private final int[][] flags;
    private final double[][] scores;
    private final OtherPeriods otherPeriods;
    private final JointPeriods periods;

    RatingPipeline(Subject subject, IndicatorValues values, Panel panel) {
        this.subject = subject;
        this.tree = subject.tree();
        this.units = subject.units();
        this.values = values;
        this.panel = panel;
        this.flags = new int[tree.size()][];
        this.scores = new double[tree.size()][];
        this.otherPeriods = OtherPeriods.none(tree.leafCount());
        this.periods = new JointPeriods(subject, values, panel.units());
    }

    Edition take() {
        Cells cells = Cells.of(subject, values, panel.units());
        return take(cells, Screening.of(subject, cells));
    }

    /// The steps after screening.
    Edition take(Cells cells, Screening screening) {
        periods.know(subject.period(), cells, screening);
        List<Optional<ScoredColumn>> columns = new ArrayList<>();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            boolean complete = cells.isComplete(leaf);
            if (!complete || cells.hasPreliminary(leaf) || isOutOfTheOrdinary(leaf, screening)) {
                flagCells(leaf, cells, screening);
            }
            columns.add(score(leaf, cells, screening, complete));
        }
        Aggregating.aggregate(tree, scores, units);
        double[] before = scores[Tree.INDEX].clone();
        List<List<Adjustment>> adjustments = Adjusting.adjust(subject, panel, scores[Tree.INDEX], flags(Tree.INDEX));
        NodeRanks places = new NodeRanks(scores);
        flagPlaces(places);
        for (int node = 0; node < flags.length; node++) {
            flags(node);
        }
        return new Edition(
                subject,
                cells,
                screening,
                columns,
                new Edition.Scores(scores, before, flags, places),
                adjustments,
                otherPeriods);
    }

    /// The scores of one indicator alone; do not keep the array beyond the next call.
    double[] scores(int leaf, Cells cells, Screening screening) {
        periods.know(subject.period(), cells, screening);
        score(leaf, cells, screening, cells.isComplete(leaf));
        return scores[tree.node(leaf)];
    }

    /// Treats, normalises and imputes one indicator; empty when it is left out for the group.
    ///
    /// @param complete true when every unit has a value
    private Optional<ScoredColumn> score(int leaf, Cells cells, Screening screening, boolean complete) {
        int node = tree.node(leaf);
        Indicator indicator = tree.indicator(leaf);
        if (screening.leftOut()[leaf]) {
            scores[node] = nobody();
            return Optional.empty();
        }
        double[] raw = screening.ofRated(cells.raw()[leaf]);
        boolean inMpi = tree.aggregation(tree.parent(node)) == Aggregation.MPI;
        ScoredColumn column = ScoredColumn.of(
                indicator,
                raw,
                basis(leaf, raw),
                subject.methodology().scale(),
                subject.methodology().treatment(),
                inMpi);
        if (column.scaling().isConstant()) {
            flag(node, Flag.CONSTANT, screening);
            if (indicator.scoring().constant() == ConstantPolicy.EXCLUDE) {
                flag(node, Flag.EXCLUDED, screening);
                scores[node] = nobody();
                return Optional.of(column);
            }
        }
        flagTreatment(node, column, raw);
        if (complete) {
            scores[node] = column.scores();
        } else {
            scores[node] = column.scores().clone();
            impute(leaf, column, cells, screening, inMpi);
        }
        return Optional.of(column);
    }

    /// The sample that treatment and scaling rest on: the rated units' values, or those of all jointly
    /// scaled periods.
    private ScoredColumn.Basis basis(int leaf, double[] raw) {
        Joint joint = tree.indicator(leaf).scoring().joint();
        if (joint == null) {
            return new ScoredColumn.Basis(Sample.present(raw), units);
        }
        ScoredColumn.Basis basis = periods.basis(leaf, joint);
        otherPeriods.pooled()[leaf] =
                Arrays.copyOf(basis.sample().values(), basis.sample().n());
        return basis;
    }

    /// The flags of a node by unit, which one that tries a few columns has not for all.
    private int[] flags(int node) {
        if (flags[node] == null) {
            flags[node] = new int[units];
        }
        return flags[node];
    }

    /// A column without a score for anybody.
    private double[] nobody() {
        double[] none = new double[units];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private void impute(int leaf, ScoredColumn column, Cells cells, Screening screening, boolean inMpi) {
        int node = tree.node(leaf);
        Indicator indicator = tree.indicator(leaf);
        Imputation imputation =
                new Imputation(values, indicator, column, subject.methodology().scale(), subject.period(), inMpi);
        Screening.Cell[] states = cells.states(leaf);
        for (int unit = 0; unit < units; unit++) {
            if (!screening.rated()[unit] || states[unit] == Screening.Cell.OBSERVED) {
                continue;
            }
            if (states[unit] == Screening.Cell.NOT_APPLICABLE) {
                flags(node)[unit] |= Flag.EXCLUDED.bit();
                continue;
            }
            int position = Cells.position(panel.units(), subject.group().units().get(unit), indicator);
            Imputation.StandIn standIn =
                    position == Units.NONE ? Imputation.StandIn.EXCLUDED : imputation.standIn(position);
            scores[node][unit] = standIn.score();
            flags(node)[unit] |= standIn.flag().bit();
            if (!Double.isNaN(standIn.earlier())) {
                otherPeriods.keepEarlier(leaf, unit, units, standIn.earlier());
            }
        }
    }

    /// True when all cells of an indicator bear a flag.
    private boolean isOutOfTheOrdinary(int leaf, Screening screening) {
        return screening.leftOut()[leaf] || tree.indicator(leaf).formation() != Formation.UNIT;
    }

    private void flagCells(int leaf, Cells cells, Screening screening) {
        int node = tree.node(leaf);
        boolean oblastLevel = tree.indicator(leaf).formation() == Formation.PARENT_EXCLUDED;
        int group = oblastLevel ? Flag.OBLAST_LEVEL.bit() : screening.leftOut()[leaf] ? Flag.LEFT_OUT.bit() : 0;
        group |= tree.indicator(leaf).formation() == Formation.PARENT_INHERITED ? Flag.INHERITED.bit() : 0;
        Screening.Cell[] states = cells.states(leaf);
        for (int unit = 0; unit < units; unit++) {
            int cell = switch (states[unit]) {
                case OBSERVED -> cells.preliminary()[leaf][unit] ? Flag.PRELIMINARY.bit() : 0;
                case MISSING -> Flag.MISSING.bit();
                case NOT_APPLICABLE -> Flag.NOT_APPLICABLE.bit();
            };
            flags(node)[unit] |= group | cell;
            if (cell == Flag.PRELIMINARY.bit()
                    && !screening.leftOut()[leaf]
                    && screening.rated()[unit]) {
                markAncestors(node, unit);
            }
        }
    }

    private void markAncestors(int node, int unit) {
        for (int at = tree.parent(node); at != Tree.NONE; at = tree.parent(at)) {
            flags(at)[unit] |= Flag.PRELIMINARY.bit();
        }
    }

    private void flagTreatment(int node, ScoredColumn column, double[] raw) {
        OutlierTreatment treatment = column.treatment();
        int all = treatment.isLog()
                ? Flag.LOGGED.bit()
                : treatment.outcome() == OutlierTreatment.Outcome.LEFT_ORIGINAL ? Flag.UNTREATED.bit() : 0;
        if (all == 0 && !treatment.changes() && !column.scaling().mayClip()) {
            return;
        }
        for (int unit = 0; unit < units; unit++) {
            if (!Double.isNaN(raw[unit])) {
                flags(node)[unit] |= all
                        | (treatment.pullsIn(raw[unit]) ? Flag.WINSORISED.bit() : 0)
                        | (column.scaling().clips(column.treated()[unit]) ? Flag.CLIPPED.bit() : 0);
            }
        }
    }

    private void flag(int node, Flag flag, Screening screening) {
        for (int unit = 0; unit < units; unit++) {
            flags(node)[unit] |= screening.rated()[unit] ? flag.bit() : 0;
        }
    }

    /// Marks units without a score, and one that is alone.
    private void flagPlaces(NodeRanks places) {
        double[] total = scores[Tree.INDEX];
        for (int unit = 0; unit < units; unit++) {
            flags(Tree.INDEX)[unit] |= Double.isNaN(total[unit]) ? Flag.NOT_RATED.bit() : 0;
            flags(Tree.INDEX)[unit] |= places.isAlone(unit) ? Flag.ALONE.bit() : 0;
        }
    }
}
