package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;

/// Why a study cannot be made: combinations of alternatives that have no meaning.
final class StudyRefusals {

    private final Tree tree;
    private final Set<Phrase> phrases = new LinkedHashSet<>();
    private final Map<Aggregation, NavigableMap<Integer, Double>> notPositive = new EnumMap<>(Aggregation.class);

    StudyRefusals(Tree tree) {
        this.tree = tree;
    }

    List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>(phrases);
        notPositive.forEach((aggregation, lowest) -> {
            Map.Entry<Integer, Double> first = lowest.firstEntry();
            all.add(Phrase.of(
                    "robust.refused.not-positive",
                    RobustnessPhrases.word(aggregation),
                    tree.names(first.getKey()),
                    first.getValue(),
                    lowest.size()));
        });
        return all;
    }

    /// What is wrong before any score is looked at.
    void refuse(Edition nominal, Robustness plan, int placed) {
        if (placed < 2) {
            phrases.add(
                    Phrase.of("robust.refused.too-few", placed, nominal.group().names()));
        }
        if (placed > Placing.MOST_UNITS) {
            phrases.add(Phrase.of("robust.refused.too-many", placed, Placing.MOST_UNITS));
        }
        switch (plan.weights()) {
            case WeightNoise.None() -> {}
            case WeightNoise.Uniform(double f) -> {
                if (!(f >= 0 && f <= 1)) {
                    phrases.add(Phrase.of("robust.refused.uniform", f));
                }
            }
            case WeightNoise.Dirichlet(double c) -> {
                if (!(c > 0 && c < Double.POSITIVE_INFINITY)) {
                    phrases.add(Phrase.of("robust.refused.dirichlet", c));
                }
            }
        }
        if (plan.aggregations().contains(Aggregation.MPI)) {
            refuseMpiOverBlocks();
        }
    }

    private void refuseMpiOverBlocks() {
        for (int node = 0; node < tree.size(); node++) {
            for (int child : tree.children(node)) {
                boolean exchanged = tree.leaf(node) == Tree.NONE && DrawnMethodology.isMean(tree.aggregation(node));
                if (exchanged && tree.level(child) == Tree.Level.BLOCK) {
                    phrases.add(Phrase.of("robust.refused.mpi-over-blocks", tree.names(node)));
                    break;
                }
            }
        }
    }

    /// What is wrong with putting these scores together so.
    ///
    /// @param aggregations by node
    void refuse(LeafScores leaves, Aggregation[] aggregations) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.leaf(node) == Tree.NONE && aggregations[node].needsPositive()) {
                refuseBelow(node, node, leaves, aggregations);
            }
        }
    }

    private void refuseBelow(int top, int node, LeafScores leaves, Aggregation[] aggregations) {
        for (int child : tree.children(node)) {
            int leaf = tree.leaf(child);
            if (leaf == Tree.NONE) {
                if (aggregations[child] == Aggregation.COPELAND) {
                    phrases.add(Phrase.of(
                            "robust.refused.copeland-below",
                            RobustnessPhrases.word(aggregations[top]),
                            tree.names(top),
                            tree.names(child)));
                } else if (DrawnMethodology.isMean(aggregations[child])) {
                    refuseBelow(top, child, leaves, aggregations);
                }
            } else if (leaves.lowest(leaf) <= 0 && tree.weight(child) > 0) {
                notPositive
                        .computeIfAbsent(aggregations[top], any -> new TreeMap<>())
                        .merge(child, leaves.lowest(leaf), Math::min);
            }
        }
    }
}
