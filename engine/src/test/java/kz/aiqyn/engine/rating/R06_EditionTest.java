package kz.aiqyn.engine.rating;

import static kz.aiqyn.engine.rating.SmallMethod.block;
import static kz.aiqyn.engine.rating.SmallMethod.formed;
import static kz.aiqyn.engine.rating.SmallMethod.indicator;
import static kz.aiqyn.engine.rating.SmallMethod.with;
import static kz.aiqyn.engine.rating.SmallPanel.Q1;
import static kz.aiqyn.engine.rating.SmallPanel.edition;
import static kz.aiqyn.engine.rating.SmallPanel.places;
import static kz.aiqyn.engine.rating.SmallPanel.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

/// Whole editions over text tables: what goes in, which scores and places come out.
class R06_EditionTest {

    private static final Normalisation PERCENT = new Normalisation.Goalposts(0, 100);

    @Test
    void weighsIndicatorsInBlocksAndBlocksInTheIndex() {
        Edition edition = edition(
                SmallMethod.of(
                        block("A", 3, indicator("a", 1, PERCENT), indicator("b", 3, PERCENT)),
                        block("B", 1, indicator("c", 1, PERCENT))),
                """
                unit  a   b   c
                u1    40  80  10
                u2    100 0   50
                """);

        assertThat(scores(edition, "A")).isEqualTo("70 25");
        assertThat(scores(edition, "index")).isEqualTo("55 31.25");
        assertThat(places(edition)).isEqualTo("1 2");
    }

    @Test
    void movesTheWeightOfAnExcludedValueToItsSiblings() {
        Edition edition = edition(
                SmallMethod.of(
                        block("A", 1, indicator("a", 1, PERCENT), indicator("b", 3, PERCENT)),
                        block("B", 1, indicator("c", 1, PERCENT))),
                """
                unit  a   b   c
                u1    40  -   10
                u2    -   -   50
                """);

        assertThat(scores(edition, "A")).isEqualTo("40 -");
        assertThat(scores(edition, "index")).isEqualTo("25 50");
        assertThat(edition.has(Flag.EXCLUDED, edition.tree().find("b").orElseThrow(), 0))
                .isTrue();
    }

    @Test
    void givesTheWorstScoreForMissingButNeverForNotApplicable() {
        Edition edition = edition(
                SmallMethod.of(block(
                        "A",
                        1,
                        with(indicator("a", 1, PERCENT), new MissingPolicy.Worst()),
                        with(indicator("b", 1, PERCENT), new MissingPolicy.Worst()))),
                """
                unit  a   b
                u1    40  -
                u2    40  na
                """);

        assertThat(scores(edition, "index")).isEqualTo("20 40");
    }

    @Test
    void takesThePeersMedianOfTypeSevenWithoutLettingItIntoTheScaling() {
        Edition edition = edition(
                SmallMethod.of(block(
                        "A", 1, with(indicator("a", 1, new Normalisation.MinMax()), new MissingPolicy.PeerMedian()))),
                """
                unit  a
                u1    0
                u2    10
                u3    20
                u4    100
                u5    -
                """);

        assertThat(scores(edition, "index")).isEqualTo("0 10 20 100 15");
        assertThat(edition.has(Flag.PEER_MEDIAN, 2, 4)).isTrue();
    }

    @Test
    void takesTheLatestOfTheEarlierPeriodsThatTheMethodologyAllows() {
        PanelBuilder builder = new PanelBuilder(Units.of(
                List.of(RatedUnit.named("u1", "unit"), RatedUnit.named("u2", "unit"), RatedUnit.named("u3", "unit"))));
        SmallPanel.fill(builder, Q1.plus(-2), "unit a\nu1 30\nu2 50\nu3 1");
        SmallPanel.fill(builder, Q1.plus(-1), "unit a\nu1 60");
        SmallPanel.fill(builder, Q1, "unit a\nu3 80");
        SmallMethod method =
                SmallMethod.of(block("A", 1, with(indicator("a", 1, PERCENT), new MissingPolicy.Previous(2))));

        Edition two = SmallPanel.rate(method.build(), builder.build()).rate(Q1).getFirst();
        SmallMethod short_ =
                SmallMethod.of(block("A", 1, with(indicator("a", 1, PERCENT), new MissingPolicy.Previous(1))));
        Edition one = SmallPanel.rate(short_.build(), builder.build()).rate(Q1).getFirst();

        assertThat(scores(two, "index")).isEqualTo("60 50 80");
        assertThat(scores(one, "index")).isEqualTo("60 - 80");
    }

    @Test
    void leavesOutAnIndicatorThatTooFewUnitsHaveBeforeCountingTheUnitsCoverage() {
        Edition edition = edition(
                SmallMethod.of(block("A", 1, indicator("a", 1, PERCENT), indicator("b", 9, PERCENT)))
                        .coverage(0.65, 0.5),
                """
                unit  a   b
                u1    40  90
                u2    50  -
                u3    60  -
                u4    -   -
                """);

        assertThat(scores(edition, "index")).isEqualTo("40 50 60 -");
        assertThat(edition.coverage(Tree.INDEX, 1)).hasValue(1);
        assertThat(edition.coverage(Tree.INDEX, 3)).hasValue(0);
        assertThat(edition.has(Flag.LEFT_OUT, edition.tree().find("b").orElseThrow(), 0))
                .isTrue();
        assertThat(edition.has(Flag.NOT_RATED, Tree.INDEX, 3)).isTrue();
    }

    @Test
    void passesAtExactlyTheThreshold() {
        Edition edition = edition(
                SmallMethod.of(block("A", 1, indicator("a", 13, PERCENT), indicator("b", 7, PERCENT)))
                        .coverage(0.65, 0.5),
                """
                unit  a   b
                u1    40  -
                u2    50  60
                """);

        assertThat(scores(edition, "index")).isEqualTo("40 53.5");
    }

    @Test
    void keepsUnitsThatAreNotRatedOutOfTheScaling() {
        Edition edition = edition(
                SmallMethod.of(block(
                                "A",
                                1,
                                indicator("a", 1, new Normalisation.MinMax()),
                                indicator("b", 3, new Normalisation.MinMax())))
                        .coverage(0.5, 0),
                """
                unit  a    b
                u1    0    0
                u2    10   10
                u3    1000 -
                """);

        assertThat(scores(edition, "a")).isEqualTo("0 100 -");
    }

    @Test
    void givesEverybodyTheMiddleForAConstantOrLeavesItOut() {
        String table = """
                unit  a   b
                u1    7   1
                u2    7   2
                """;
        Normalisation minMax = new Normalisation.MinMax();

        Edition middle =
                edition(SmallMethod.of(block("A", 1, indicator("a", 1, minMax), indicator("b", 1, minMax))), table);
        Edition left = edition(
                SmallMethod.of(block(
                        "A", 1, with(indicator("a", 1, minMax), ConstantPolicy.EXCLUDE), indicator("b", 1, minMax))),
                table);

        assertThat(scores(middle, "index")).isEqualTo("25 75");
        assertThat(scores(left, "index")).isEqualTo("0 100");
        assertThat(left.has(Flag.CONSTANT, left.tree().find("a").orElseThrow(), 1))
                .isTrue();
    }

    @Test
    void leavesOutOrInheritsAnIndicatorFormedAtOblastLevel() {
        RatedUnit oblast = RatedUnit.named("o", "oblast");
        List<RatedUnit> districts = List.of(child("u1"), child("u2"));
        PanelBuilder builder = new PanelBuilder(Units.of(List.of(oblast, districts.get(0), districts.get(1))));
        SmallPanel.fill(builder, Q1, "unit a b\no 60 -\nu1 - 10\nu2 - 20");
        SmallMethod excluded = SmallMethod.of(block(
                "A", 1, formed(indicator("a", 1, PERCENT), Formation.PARENT_EXCLUDED), indicator("b", 1, PERCENT)));
        SmallMethod inherited = SmallMethod.of(block(
                "A", 1, formed(indicator("a", 1, PERCENT), Formation.PARENT_INHERITED), indicator("b", 1, PERCENT)));

        Edition without =
                SmallPanel.rate(excluded.build(), builder.build()).rate(Q1).getFirst();
        Edition with =
                SmallPanel.rate(inherited.build(), builder.build()).rate(Q1).getFirst();

        assertThat(without.units()).isEqualTo(districts);
        assertThat(scores(without, "index")).isEqualTo("10 20");
        assertThat(without.has(Flag.OBLAST_LEVEL, 2, 0)).isTrue();
        assertThat(without.coverage(Tree.INDEX, 0)).hasValue(1);
        assertThat(scores(with, "index")).isEqualTo("35 40");
        assertThat(with.has(Flag.INHERITED, 2, 0)).isTrue();
    }

    @Test
    void cutsBonusPointsToWhatTheMethodologyAllowsAndKeepsTheReason() {
        PanelBuilder builder =
                new PanelBuilder(Units.of(List.of(RatedUnit.named("u1", "unit"), RatedUnit.named("u2", "unit"))));
        SmallPanel.fill(builder, Q1, "unit a\nu1 60\nu2 62");
        builder.add(new Value("u1", Q1, "bonus", Value.Reading.of(9), new Origin("", "opened a plant", "", 0)));
        SmallMethod method = SmallMethod.of(block("A", 1, indicator("a", 1, PERCENT)))
                .adjust(new AdjustmentRule("bonus", Names.same("Bonus"), 0, 5));

        Edition edition =
                SmallPanel.rate(method.build(), builder.build()).rate(Q1).getFirst();

        assertThat(scores(edition, "index")).isEqualTo("65 62");
        assertThat(edition.beforeAdjustment()[0]).isEqualTo(60);
        assertThat(edition.adjustments(0)).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.reason()).isEqualTo("opened a plant");
            assertThat(adjustment.isCut()).isTrue();
        });
        assertThat(edition.has(Flag.ADJUSTMENT_CUT, Tree.INDEX, 0)).isTrue();
    }

    @Test
    void sharesAPlaceAmongTiesAndGivesNoneToAUnitAlone() {
        SmallMethod method = SmallMethod.of(block("A", 1, indicator("a", 1, PERCENT)));

        Edition tied = edition(method, "unit a\nu1 60\nu2 60.0000000005\nu3 61\nu4 59");
        Edition alone = edition(method, "unit a\nu1 60");

        assertThat(places(tied)).isEqualTo("2 2 1 4");
        assertThat(tied.has(Flag.TIED, Tree.INDEX, 0)).isTrue();
        assertThat(places(alone)).isEqualTo("-");
        assertThat(scores(alone, "index")).isEqualTo("60");
        assertThat(alone.has(Flag.ALONE, Tree.INDEX, 0)).isTrue();
    }

    @Test
    void marksAScoreThatRestsOnAPreliminaryValueUpToTheIndex() {
        Edition edition = edition(
                SmallMethod.of(block("A", 1, indicator("a", 1, PERCENT)), block("B", 1, indicator("b", 1, PERCENT))),
                """
                unit  a   b
                u1    40p 10
                u2    40  10
                """);

        assertThat(edition.has(Flag.PRELIMINARY, Tree.INDEX, 0)).isTrue();
        assertThat(edition.has(Flag.PRELIMINARY, edition.tree().find("B").orElseThrow(), 0))
                .isFalse();
        assertThat(edition.has(Flag.PRELIMINARY, Tree.INDEX, 1)).isFalse();
    }

    @Test
    void countsWinsOverTheChildrenThatBothUnitsHave() {
        Edition edition = edition(
                SmallMethod.of(
                                block("A", 1, indicator("a", 1, PERCENT)),
                                block("B", 1, indicator("b", 1, PERCENT)),
                                block("C", 1, indicator("c", 1, PERCENT)))
                        .top(Aggregation.COPELAND),
                """
                unit  a   b   c
                u1    90  90  10
                u2    50  50  50
                u3    -   20  60
                """);

        assertThat(scores(edition, "index")).isEqualTo("1 -1 0");
    }

    private static RatedUnit child(String code) {
        return new RatedUnit(code, "", Names.same(code), "district", "o", null, null, Map.of());
    }
}
