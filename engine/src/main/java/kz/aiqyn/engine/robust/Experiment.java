package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.parallel.Parallel;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;

/// An edition made ready for being put together many times over: what no draw changes is computed once.
final class Experiment {

    /// Draws that pass over the scores together. Thirty-two places of 16 bits fill a line of the
    /// processor's cache.
    private static final int BLOCK = 32;

    private final Edition nominal;
    private final Robustness plan;
    private final DrawnMethodology methodology;
    private final Inputs inputs;
    private final int[] placed;
    private final double[] adjustments;
    private final Map<Scores, LeafScores> scores = new HashMap<>();
    private final List<Phrase> refusals;

    /// What decides the indicators' scores: alternatives of scaling and gaps, and whether blocks standardise
    /// themselves.
    private record Scores(int normalisation, int missing, boolean mpi) {}

    /// Takes the places of a block of draws.
    interface Sink {

        /// @param first number of the block's first draw in the order of computing
        void take(int first, DrawnPlaces places);
    }

    Experiment(Rating rating, Edition nominal, Robustness plan) {
        this.nominal = nominal;
        this.plan = plan;
        this.methodology = new DrawnMethodology(rating.methodology(), nominal.tree(), plan);
        this.inputs = new Inputs(nominal, plan);
        this.placed = placed(nominal);
        this.adjustments = Arrays.stream(placed)
                .mapToDouble(unit -> nominal.adjustments(unit).stream()
                        .mapToDouble(Adjustment::counted)
                        .sum())
                .toArray();
        this.refusals = prepare(rating);
    }

    /// Why the study cannot be made; empty when it can.
    List<Phrase> refusals() {
        return refusals;
    }

    Inputs inputs() {
        return inputs;
    }

    /// Numbers in the edition of the units that have a place.
    int[] placed() {
        return placed;
    }

    /// Finds the places of every point, on several threads.
    ///
    /// @param progress told the number of points done, growing, from whichever thread
    void run(Points points, int threads, IntConsumer progress, Sink sink) {
        List<int[]> blocks = blocks(points);
        int[] firsts = new int[blocks.size()];
        for (int block = 1; block < firsts.length; block++) {
            firsts[block] = firsts[block - 1] + blocks.get(block - 1).length;
        }
        Done done = new Done(progress);
        Parallel.forEach(threads, blocks.size(), block -> {
            int[] mine = blocks.get(block);
            sink.take(firsts[block], places(points, mine));
            done.add(mine.length);
        });
    }

    /// Counts finished points, one thread at a time.
    private static final class Done {
        private final IntConsumer progress;
        private int count;

        Done(IntConsumer progress) {
            this.progress = progress;
        }

        synchronized void add(int more) {
            count += more;
            progress.accept(count);
        }
    }

    private DrawnPlaces places(Points points, int[] block) {
        double[][] totals = totals(points, block);
        DrawnPlaces places = new DrawnPlaces(block, placed.length);
        Placing placing = new Placing(placed.length);
        for (int draw = 0; draw < block.length; draw++) {
            placing.places(totals[draw], places, draw);
        }
        return places;
    }

    /// Total scores of some points that share a choice, `[point][placed unit]`.
    double[][] totals(Points points, int[] block) {
        Draw[] draws = Arrays.stream(block)
                .mapToObj(point -> inputs.draw(points, point))
                .toArray(Draw[]::new);
        double[][] totals = new double[block.length][placed.length];
        totals(draws[0].choice()).find(draws, totals);
        for (double[] total : totals) {
            for (int unit = 0; unit < total.length; unit++) {
                total[unit] += adjustments[unit];
            }
        }
        return totals;
    }

    private Totals totals(Draw.Choice choice) {
        Aggregation[] aggregations = aggregations(choice);
        LeafScores leaves = leaves(choice, aggregations);
        return allMeans(aggregations)
                ? new WeightedMeans(nominal.tree(), leaves, spaces(aggregations))
                : new StepwiseTotals(methodology, nominal.period().kind(), leaves);
    }

    private LeafScores leaves(Draw.Choice choice, Aggregation[] aggregations) {
        LeafScores found = scores.get(key(choice, aggregations));
        if (found == null) {
            throw new IllegalStateException("no scores were made ready for %s".formatted(choice));
        }
        return found;
    }

    /// Points in blocks that share a choice of method, in a fixed order.
    private List<int[]> blocks(Points points) {
        Map<Draw.Choice, List<Integer>> byChoice = new HashMap<>();
        for (int point = 0; point < points.count(); point++) {
            byChoice.computeIfAbsent(inputs.choice(points, point), any -> new ArrayList<>())
                    .add(point);
        }
        List<int[]> blocks = new ArrayList<>();
        for (Draw.Choice choice : choices()) {
            List<Integer> sharing = byChoice.getOrDefault(choice, List.of());
            for (int from = 0; from < sharing.size(); from += BLOCK) {
                blocks.add(sharing.subList(from, Math.min(from + BLOCK, sharing.size())).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        return blocks;
    }

    private List<Draw.Choice> choices() {
        List<Draw.Choice> choices = new ArrayList<>();
        for (int normalisation = 0; normalisation <= plan.normalisations().size(); normalisation++) {
            for (int aggregation = 0; aggregation <= plan.aggregations().size(); aggregation++) {
                for (int missing = 0; missing <= plan.missing().size(); missing++) {
                    choices.add(new Draw.Choice(normalisation, aggregation, missing));
                }
            }
        }
        return choices;
    }

    /// Scores the indicators under every alternative, and finds what cannot be.
    private List<Phrase> prepare(Rating rating) {
        StudyRefusals found = new StudyRefusals(nominal.tree());
        found.refuse(nominal, plan, placed.length);
        if (!found.phrases().isEmpty()) {
            return found.phrases();
        }
        for (Draw.Choice choice : choices()) {
            Aggregation[] aggregations = aggregations(choice);
            LeafScores leaves = scores.computeIfAbsent(
                    key(choice, aggregations),
                    any -> LeafScores.of(rating.by(methodology.of(choice)).again(nominal), placed));
            found.refuse(leaves, aggregations);
            if (allMeans(aggregations)) {
                Space[] spaces = spaces(aggregations);
                for (int leaf = 0; leaf < nominal.tree().leafCount(); leaf++) {
                    leaves.prepare(
                            leaf, spaces[nominal.tree().parent(nominal.tree().node(leaf))]);
                }
            }
        }
        return found.phrases();
    }

    private Scores key(Draw.Choice choice, Aggregation[] aggregations) {
        boolean mpi = choice.aggregation() > 0
                && plan.aggregations().get(choice.aggregation() - 1) == Aggregation.MPI
                && Arrays.asList(aggregations).contains(Aggregation.MPI);
        return new Scores(choice.normalisation(), choice.missing(), mpi);
    }

    private Aggregation[] aggregations(Draw.Choice choice) {
        Tree tree = nominal.tree();
        Aggregation[] aggregations = new Aggregation[tree.size()];
        for (int node = 0; node < aggregations.length; node++) {
            aggregations[node] = tree.leaf(node) == Tree.NONE
                    ? methodology.aggregation(tree.aggregation(node), choice)
                    : Aggregation.ARITHMETIC;
        }
        return aggregations;
    }

    private static boolean allMeans(Aggregation[] aggregations) {
        return Arrays.stream(aggregations).allMatch(DrawnMethodology::isMean);
    }

    private static Space[] spaces(Aggregation[] aggregations) {
        return Arrays.stream(aggregations).map(Space::of).toArray(Space[]::new);
    }

    private static int[] placed(Edition nominal) {
        int[] places = nominal.places(Tree.INDEX);
        int[] placed = new int[places.length];
        int n = 0;
        for (int unit = 0; unit < places.length; unit++) {
            if (places[unit] != Ranking.NONE) {
                placed[n++] = unit;
            }
        }
        return Arrays.copyOf(placed, n);
    }
}
