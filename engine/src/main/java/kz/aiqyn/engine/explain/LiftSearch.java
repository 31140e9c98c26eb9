package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.PartialRerating;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.ReplacedValues;
import kz.aiqyn.engine.rating.Tree;

/// Finds what would lift units of one edition.
final class LiftSearch {

    private static final int MOST_PEERS_LOOKED_AT = 40;
    private static final int MOST_QUESTIONS = 400_000;
    private static final int FEWEST_QUESTIONS = 2_000;
    /// How many units may be rated in one search: some seconds for a search that is exact, far less for others.
    private static final int MOST_UNITS = 10_000_000;

    private static final int FEW_WAYS = 4;
    private static final int SMALL_GROUP = 60;

    private final Rating rating;
    private final Edition edition;

    LiftSearch(Rating rating, Edition edition) {
        this.rating = rating;
        this.edition = edition;
    }

    Lift one(String unit, String indicator, int place) {
        Optional<Lift> settled = settled(unit, place);
        if (settled.isPresent()) {
            return settled.get();
        }
        int number = edition.find(unit).orElseThrow();
        OptionalInt leaf = leaf(indicator);
        if (leaf.isEmpty()) {
            return new Lift.Refused(unit, place, Lift.Reason.UNKNOWN_INDICATOR, indicator);
        }
        if (!ImprovementRange.isMovable(edition, leaf.getAsInt(), number)) {
            return new Lift.Refused(unit, place, Lift.Reason.NOT_MOVABLE, indicator);
        }
        ImprovementRange[] ways = {ImprovementRange.alone(edition, leaf.getAsInt(), number)};
        double[] stops = stops(ways[0], number, 64);
        double value = LeastEffort.first(ways[0], stops, reach(number, ways, place));
        return Double.isNaN(value)
                ? outOfReach(number, place, ways)
                : reached(number, place, ways, new double[] {value});
    }

    Lift several(String unit, int place, List<String> indicators) {
        Optional<Lift> settled = settled(unit, place);
        if (settled.isPresent()) {
            return settled.get();
        }
        int number = edition.find(unit).orElseThrow();
        List<ImprovementRange> open = new ArrayList<>();
        for (String indicator :
                indicators.isEmpty() ? codes() : indicators.stream().distinct().toList()) {
            OptionalInt leaf = leaf(indicator);
            if (leaf.isEmpty()) {
                return new Lift.Refused(unit, place, Lift.Reason.UNKNOWN_INDICATOR, indicator);
            }
            if (ImprovementRange.isMovable(edition, leaf.getAsInt(), number)) {
                ImprovementRange way = ImprovementRange.amongPeers(edition, leaf.getAsInt(), number);
                if (way.isOpen()) {
                    open.add(way);
                }
            }
        }
        ImprovementRange[] ways = open.toArray(ImprovementRange[]::new);
        MarginFunction reach = reach(number, ways, place);
        if (!(reach.margin(ImprovementRange.limits(ways)) >= 0)) {
            return outOfReach(number, place, ways);
        }
        double[][] stops = new double[ways.length][];
        for (int i = 0; i < ways.length; i++) {
            stops[i] = stops(ways[i], number, ways.length <= FEW_WAYS ? 24 : 4);
        }
        Optional<double[]> aimed = ways.length > FEW_WAYS && !(reach instanceof OwnReach)
                ? AimedSearch.find(new AimedSearch.Aim(edition, number, place, ways, stops), reach, trial(number))
                : Optional.empty();
        return reached(
                number,
                place,
                ways,
                aimed.orElseGet(() -> new LeastEffort(ways, stops, reach, questions(reach, ways.length)).find()));
    }

    /// What comes of a value, whichever way it lies.
    WhatIf value(String unit, String indicator, double value) {
        OptionalInt number = edition.find(unit);
        if (number.isEmpty()) {
            return new WhatIf.Refused(Lift.Reason.UNKNOWN_UNIT);
        }
        if (!edition.isRated(number.getAsInt())) {
            return new WhatIf.Refused(Lift.Reason.NOT_RANKED);
        }
        OptionalInt leaf = leaf(indicator);
        if (leaf.isEmpty()) {
            return new WhatIf.Refused(Lift.Reason.UNKNOWN_INDICATOR);
        }
        if (!WhatIf.isOpen(edition, leaf.getAsInt(), number.getAsInt())) {
            return new WhatIf.Refused(Lift.Reason.NOT_MOVABLE);
        }
        ImprovementRange[] ways = {ImprovementRange.alone(edition, leaf.getAsInt(), number.getAsInt())};
        Tried then = tried(number.getAsInt(), ways, new double[] {value});
        return new WhatIf.Answered(
                Standing.of(edition, number.getAsInt()),
                then.standing(),
                move(number.getAsInt(), ways[0], value, then.scores()[0]));
    }

    private PartialRerating trial(int unit) {
        return PartialRerating.of(rating, edition, unit);
    }

    /// A search that scores whole columns asks less often in a large group.
    private int questions(MarginFunction reach, int ways) {
        int most = ways <= FEW_WAYS ? MOST_QUESTIONS : MOST_QUESTIONS / 4;
        return reach instanceof OwnReach
                ? 4 * most
                : Math.clamp(MOST_UNITS / edition.units().size(), FEWEST_QUESTIONS, most);
    }

    private Optional<Lift> settled(String unit, int place) {
        OptionalInt number = edition.find(unit);
        if (number.isEmpty()) {
            return Optional.of(new Lift.Refused(unit, place, Lift.Reason.UNKNOWN_UNIT, ""));
        }
        OptionalInt now = edition.place(Tree.INDEX, number.getAsInt());
        if (now.isEmpty()) {
            return Optional.of(new Lift.Refused(unit, place, Lift.Reason.NOT_RANKED, ""));
        }
        if (place < 1 || place > edition.ranked()) {
            return Optional.of(new Lift.Refused(unit, place, Lift.Reason.NO_SUCH_PLACE, ""));
        }
        return now.getAsInt() <= place
                ? Optional.of(new Lift.AlreadyThere(unit, place, Standing.of(edition, number.getAsInt())))
                : Optional.empty();
    }

    private List<String> codes() {
        return edition.tree().indicators().stream().map(Indicator::code).toList();
    }

    private OptionalInt leaf(String indicator) {
        Optional<Integer> node = edition.tree().find(indicator);
        return node.isPresent() && edition.tree().leaf(node.get()) != Tree.NONE
                ? OptionalInt.of(edition.tree().leaf(node.get()))
                : OptionalInt.empty();
    }

    private MarginFunction reach(int unit, ImprovementRange[] ways, int place) {
        int[] leaves = ImprovementRange.leaves(ways);
        PartialRerating trial = trial(unit);
        if (OwnReach.isFor(edition, leaves)) {
            return new OwnReach(edition, unit, leaves, trial.margin(edition.scores(Tree.INDEX), place));
        }
        return isJoint(leaves)
                ? values -> trial.margin(again(unit, ways, values).scores(Tree.INDEX), place)
                : values -> trial.margin(trial.totals(leaves, values), place);
    }

    /// Values worth a look, by rising effort: even steps, the end, the goalpost where scores begin to rise,
    /// and just at and beyond each peer's value where scores depend on them.
    private double[] stops(ImprovementRange way, int unit, int even) {
        TreeSet<Double> efforts = new TreeSet<>();
        Map<Double, Double> values = new HashMap<>();
        for (int i = 1; i <= even; i++) {
            add(way, way.at(i / (double) even), efforts, values);
        }
        Indicator indicator = edition.tree().indicator(way.leaf());
        if (indicator.scoring().normalisation() instanceof Normalisation.Goalposts(double a, double b)) {
            Direction direction = indicator.scoring().direction();
            double start = direction instanceof Direction.Down ? -b : a;
            add(way, ImprovementRange.undirected(direction, way.from(), start), efforts, values);
        } else if (even > FEW_WAYS
                || edition.units().size() <= SMALL_GROUP
                || isByRank(indicator.scoring().normalisation())) {
            addPeers(way, unit, efforts, values);
        }
        return efforts.stream()
                .mapToDouble(effort -> values.getOrDefault(effort, way.limit()))
                .toArray();
    }

    private static boolean isByRank(Normalisation normalisation) {
        return normalisation instanceof Normalisation.Ranks || normalisation instanceof Normalisation.Percentile;
    }

    private void addPeers(ImprovementRange way, int unit, Set<Double> efforts, Map<Double, Double> values) {
        Direction direction = edition.tree().indicator(way.leaf()).scoring().direction();
        double[] raw = edition.cells().raw()[way.leaf()];
        int step = Math.max(1, raw.length / MOST_PEERS_LOOKED_AT);
        for (int other = 0; other < raw.length; other += step) {
            if (other != unit && edition.isRated(other) && !Double.isNaN(raw[other])) {
                double level = ImprovementRange.undirected(direction, way.from(), direction.directed(raw[other]));
                add(way, level, efforts, values);
                add(way, Math.nextAfter(level, way.limit() > way.from() ? 1e300 : -1e300), efforts, values);
            }
        }
    }

    private static void add(ImprovementRange way, double value, Set<Double> efforts, Map<Double, Double> values) {
        if (way.contains(value) && efforts.add(way.effort(value))) {
            values.put(way.effort(value), value);
        }
    }

    /// The edition computed anew, from the values on.
    private Edition again(int unit, ImprovementRange[] ways, double[] values) {
        Map<String, Double> replaced = new HashMap<>();
        for (int i = 0; i < ways.length; i++) {
            replaced.put(edition.tree().indicator(ways[i].leaf()).code(), values[i]);
        }
        int position = rating.panel().units().position(edition.units().get(unit).code());
        return rating.with(new ReplacedValues(rating.values(), edition.period(), position, replaced))
                .rate(edition.period(), edition.group());
    }

    private Lift reached(int unit, int place, ImprovementRange[] ways, double[] values) {
        Tried then = tried(unit, ways, values);
        List<Lift.Move> moves = moves(unit, ways, values, then);
        Standing standing = then.standing();
        return new Lift.Reached(
                edition.units().get(unit).code(),
                place,
                Standing.of(edition, unit),
                standing,
                moves,
                moves.stream().mapToDouble(Lift.Move::effort).sum(),
                standing.place().isPresent() && standing.place().getAsInt() <= place);
    }

    private Lift outOfReach(int unit, int place, ImprovementRange[] ways) {
        String code = edition.units().get(unit).code();
        Standing now = Standing.of(edition, unit);
        Tried then = tried(unit, ways, ImprovementRange.limits(ways));
        if (Double.isNaN(then.standing().score())) {
            // At the peers' best everybody is alike, and an indicator that separates nobody may be left out.
            return new Lift.OutOfReach(code, place, now, now, List.of());
        }
        return new Lift.OutOfReach(
                code, place, now, then.standing(), moves(unit, ways, ImprovementRange.limits(ways), then));
    }

    /// What comes of other values of a unit.
    ///
    /// @param standing its score NaN where the unit has none left
    /// @param scores of each way's indicator, NaN where it gives none
    private record Tried(Standing standing, double[] scores) {}

    /// Takes the edition's steps again with other values: those that are touched, which give the same to the last bit;
    /// all of them where an indicator is scaled over several periods, or had no value.
    private Tried tried(int unit, ImprovementRange[] ways, double[] values) {
        int[] leaves = ImprovementRange.leaves(ways);
        double[] scores = new double[ways.length];
        if (isJoint(leaves) || isAnyMissing(leaves, unit)) {
            Edition then = again(unit, ways, values);
            for (int i = 0; i < ways.length; i++) {
                scores[i] = then.scores(edition.tree().node(leaves[i]))[unit];
            }
            return new Tried(
                    then.isRated(unit) ? Standing.of(then, unit) : new Standing(Double.NaN, OptionalInt.empty(), 0),
                    scores);
        }
        PartialRerating trial = trial(unit);
        double[] totals = trial.totals(leaves, values);
        for (int i = 0; i < ways.length; i++) {
            scores[i] = values[i] == ways[i].from()
                    ? edition.scores(edition.tree().node(leaves[i]))[unit]
                    : trial.score(leaves[i]);
        }
        int place = trial.place(totals);
        int of = (int)
                Arrays.stream(totals).filter(total -> !Double.isNaN(total)).count();
        return new Tried(
                new Standing(
                        totals[unit],
                        place == Ranking.NONE ? OptionalInt.empty() : OptionalInt.of(place),
                        place == Ranking.NONE ? 0 : of),
                scores);
    }

    /// A value where there was none changes more than its column: who is rated, and what is left out.
    private boolean isAnyMissing(int[] leaves, int unit) {
        return Arrays.stream(leaves)
                .anyMatch(leaf -> Double.isNaN(edition.cells().raw()[leaf][unit]));
    }

    private boolean isJoint(int[] leaves) {
        return Arrays.stream(leaves)
                .anyMatch(leaf -> edition.tree().indicator(leaf).scoring().joint() != null);
    }

    private List<Lift.Move> moves(int unit, ImprovementRange[] ways, double[] values, Tried then) {
        List<Lift.Move> moves = new ArrayList<>();
        for (int i = 0; i < ways.length; i++) {
            if (values[i] != ways[i].from()) {
                moves.add(move(unit, ways[i], values[i], then.scores()[i]));
            }
        }
        moves.sort(Comparator.comparingDouble(move -> -move.effort()));
        return moves;
    }

    private Lift.Move move(int unit, ImprovementRange way, double value, double score) {
        Tree tree = edition.tree();
        Indicator indicator = tree.indicator(way.leaf());
        int node = tree.node(way.leaf());
        return new Lift.Move(
                indicator.code(),
                tree.names(node),
                indicator.unit(),
                way.from(),
                value,
                way.effort(value),
                edition.score(node, unit).orElse(edition.methodology().scale().from()),
                Double.isNaN(score) ? edition.methodology().scale().from() : score,
                way.ending(),
                value == way.limit());
    }
}
