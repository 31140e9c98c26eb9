package kz.aiqyn.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.engine.explain.Cases.Given;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final Normalisation FIXED = new Normalisation.Goalposts(0, 100);

    private static Edition edition(Aggregation kind, Scale scale, double[]... columns) {
        Units units = Cases.units(columns[0].length);
        Given values = new Given(units.size());
        List<kz.aiqyn.engine.methodology.Indicator> indicators = new java.util.ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            indicators.add(Cases.indicator("i" + i, i + 1, FIXED));
            values.put("i" + i, Cases.AFTER, columns[i]);
        }
        Methodology methodology = Cases.methodology(
                Aggregation.ARITHMETIC,
                scale,
                List.of(Cases.block("b", 1, kind, indicators.toArray(kz.aiqyn.engine.methodology.Indicator[]::new))),
                List.of());
        return Rating.of(methodology, Cases.panel(units), values)
                .rate(Cases.AFTER)
                .getFirst();
    }

    @Test
    void givesWeightTimesScoreUnderArithmeticMean() {
        Contributions parts = Contributions.of(
                edition(Aggregation.ARITHMETIC, new Scale(0, 100, 2), new double[] {80, 10}, new double[] {50, 20}), 0);

        assertThat(parts.score()).isCloseTo(60, within(1e-9));
        assertThat(parts.base()).isZero();
        assertThat(parts.indicators())
                .extracting(Contribution::points)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(80 / 3.0, within(1e-9)),
                        second -> assertThat(second).isCloseTo(100 / 3.0, within(1e-9)));
    }

    @Test
    void losesWeightTimesWhatLacks() {
        Loss loss = Contributions.of(
                        edition(Aggregation.ARITHMETIC, new Scale(0, 100, 2), new double[] {50, 80}, new double[] {9, 9
                        }),
                        0)
                .find("i0")
                .orElseThrow()
                .loss();

        assertThat(loss.toBest()).isCloseTo(50 / 3.0, within(1e-9));
        assertThat(loss.toPeersBest()).isCloseTo(10, within(1e-9));
        assertThat(loss.toPeersMedian()).isCloseTo(5, within(1e-9));
    }

    @Test
    void sharesGeometricMeanByLogarithms() {
        Scale scale = new Scale(1, 100, 2);
        Edition edition = edition(Aggregation.GEOMETRIC, scale, new double[] {100, 0}, new double[] {0, 0});
        Contributions parts = Contributions.of(edition, 0);
        Contribution block = parts.find("b").orElseThrow();

        assertThat(block.base()).isCloseTo(1, within(1e-9));
        assertThat(parts.find("i0").orElseThrow().points()).isCloseTo(Math.pow(100, 1 / 3.0) - 1, within(1e-9));
        assertThat(parts.find("i1").orElseThrow().points()).isZero();
        assertThat(Contributions.of(edition, 1).find("i0").orElseThrow().points())
                .isZero();
    }

    @Test
    void sharesHarmonicMeanOfTwoByHand() {
        Scale scale = new Scale(1, 101, 2);
        Edition edition = edition(Aggregation.HARMONIC, scale, new double[] {50, 0}, new double[] {20, 0});
        // scores 51 and 21, weights 1 and 2
        double both = 3 / (1 / 51.0 + 2 / 21.0);
        double first = 3 / (1 / 51.0 + 2);
        double second = 3 / (1 + 2 / 21.0);

        Contributions parts = Contributions.of(edition, 0);

        assertThat(parts.find("i0").orElseThrow().points()).isCloseTo((first - 1 + both - second) / 2, within(1e-9));
        assertThat(parts.find("i1").orElseThrow().points()).isCloseTo((second - 1 + both - first) / 2, within(1e-9));
    }

    @Test
    void measuresMazziottaParetoAgainstPeersMean() {
        Contributions parts = Contributions.of(
                edition(Aggregation.MPI, new Scale(0, 100, 2), new double[] {10, 20, 30}, new double[] {5, 5, 50}), 1);

        assertThat(parts.find("b").orElseThrow().base()).isEqualTo(100);
        assertThat(parts.find("i0").orElseThrow().points()).isCloseTo(0, within(1.0));
        assertThat(parts.find("i1").orElseThrow().points()).isNegative();
    }

    @Test
    void sharesDuelsAmongTheChildrenThatDecidedThem() {
        Edition edition = edition(
                Aggregation.COPELAND, new Scale(0, 100, 2), new double[] {90, 50, 10}, new double[] {30, 50, 30});
        Contributions first = Contributions.of(edition, 0);

        assertThat(first.score()).isZero();
        assertThat(first.find("i0").orElseThrow().points()).isEqualTo(1);
        assertThat(first.find("i1").orElseThrow().points()).isEqualTo(-1);
    }

    @Test
    void refusesUnitThatIsNotRated() {
        Edition edition = edition(
                Aggregation.ARITHMETIC, new Scale(0, 100, 2), new double[] {1, Double.NaN}, new double[] {1, Double.NaN
                });

        assertThatThrownBy(() -> Contributions.of(edition, 1)).hasMessageContaining("u1 is not rated in 2024-Q4");
    }

    @Test
    void addsUpAtEveryNodeOfDrawnMethodologies() {
        SplittableRandom random = new SplittableRandom(20261122);
        int explained = 0;
        for (int round = 0; round < 150; round++) {
            List<Aggregation> kinds = round % 2 == 0
                    ? List.of(Aggregation.values())
                    : List.of(Aggregation.ARITHMETIC, Aggregation.MPI, Aggregation.COPELAND);
            Cases.Draw draw = new Cases.Draw(7, 4, 4, 0.2, kinds, false);
            Edition edition =
                    Cases.pair(random, draw, false).after().rate(Cases.AFTER).getFirst();
            for (int unit = 0; unit < edition.units().size(); unit++) {
                if (edition.isRated(unit)) {
                    assertAddsUp(edition, unit);
                    explained++;
                }
            }
        }
        assertThat(explained).isGreaterThan(400);
    }

    private static void assertAddsUp(Edition edition, int unit) {
        Contributions all = Contributions.of(edition, unit);
        double top = all.top().stream().mapToDouble(Contribution::points).sum();
        assertThat(all.base() + top + all.adjusted()).isCloseTo(all.score(), within(1e-9));
        for (Contribution node : all.nodes()) {
            if (edition.tree().leaf(node.node()) == kz.aiqyn.engine.rating.Tree.NONE) {
                double below = all.below(node.node()).stream()
                        .mapToDouble(Contribution::points)
                        .sum();
                assertThat(node.base() + below).isCloseTo(node.points(), within(1e-9));
            }
            if (edition.tree().aggregation(node.parent()) != Aggregation.MPI) {
                assertThat(node.loss().toBest()).as(node.code()).isGreaterThan(-1e-9);
                assertThat(node.loss().toPeersBest()).isGreaterThan(-1e-9);
            }
        }
    }
}
