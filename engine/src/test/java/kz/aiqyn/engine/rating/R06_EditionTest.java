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
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
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

    @Test
    void takesAnEarlierValueUnderFixedLimitsEvenWhenNobodyHasOneNow() {
        Panel panel = twoPeriods("unit a b\nu1 30 1\nu2 50 1", "unit b\nu1 10\nu2 20");
        MissingPolicy previous = new MissingPolicy.Previous(1);
        SmallMethod method =
                SmallMethod.of(block("A", 1, with(indicator("a", 1, PERCENT), previous), indicator("b", 0, PERCENT)));

        Edition edition = SmallPanel.rate(method.build(), panel).rate(Q1).getFirst();

        assertThat(scores(edition, "a")).isEqualTo("30 50");
        assertThat(edition.has(Flag.PREVIOUS, edition.tree().find("a").orElseThrow(), 0))
                .isTrue();
    }

    @Test
    void looksForAnEarlierValueNoFurtherThanPeriodsGo() {
        MissingPolicy previous = new MissingPolicy.Previous(100_000);

        Edition edition = edition(
                SmallMethod.of(block("A", 1, with(indicator("a", 1, PERCENT), previous))), "unit a\nu1 -\nu2 50");

        assertThat(scores(edition, "a")).isEqualTo("- 50");
    }

    @Test
    void scalesSeveralPeriodsTogetherWithoutTheUnitsThatAreNotRatedInThem() {
        Panel panel = twoPeriods("unit a b\nu1 0 1\nu2 50 1\nu3 999 -", "unit a b\nu1 10 1\nu2 40 1\nu3 100 1");
        SmallMethod method = SmallMethod.of(block("A", 1, together("a"), indicator("b", 9, PERCENT)))
                .coverage(0.5, 0);

        Edition edition = SmallPanel.rate(method.build(), panel).rate(Q1).getFirst();

        assertThat(scores(edition, "a")).isEqualTo("10 40 100");
    }

    @Test
    void scalesASelectionOfUnitsTogetherOverItsOwnPeriodsOnly() {
        Panel panel = twoPeriods("unit a\nu1 0\nu2 50\nu3 999", "unit a\nu1 10\nu2 40\nu3 100");
        Rating rating =
                SmallPanel.rate(SmallMethod.of(block("A", 1, together("a"))).build(), panel);
        PeerGroup two = new PeerGroup("chosen", Names.NONE, panel.units().list().subList(0, 2));

        assertThat(scores(rating.rate(Q1, two), "a")).isEqualTo("20 80");
        assertThat(scores(rating.rate(Q1, new PeerGroup("all", Names.NONE, two.units())), "a"))
                .isEqualTo("20 80");
    }

    @Test
    void leavesAColumnOriginalWhenTheLimitsOfItsScoreWouldMeanNothingAmongLogarithms() {
        StringBuilder table = new StringBuilder("unit a\n");
        for (int i = 1; i <= 24; i++) {
            table.append("u%d %s\n".formatted(i, i < 22 ? i : Math.pow(10, i - 18)));
        }
        Indicator far = with(indicator("a", 1, new Normalisation.Distance(1_000_000)), Treatment.DEFAULT);

        Edition edition = edition(SmallMethod.of(block("A", 1, far)), table.toString());

        int node = edition.tree().find("a").orElseThrow();
        assertThat(edition.has(Flag.UNTREATED, node, 0)).isTrue();
        assertThat(edition.scores(node)[23]).isEqualTo(100);
        assertThat(edition.scores(node)[22]).isCloseTo(100 * 99_999 / 999_999.0, within(1e-9));
    }

    @Test
    void marksAValueBelowItsTargetWhereLessIsBetter() {
        Indicator less = with(indicator("a", 1, new Normalisation.Target(10)), new Direction.Down());

        Edition edition = edition(SmallMethod.of(block("A", 1, less)), "unit a\nu1 5\nu2 10\nu3 20");

        int node = edition.tree().find("a").orElseThrow();
        assertThat(scores(edition, "a")).isEqualTo("100 100 50");
        assertThat(edition.has(Flag.CLIPPED, node, 0)).isTrue();
        assertThat(edition.has(Flag.CLIPPED, node, 1)).isFalse();
    }

    private static Indicator together(String code) {
        Scoring old = indicator(code, 1, new Normalisation.MinMax()).scoring();
        return indicator(code, 1, new Normalisation.MinMax())
                .withScoring(new Scoring(
                        old.direction(),
                        old.normalisation(),
                        old.treatment(),
                        old.missing(),
                        old.constant(),
                        new Joint(Q1.plus(-1), Q1)));
    }

    private static Panel twoPeriods(String before, String now) {
        List<RatedUnit> units = before.lines()
                .skip(1)
                .map(line -> RatedUnit.named(line.split(" ")[0], "unit"))
                .toList();
        PanelBuilder builder = new PanelBuilder(Units.of(units));
        SmallPanel.fill(builder, Q1.plus(-1), before);
        SmallPanel.fill(builder, Q1, now);
        return builder.build();
    }
}
