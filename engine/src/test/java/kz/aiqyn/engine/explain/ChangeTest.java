package kz.aiqyn.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Cases.Given;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final List<Aggregation> ALL = List.of(Aggregation.values());
    private static final List<Aggregation> SMOOTH =
            List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC, Aggregation.MPI);
    private static final List<Aggregation> MEAN = List.of(Aggregation.ARITHMETIC, Aggregation.MPI);

    @Test
    void addsUpBetweenDrawnMethodologies() {
        SplittableRandom random = new SplittableRandom(77);
        int split = 0;
        for (int round = 0; round < 200; round++) {
            List<Aggregation> kinds = round % 3 == 0 ? ALL : round % 3 == 1 ? SMOOTH : MEAN;
            Cases.Pair pair = Cases.pair(random, new Cases.Draw(9, 3, 3, 0.15, kinds, false), round % 4 > 0);
            Edition before = pair.before().rate(Cases.BEFORE).getFirst();
            Edition after = pair.after().rate(Cases.AFTER).getFirst();
            EditionComparison comparison = EditionComparison.of(before, after);
            for (Change change : comparison.all(1)) {
                if (change instanceof Change.Split parts) {
                    assertAddsUp(parts, round);
                    assertOpens(parts, (Change.Split) comparison.open(parts.unit()));
                    split++;
                }
            }
        }
        assertThat(split).isGreaterThan(700);
    }

    private static void assertAddsUp(Change.Split change, int round) {
        double sum =
                change.parts().stream().mapToDouble(FactorContribution::points).sum();
        assertThat(sum)
                .as("round %d, %s", round, change.unit())
                .isCloseTo(
                        change.difference(),
                        within(1e-9 * Math.max(1, Math.abs(change.before().score()))));
    }

    private static void assertOpens(Change.Split closed, Change.Split opened) {
        for (ChangeFactor factor : ChangeFactor.values()) {
            FactorContribution part = opened.part(factor);
            assertThat(part.points()).isEqualTo(closed.part(factor).points());
            double through = part.through().stream()
                    .mapToDouble(FactorContribution.Through::points)
                    .sum();
            assertThat(through + part.rest()).isCloseTo(part.points(), within(1e-9));
        }
        long ahead = opened.passings().stream()
                .filter(passing ->
                        passing.kind() == Passing.Kind.OVERTOOK || passing.kind() == Passing.Kind.CAME_IN_AHEAD)
                .count();
        long behind = opened.passings().size() - ahead;
        if (opened.before().place().isPresent() && opened.after().place().isPresent()) {
            assertThat(opened.after().place().getAsInt()
                            - opened.before().place().getAsInt())
                    .isEqualTo((int) (ahead - behind));
        }
    }

    @Test
    void beginsAtTheOldScoreAndEndsAtTheNewOne() {
        SplittableRandom random = new SplittableRandom(78);
        for (int round = 0; round < 200; round++) {
            List<Aggregation> kinds = round % 3 == 0 ? ALL : round % 3 == 1 ? SMOOTH : MEAN;
            Cases.Pair pair = Cases.pair(random, new Cases.Draw(8, 3, 4, 0.2, kinds, false), true);
            Edition before = pair.before().rate(Cases.BEFORE).getFirst();
            Edition after = pair.after().rate(Cases.AFTER).getFirst();
            MatchedUnits cast = MatchedUnits.of(before, after);
            MixedMethod old = new MixedMethod(cast, before, after, 0, Coalition.METHODS - 1, 1);
            MixedMethod later = new MixedMethod(cast, before, after, 1, Coalition.METHODS - 1, 1);
            for (int unit = 0; unit < cast.size(); unit++) {
                if (cast.inBoth(unit)
                        && before.isRated(cast.positions()[0][unit])
                        && after.isRated(cast.positions()[1][unit])) {
                    assertSame(before, cast.positions()[0][unit], old.scores(unit), 0, round);
                    assertSame(after, cast.positions()[1][unit], later.scores(unit), Coalition.METHODS - 1, round);
                }
            }
        }
    }

    private static void assertSame(Edition edition, int unit, double[][] scores, int mix, int round) {
        for (int node = edition.tree().size() - 1; node >= 0; node--) {
            double expected = node == Tree.INDEX ? edition.beforeAdjustment()[unit] : edition.scores(node)[unit];
            assertThat(scores[node][mix])
                    .as("round %d, mix %d, %s", round, mix, edition.tree().code(node))
                    .satisfies(actual -> assertThat(
                                    Double.isNaN(actual)
                                            ? Double.isNaN(expected)
                                            : Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
                            .as("%s for %s", actual, expected)
                            .isTrue());
        }
    }

    @Test
    void switchesOneCellAsIfTheColumnWereScoredAnew() {
        SplittableRandom random = new SplittableRandom(79);
        for (int round = 0; round < 150; round++) {
            List<Aggregation> kinds = round % 2 == 1 ? SMOOTH : MEAN;
            Cases.Pair pair = Cases.pair(random, new Cases.Draw(8, 3, 4, 0.2, kinds, false), true);
            Edition before = pair.before().rate(Cases.BEFORE).getFirst();
            Edition after = pair.after().rate(Cases.AFTER).getFirst();
            MatchedUnits cast = MatchedUnits.of(before, after);
            MixedMethod method = new MixedMethod(cast, before, after, round % 2, Coalition.METHODS - 1, 1);
            for (int unit = 0; unit < cast.size(); unit++) {
                if (cast.inBoth(unit)) {
                    double[][] fast = method.scores(unit);
                    double[][] slow = method.scoresByPairs(unit);
                    for (int node = 0; node < fast.length; node++) {
                        assertThat(fast[node])
                                .as("round %d, %s", round, method.tree().code(node))
                                .containsExactly(slow[node], within(1e-7));
                    }
                }
            }
        }
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        Cases.Pair pair = Cases.pair(new SplittableRandom(5), new Cases.Draw(40, 4, 5, 0.1, SMOOTH, false), true);
        Edition before = pair.before().rate(Cases.BEFORE).getFirst();
        Edition after = pair.after().rate(Cases.AFTER).getFirst();

        assertThat(Change.all(before, after, 4)).isEqualTo(Change.all(before, after, 1));
    }

    /// Two indicators of weights 1 and 3 under goalposts 0..100 and under min-max.
    private static Edition edition(
            Units units,
            Cases.Given values,
            Normalisation second,
            double weight,
            kz.aiqyn.engine.period.Period period) {
        Indicator[] indicators = {
            Cases.indicator("a", 1, new Normalisation.Goalposts(0, 100)), Cases.indicator("b", weight, second)
        };
        Methodology methodology = Cases.methodology(
                Aggregation.ARITHMETIC,
                Scale.DEFAULT,
                List.of(Cases.block("x", 1, Aggregation.ARITHMETIC, indicators)),
                List.of());
        return Rating.of(methodology, Cases.panel(units), values).rate(period).getFirst();
    }

    private static Map<ChangeFactor, Double> parts(Edition before, Edition after, String unit) {
        return ((Change.Split) Change.between(before, after, unit))
                .parts().stream().collect(Collectors.toMap(FactorContribution::factor, FactorContribution::points));
    }

    @Test
    void s01_ownValueUnderGoalpostsIsAllOwn() {
        Units units = Cases.units(2);
        Given values = new Given(2)
                .put("a", Cases.BEFORE, 50, 50)
                .put("a", Cases.AFTER, 70, 10)
                .put("b", Cases.BEFORE, 40, 40)
                .put("b", Cases.AFTER, 40, 90);
        Normalisation fixed = new Normalisation.Goalposts(0, 100);

        Map<ChangeFactor, Double> parts = parts(
                edition(units, values, fixed, 3, Cases.BEFORE), edition(units, values, fixed, 3, Cases.AFTER), "u0");

        assertThat(parts.get(ChangeFactor.OWN)).isCloseTo(5, within(1e-9));
        assertThat(parts.get(ChangeFactor.PEERS)).isZero();
        assertThat(parts.get(ChangeFactor.METHOD)).isZero();
    }

    @Test
    void s02_peersValueUnderMinMaxIsPeers() {
        Units units = Cases.units(3);
        Given values = new Given(3)
                .put("a", Cases.BEFORE, 50, 50, 50)
                .put("a", Cases.AFTER, 50, 50, 50)
                .put("b", Cases.BEFORE, 40, 0, 80)
                .put("b", Cases.AFTER, 40, 0, 160);
        Normalisation minMax = new Normalisation.MinMax();

        Map<ChangeFactor, Double> parts = parts(
                edition(units, values, minMax, 3, Cases.BEFORE), edition(units, values, minMax, 3, Cases.AFTER), "u0");

        assertThat(parts.get(ChangeFactor.OWN)).isZero();
        assertThat(parts.get(ChangeFactor.PEERS)).isCloseTo(0.75 * -25, within(1e-9));
    }

    @Test
    void s03_ownAndPeersShareWhatTheyDoTogether() {
        Units units = Cases.units(3);
        Given values = new Given(3)
                .put("a", Cases.BEFORE, 50, 50, 50)
                .put("a", Cases.AFTER, 50, 50, 50)
                .put("b", Cases.BEFORE, 40, 0, 80)
                .put("b", Cases.AFTER, 60, 0, 160);
        Normalisation minMax = new Normalisation.MinMax();
        // shares: old 40/80, own only 60/80, peers only 40/160, both 60/160
        double own = ((0.75 - 0.5) + (0.375 - 0.25)) / 2;
        double peers = ((0.25 - 0.5) + (0.375 - 0.75)) / 2;

        Map<ChangeFactor, Double> parts = parts(
                edition(units, values, minMax, 3, Cases.BEFORE), edition(units, values, minMax, 3, Cases.AFTER), "u0");

        assertThat(parts.get(ChangeFactor.OWN)).isCloseTo(75 * own, within(1e-9));
        assertThat(parts.get(ChangeFactor.PEERS)).isCloseTo(75 * peers, within(1e-9));
    }

    @Test
    void s04_weightIsMethodAndOpensByHowWellTheUnitDoesThere() {
        Units units = Cases.units(2);
        Given values = new Given(2)
                .put("a", Cases.BEFORE, 80, 50)
                .put("a", Cases.AFTER, 80, 50)
                .put("b", Cases.BEFORE, 40, 40)
                .put("b", Cases.AFTER, 40, 40);
        Normalisation fixed = new Normalisation.Goalposts(0, 100);
        Edition before = edition(units, values, fixed, 1, Cases.BEFORE);
        Edition after = edition(units, values, fixed, 3, Cases.AFTER);

        Change.Split change = (Change.Split) Change.between(before, after, "u0");

        assertThat(change.part(ChangeFactor.METHOD).points()).isCloseTo(-10, within(1e-9));
        assertThat(change.part(ChangeFactor.METHOD).through())
                .allSatisfy(part -> assertThat(part.points()).isNegative());
        assertThat(change.part(ChangeFactor.OWN).points()).isZero();
    }

    @Test
    void s05_valueThatIsNotThereAnyMoreIsCoverage() {
        Units units = Cases.units(2);
        Given values = new Given(2)
                .put("a", Cases.BEFORE, 80, 50)
                .put("a", Cases.AFTER, 80, 50)
                .put("b", Cases.BEFORE, 40, 40)
                .put("b", Cases.AFTER, Double.NaN, 40);
        Normalisation fixed = new Normalisation.Goalposts(0, 100);

        Map<ChangeFactor, Double> parts = parts(
                edition(units, values, fixed, 1, Cases.BEFORE), edition(units, values, fixed, 1, Cases.AFTER), "u0");

        assertThat(parts.get(ChangeFactor.COVERAGE)).isCloseTo(20, within(1e-9));
        assertThat(parts.get(ChangeFactor.OWN)).isZero();
    }

    @Test
    void s06_unitUnknownToOneEditionIsNotSplit() {
        SplittableRandom random = new SplittableRandom(3);
        Cases.Pair pair = Cases.pair(random, new Cases.Draw(30, 2, 2, 0, MEAN, true), false);
        Edition before = pair.before().rate(Cases.BEFORE).getFirst();
        Edition after = pair.after().rate(Cases.AFTER).getFirst();
        String came = after.units().stream()
                .map(unit -> unit.code())
                .filter(code -> before.find(code).isEmpty())
                .findFirst()
                .orElseThrow();
        String went = before.units().stream()
                .map(unit -> unit.code())
                .filter(code -> after.find(code).isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(Change.between(before, after, came))
                .isInstanceOfSatisfying(
                        Change.NotSplit.class,
                        change -> assertThat(change.reason()).isEqualTo(Change.Reason.NOT_IN_EARLIER));
        assertThat(Change.between(before, after, went))
                .isInstanceOfSatisfying(
                        Change.NotSplit.class,
                        change -> assertThat(change.reason()).isEqualTo(Change.Reason.NOT_IN_LATER));
        assertThat(Change.between(before, after, "nobody")).isInstanceOf(Change.NotSplit.class);
    }
}
