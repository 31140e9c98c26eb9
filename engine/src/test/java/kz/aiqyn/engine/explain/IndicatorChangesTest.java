package kz.aiqyn.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kz.aiqyn.engine.explain.Cases.Given;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

class IndicatorChangesTest {

    private static final Normalisation MIN_MAX = new Normalisation.MinMax();

    @Test
    void netsAddUpToTheDifferenceAndColumnsToTheFactorsBetweenDrawnMethodologies() {
        SplittableRandom random = new SplittableRandom(770);
        List<Aggregation> kinds = List.of(Aggregation.values());
        int split = 0;
        for (int round = 0; round < 120; round++) {
            Cases.Pair pair = Cases.pair(random, new Cases.Draw(8, 3, 3, 0.15, kinds, false), round % 4 > 0);
            Edition before = pair.before().rate(Cases.BEFORE).getFirst();
            Edition after = pair.after().rate(Cases.AFTER).getFirst();
            EditionComparison comparison = EditionComparison.of(before, after);
            for (Change change : comparison.all(1)) {
                if (change instanceof Change.Split closed
                        && comparison.open(closed.unit()) instanceof Change.Split opened) {
                    assertAddsUp(opened, "round %d, %s".formatted(round, opened.unit()));
                    split++;
                }
            }
        }
        assertThat(split).isGreaterThan(300);
    }

    private static void assertAddsUp(Change.Split change, String where) {
        IndicatorChanges all = change.indicators();
        double size = 1e-9 * Math.max(1, Math.abs(change.before().score()));
        assertThat(sum(all, IndicatorChange::net)).as(where).isCloseTo(change.difference(), within(size));
        assertThat(sum(all, IndicatorChange::own))
                .as(where)
                .isCloseTo(change.part(ChangeFactor.OWN).points(), within(size));
        assertThat(sum(all, IndicatorChange::peers))
                .as(where)
                .isCloseTo(change.part(ChangeFactor.PEERS).points(), within(size));
        assertThat(sum(all, IndicatorChange::method))
                .as(where)
                .isCloseTo(change.part(ChangeFactor.METHOD).points(), within(size));
        assertThat(all.rows()).as(where).isSortedAccordingTo((one, other) -> Double.compare(one.net(), other.net()));
    }

    private static double sum(IndicatorChanges all, ToDoubleFunction<IndicatorChange> column) {
        return all.rows().stream().mapToDouble(column).sum() + column.applyAsDouble(all.rest());
    }

    /// Unit u0 betters its `b` from 40 to 60 of 100, while a peer's doubles the scale: its own value gains, its net
    /// loses.
    @Test
    void tellsALossWhereAValueBetteredButPeersBetteredMore() {
        Units units = Cases.units(3);
        Given values = new Given(3)
                .put("a", Cases.BEFORE, 50, 0, 100)
                .put("a", Cases.AFTER, 52, 0, 100)
                .put("b", Cases.BEFORE, 40, 0, 80)
                .put("b", Cases.AFTER, 45, 0, 160);
        Edition before = edition(units, values, Cases.BEFORE);
        Edition after = edition(units, values, Cases.AFTER);
        Change.Split change = (Change.Split) Change.between(before, after, "u0");

        IndicatorChange loss = change.indicators().greatestLoss().orElseThrow();
        IndicatorChange gain = change.indicators().greatestGain().orElseThrow();
        List<Phrase> told = NetWords.of(
                ChangeWords.of(before, after, change), change, ComparedValues.of(before, after, EarlierValues.NONE));

        assertThat(loss.code()).isEqualTo("b");
        assertThat(loss.own()).isPositive();
        assertThat(loss.net()).isNegative();
        assertThat(gain.code()).isEqualTo("a");
        assertThat(told).extracting(Phrase::key).containsSubsequence("explain.net.loss", "explain.net.gain");
        Phrase first = told.stream()
                .filter(phrase -> phrase.key().equals("explain.net.loss"))
                .findFirst()
                .orElseThrow();
        assertThat(first.arguments().get(0)).isEqualTo(Names.same("b"));
        assertThat(String.format(Locale.ROOT, "%s", first.arguments().get(1)))
                .as("the net, not the own part")
                .contains("explain.points.less");
        assertThat(told.stream().filter(phrase -> phrase.key().startsWith("explain.reason.")))
                .as("no factor names indicators beside the net")
                .allSatisfy(phrase -> assertThat(phrase.key()).isEqualTo("explain.reason.plain"));
        assertThat(first.arguments().get(2).toString()).contains(new Amount(45, "").number() + "", "explain.net.peers");
    }

    private static Edition edition(Units units, Given values, Period period) {
        Indicator[] indicators = {Cases.indicator("a", 1, MIN_MAX), Cases.indicator("b", 1, MIN_MAX)};
        Methodology methodology = Cases.methodology(
                Aggregation.ARITHMETIC,
                Scale.DEFAULT,
                List.of(Cases.block("x", 1, Aggregation.ARITHMETIC, indicators)),
                List.of());
        return Rating.of(methodology, Cases.panel(units), values).rate(period).getFirst();
    }
}
