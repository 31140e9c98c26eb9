package kz.aiqyn.files.report.words;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.engine.rating.Ascending;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.chart.Axis;

/// An edition's units in the order of their places, and what a reader compares them with.
public final class Standings {

    private final Edition edition;

    public Standings(Edition edition) {
        this.edition = edition;
    }

    /// Numbers of the units that have a total, the best first, those without a place last.
    public List<Integer> rated() {
        return IntStream.range(0, edition.units().size())
                .filter(edition::isRated)
                .boxed()
                .sorted(Comparator.comparingInt(this::order).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Numbers of the units without a total.
    public List<Integer> unrated() {
        return IntStream.range(0, edition.units().size())
                .filter(unit -> !edition.isRated(unit))
                .boxed()
                .toList();
    }

    /// Numbers of all units: those that have a total, then those without.
    public List<Integer> all() {
        return Stream.concat(rated().stream(), unrated().stream()).toList();
    }

    /// How many units have a place at a node of the tree.
    public int placed(int node) {
        return (int) IntStream.range(0, edition.units().size())
                .filter(unit -> edition.place(node, unit).isPresent())
                .count();
    }

    /// The scale of scores, made wide enough for scores that leave it.
    public Axis axis() {
        var scale = edition.methodology().scale();
        return new Axis(scale.from(), scale.to()).with(edition.scores(Tree.INDEX));
    }

    /// The total of whoever has a place, or the nearest place below it that somebody has.
    public OptionalDouble scoreAt(int place) {
        return rated().stream()
                .filter(unit -> edition.place(Tree.INDEX, unit).orElse(Ranking.NONE) >= place)
                .mapToDouble(unit -> edition.scores(Tree.INDEX)[unit])
                .findFirst();
    }

    /// Median of a node's scores, NaN when there is none.
    public double median(int node) {
        return Ascending.median(Ascending.of(edition.scores(node)));
    }

    /// The highest of a node's scores, NaN when there is none.
    public double best(int node) {
        double[] sorted = Ascending.of(edition.scores(node));
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    private int order(int unit) {
        return edition.place(Tree.INDEX, unit).orElse(Integer.MAX_VALUE);
    }
}
