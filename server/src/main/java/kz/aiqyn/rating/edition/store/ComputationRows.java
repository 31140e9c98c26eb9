package kz.aiqyn.rating.edition.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Cells;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.OutlierTreatment;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Scaling;
import kz.aiqyn.engine.rating.ScoredColumn;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.edition.compute.Computed;

/// The rows of a computation as they are stored, by table, without the number of the computation that each begins
/// with in the database.
final class ComputationRows {

    private final Computed computed;

    ComputationRows(Computed computed) {
        this.computed = computed;
    }

    String nodes() {
        Tree tree = computed.editions().getFirst().tree();
        CopyText rows = new CopyText(16_384);
        for (int node = 0; node < tree.size(); node++) {
            rows.field(node).field(tree.code(node)).field(tree.level(node).name());
            rows.field(tree.parent(node)).field(tree.weight(node)).end();
        }
        return rows.toString();
    }

    String groups() {
        CopyText rows = new CopyText(65_536);
        for (int number = 0; number < computed.groups().size(); number++) {
            Computed.Group group = computed.groups().get(number);
            Edition edition = group.edition();
            Names names = edition.group().names();
            JsonText refusals = new JsonText();
            PhraseJson.write(refusals, group.refusals());
            rows.field(number).field(edition.group().code());
            rows.field(names.kk()).field(names.ru()).field(names.en());
            rows.field(edition.ranked()).field(refusals.toString());
            rows.field(QualityJson.write(group.quality())).end();
        }
        return rows.toString();
    }

    String units() {
        CopyText rows = new CopyText(computed.units() * 4_096);
        for (int number = 0; number < computed.groups().size(); number++) {
            Computed.Group group = computed.groups().get(number);
            StoryJson stories = new StoryJson(group.edition());
            for (int unit = 0; unit < group.edition().units().size(); unit++) {
                Optional<RankInterval> interval = group.intervals().get(unit);
                rows.field(number).field(unit);
                rows.field(group.edition().units().get(unit).code());
                rows.field(group.edition().screening().rated()[unit]);
                rows.field(group.edition().beforeAdjustment()[unit]);
                rows.field(interval.map(RankInterval::median).orElse(Double.NaN));
                rows.field(interval.map(RankInterval::low).orElse(Double.NaN));
                rows.field(interval.map(RankInterval::high).orElse(Double.NaN));
                rows.field(stories.write(group.stories().get(unit))).end();
            }
        }
        return rows.toString();
    }

    String scalings() {
        CopyText rows = new CopyText(32_768);
        for (int number = 0; number < computed.groups().size(); number++) {
            Edition edition = computed.groups().get(number).edition();
            for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
                rows.field(number).field(leaf);
                rows.field(edition.screening().indicatorCoverage()[leaf]);
                rows.field(edition.screening().leftOut()[leaf]);
                scaling(rows, edition.column(leaf));
                rows.field(edition.otherPeriods().pooled()[leaf]).end();
            }
        }
        return rows.toString();
    }

    private static void scaling(CopyText rows, Optional<ScoredColumn> column) {
        if (column.isEmpty()) {
            for (int i = 0; i < 12; i++) {
                rows.none();
            }
            return;
        }
        OutlierTreatment treatment = column.get().treatment();
        Scaling.Kept scaling = column.get().scaling().kept();
        rows.field(treatment.outcome().name()).field(treatment.low()).field(treatment.high());
        rows.field(treatment.shift()).field(treatment.points());
        rows.field(scaling.form()).field(scaling.origin()).field(scaling.width());
        rows.field(scaling.base())
                .field(scaling.factor())
                .field(scaling.sorted())
                .field(scaling.found());
    }

    String adjustments() {
        CopyText rows = new CopyText(256);
        for (int number = 0; number < computed.groups().size(); number++) {
            Edition edition = computed.groups().get(number).edition();
            for (int unit = 0; unit < edition.units().size(); unit++) {
                List<Adjustment> given = edition.adjustments(unit);
                for (int i = 0; i < given.size(); i++) {
                    Adjustment each = given.get(i);
                    rows.field(number).field(unit).field(i).field(each.rule().code());
                    rows.field(each.given())
                            .field(each.counted())
                            .field(each.reason())
                            .end();
                }
            }
        }
        return rows.toString();
    }

    String results() {
        Tree tree = computed.editions().getFirst().tree();
        CopyText rows = new CopyText(computed.units() * tree.size() * 96);
        for (int number = 0; number < computed.groups().size(); number++) {
            Computed.Group group = computed.groups().get(number);
            double[][] contributions = contributions(group);
            for (int node = 0; node < tree.size(); node++) {
                results(rows, number, group.edition(), node, contributions[node]);
            }
        }
        return rows.toString();
    }

    private void results(CopyText rows, int number, Edition edition, int node, double[] contributions) {
        Tree tree = edition.tree();
        int leaf = tree.leaf(node);
        Cells cells = edition.cells();
        int[] flags = edition.kept().flags()[node];
        int[] places = edition.places(node);
        Optional<ScoredColumn> column = leaf == Tree.NONE ? Optional.empty() : edition.column(leaf);
        for (int unit = 0; unit < edition.units().size(); unit++) {
            int tied = edition.has(Flag.TIED, node, unit) ? Flag.TIED.bit() : 0;
            rows.field(number).field(node).field(unit);
            rows.field(leaf == Tree.NONE ? Double.NaN : cells.raw()[leaf][unit]);
            rows.field(column.isEmpty() ? Double.NaN : column.get().treated()[unit]);
            rows.field(column.isEmpty() ? Double.NaN : column.get().scores()[unit]);
            rows.field(leaf == Tree.NONE ? Double.NaN : edition.otherPeriods().earlier(leaf, unit));
            rows.field(edition.scores(node)[unit]);
            if (places[unit] == Ranking.NONE) {
                rows.none();
            } else {
                rows.field(places[unit]);
            }
            rows.field(flags[unit] | tied);
            rows.field(leaf == Tree.NONE ? 0 : cells.reasons()[leaf][unit].ordinal());
            rows.field(leaf != Tree.NONE && cells.preliminary()[leaf][unit]);
            rows.field(edition.screening().coverage()[node][unit]);
            rows.field(contributions[unit]).end();
        }
    }

    /// What each node gives to each unit's total, `[node][unit]`.
    private static double[][] contributions(Computed.Group group) {
        Edition edition = group.edition();
        double[][] points = new double[edition.tree().size()][edition.units().size()];
        for (double[] row : points) {
            Arrays.fill(row, Double.NaN);
        }
        for (int unit = 0; unit < group.stories().size(); unit++) {
            List<Contribution> nodes = group.stories()
                    .get(unit)
                    .contributions()
                    .map(Contributions::nodes)
                    .orElse(List.of());
            for (Contribution each : nodes) {
                points[each.node()][unit] = each.points();
            }
        }
        return points;
    }
}
