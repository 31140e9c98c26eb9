package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// Finds who changed places with a unit, and through which of the top's children.
final class Passings {

    /// So many of each kind are opened to the blocks: in a large group hundreds change places with a unit.
    private static final int OPENED = 20;

    private final MatchedUnits cast;
    private final Edition[] editions;

    Passings(MatchedUnits cast, Edition before, Edition after) {
        this.cast = cast;
        this.editions = new Edition[] {before, after};
    }

    List<Passing> of(int unit) {
        List<Passing> passings = new ArrayList<>();
        for (int other = 0; other < cast.size(); other++) {
            if (other != unit) {
                passing(unit, other, passings);
            }
        }
        passings.sort(Comparator.comparing((Passing passing) -> passing.kind())
                .thenComparingInt(passing -> passing.placeAfter().orElse(Integer.MAX_VALUE))
                .thenComparingInt(passing -> passing.placeBefore().orElse(Integer.MAX_VALUE)));
        Map<Passing.Kind, Integer> opened = new EnumMap<>(Passing.Kind.class);
        passings.replaceAll(
                passing -> opened.merge(passing.kind(), 1, Integer::sum) <= OPENED ? open(unit, passing) : passing);
        return passings;
    }

    private void passing(int unit, int other, List<Passing> passings) {
        int before = place(0, other);
        int after = place(1, other);
        boolean wasAhead = before != Ranking.NONE && before < place(0, unit);
        boolean isAhead = after != Ranking.NONE && after < place(1, unit);
        if (wasAhead == isAhead) {
            return;
        }
        boolean inBoth = before != Ranking.NONE && after != Ranking.NONE;
        Passing.Kind kind = isAhead
                ? inBoth ? Passing.Kind.OVERTOOK : Passing.Kind.CAME_IN_AHEAD
                : inBoth ? Passing.Kind.OVERTAKEN : Passing.Kind.WENT_FROM_AHEAD;
        passings.add(new Passing(
                kind,
                cast.units().get(other).code(),
                cast.units().get(other).names(),
                optional(before),
                optional(after),
                List.of()));
    }

    private Passing open(int unit, Passing passing) {
        boolean inBoth = passing.kind() == Passing.Kind.OVERTOOK || passing.kind() == Passing.Kind.OVERTAKEN;
        Integer other = cast.numbers().get(passing.unit());
        return inBoth && other != null
                ? new Passing(
                        passing.kind(),
                        passing.unit(),
                        passing.names(),
                        passing.placeBefore(),
                        passing.placeAfter(),
                        gaps(unit, other, passing.kind() == Passing.Kind.OVERTOOK))
                : passing;
    }

    private static OptionalInt optional(int place) {
        return place == Ranking.NONE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private int place(int edition, int unit) {
        int position = cast.positions()[edition][unit];
        return position == MatchedUnits.ABSENT
                ? Ranking.NONE
                : editions[edition].places(Tree.INDEX)[position];
    }

    private List<Passing.Gap> gaps(int unit, int other, boolean overtook) {
        Map<String, Names> names = new LinkedHashMap<>();
        List<Map<String, Double>> leads = List.of(leads(0, unit, other, names), leads(1, unit, other, names));
        List<Passing.Gap> gaps = new ArrayList<>();
        names.forEach((code, name) -> gaps.add(new Passing.Gap(
                code, name, leads.get(0).getOrDefault(code, 0.0), leads.get(1).getOrDefault(code, 0.0))));
        int sign = overtook ? 1 : -1;
        gaps.sort(Comparator.comparingDouble(gap -> sign * gap.change()));
        return gaps;
    }

    /// The lead of a unit over another through each of the top's children.
    private Map<String, Double> leads(int edition, int unit, int other, Map<String, Names> names) {
        Map<String, Double> leads = new LinkedHashMap<>();
        double[] own = points(edition, unit);
        double[] others = points(edition, other);
        Tree tree = editions[edition].tree();
        for (int child : tree.children(Tree.INDEX)) {
            names.put(tree.code(child), tree.names(child));
            leads.put(tree.code(child), own[child] - others[child]);
        }
        return leads;
    }

    private double[] points(int edition, int unit) {
        Edition of = editions[edition];
        return Explanation.top(
                of.tree(),
                of.methodology().scale(),
                ContributionsOfUnit.beforeAdjustment(of),
                cast.positions()[edition][unit]);
    }
}
