package kz.aiqyn.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.explain.Cases.Given;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.PartialRerating;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.ReplacedValues;
import kz.aiqyn.engine.rating.SmallMethod;
import kz.aiqyn.engine.rating.SmallPanel;
import kz.aiqyn.engine.rating.Tree;
import org.junit.jupiter.api.Test;

class LiftTest {

    private static final Normalisation FIXED = new Normalisation.Goalposts(0, 100);
    private static final Normalisation MIN_MAX = new Normalisation.MinMax();
    private static final Direction UP = new Direction.Up();

    private record Case(Rating rating, Edition edition) {}

    private static Case of(Aggregation kind, Scale scale, List<Indicator> indicators, double[]... columns) {
        Given values = new Given(columns[0].length);
        for (int i = 0; i < columns.length; i++) {
            values.put(indicators.get(i).code(), Cases.AFTER, columns[i]);
        }
        Methodology methodology = Cases.methodology(
                Aggregation.ARITHMETIC,
                scale,
                List.of(Cases.block("x", 1, kind, indicators.toArray(Indicator[]::new))),
                List.of());
        Rating rating = Rating.of(methodology, Cases.panel(Cases.units(columns[0].length)), values);
        return new Case(rating, rating.rate(Cases.AFTER).getFirst());
    }

    private static List<Indicator> two(Normalisation normalisation, double first, double second) {
        return List.of(Cases.indicator("a", first, normalisation), Cases.indicator("b", second, normalisation));
    }

    @Test
    void s00_staysOutOfReachWhereCatchingUpLeavesNothingToTellApart() {
        SmallMethod method = SmallMethod.of(SmallMethod.block(
                "x", 1, SmallMethod.with(SmallMethod.indicator("a", 1, MIN_MAX), ConstantPolicy.EXCLUDE)));
        Panel panel = SmallPanel.of("unit a\nu0 1\nu1 2");
        Rating rating = SmallPanel.rate(method.build(), panel);
        Edition edition = rating.rate(SmallPanel.Q1).getFirst();

        Lift lift = Lift.several(rating, edition, "u0", 1, List.of());

        assertThat(lift)
                .isInstanceOfSatisfying(
                        Lift.OutOfReach.class,
                        out -> assertThat(out.furthest().place()).hasValue(2));
    }

    @Test
    void s01_valueNeededUnderGoalposts() {
        // totals: u0 (30 + 3 * 40) / 4 = 37.5, u1 57.5, u2 90
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(FIXED, 1, 3), new double[] {30, 50, 90}, new double[] {
            40, 60, 90
        });

        Lift lift = Lift.one(it.rating, it.edition, "u0", "b", 2);

        assertThat(lift).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.moves().getFirst().to()).isCloseTo(200 / 3.0, within(1e-8));
            assertThat(reached.effort()).isCloseTo(0.8 / 3, within(1e-9));
            assertThat(reached.then().place()).hasValue(2);
            assertThat(reached.verified()).isTrue();
        });
    }

    @Test
    void s02_goalpostEndsTheWay() {
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(FIXED, 1, 3), new double[] {30, 50, 90}, new double[] {
            40, 60, 90
        });

        Lift lift = Lift.one(it.rating, it.edition, "u0", "a", 2);

        assertThat(lift).isInstanceOfSatisfying(Lift.OutOfReach.class, out -> {
            assertThat(out.furthest().score()).isCloseTo(55, within(1e-9));
            assertThat(out.moves().getFirst().to()).isEqualTo(100);
            assertThat(out.moves().getFirst().limit()).isEqualTo(Lift.Limit.FULL_SCORE);
        });
    }

    @Test
    void s03_ownEffectOnMinMaxCounts() {
        // b: u0 is the worst, so that raising it raises the minimum and lowers u1
        Case it =
                of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(MIN_MAX, 1, 1), new double[] {50, 0, 100}, new double[] {
                    0, 80, 100
                });

        Lift lift = Lift.one(it.rating, it.edition, "u0", "b", 2);

        // (50 + s0) / 2 = (0 + s1) / 2 while s0 = 0: s1 = (80 - x) / (100 - x) = 1/2 at x = 60
        assertThat(lift).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.moves().getFirst().to()).isCloseTo(60, within(1e-5));
            assertThat(reached.verified()).isTrue();
        });
    }

    @Test
    void s04_severalTakeTheCheapestFirst() {
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(FIXED, 1, 3), new double[] {30, 50, 90}, new double[] {
            40, 60, 90
        });

        Lift second = Lift.several(it.rating, it.edition, "u0", 2, List.of());
        Lift first = Lift.several(it.rating, it.edition, "u0", 1, List.of("a", "b"));

        assertThat(second).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.moves()).extracting(Lift.Move::indicator).containsExactly("b");
            assertThat(reached.effort()).isCloseTo(0.8 / 3, within(1e-8));
        });
        assertThat(first).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.moves())
                    .extracting(Lift.Move::to)
                    .allSatisfy(to -> assertThat(to).isCloseTo(90, within(1e-6)));
            assertThat(reached.verified()).isTrue();
        });
    }

    @Test
    void s05_downAndCorridorGoTheirOwnWay() {
        List<Indicator> indicators = List.of(
                Cases.indicator("a", 1, new Direction.Down(), FIXED),
                Cases.indicator("b", 1, new Direction.Corridor(40, 50), new Normalisation.Goalposts(-40, 0)));
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, indicators, new double[] {80, 20}, new double[] {60, 45});

        Lift lift = Lift.several(it.rating, it.edition, "u0", 1, List.of());

        assertThat(lift).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.moves())
                    .extracting(Lift.Move::to)
                    .satisfiesExactlyInAnyOrder(
                            to -> assertThat(to).isCloseTo(20, within(1e-5)),
                            to -> assertThat(to).isCloseTo(50, within(1e-5)));
            assertThat(reached.verified()).isTrue();
        });
    }

    @Test
    void s06_refusesWhatHasNoAnswer() {
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(FIXED, 1, 3), new double[] {30, 50, 90}, new double[] {
            Double.NaN, 60, 90
        });

        assertThat(Lift.one(it.rating, it.edition, "u9", "a", 1))
                .isEqualTo(new Lift.Refused("u9", 1, Lift.Reason.UNKNOWN_UNIT, ""));
        assertThat(Lift.one(it.rating, it.edition, "u0", "z", 1))
                .isEqualTo(new Lift.Refused("u0", 1, Lift.Reason.UNKNOWN_INDICATOR, "z"));
        assertThat(Lift.one(it.rating, it.edition, "u0", "b", 1))
                .isEqualTo(new Lift.Refused("u0", 1, Lift.Reason.NOT_MOVABLE, "b"));
        assertThat(Lift.several(it.rating, it.edition, "u0", 4, List.of()))
                .isEqualTo(new Lift.Refused("u0", 4, Lift.Reason.NO_SUCH_PLACE, ""));
        assertThat(Lift.several(it.rating, it.edition, "u2", 1, List.of())).isInstanceOf(Lift.AlreadyThere.class);
    }

    @Test
    void s07_manyIndicatorsOnTheirPeersScaleTakeTheHeaviestFirst() {
        // u0 is nowhere the worst, so that its peers' scale stays; 25 points are wanted: 50 of the heaviest give
        // 50 * 6 / 21 = 14.29 of them, the rest takes 10.71 * 21 / 5 = 45 of the next
        double[] column = {50, 75, 20, 30, 40, 45, 0, 100};
        List<Indicator> indicators = new ArrayList<>();
        double[][] columns = new double[6][];
        for (int i = 0; i < columns.length; i++) {
            boolean down = i % 2 == 0;
            indicators.add(Cases.indicator("i" + (i + 1), i + 1, down ? new Direction.Down() : UP, MIN_MAX));
            columns[i] = Arrays.stream(column)
                    .map(value -> down ? 200 - value : value)
                    .toArray();
        }
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, indicators, columns);

        Lift lift = Lift.several(it.rating, it.edition, "u0", 2, List.of());

        assertThat(lift).isInstanceOfSatisfying(Lift.Reached.class, reached -> {
            assertThat(reached.effort()).isCloseTo(0.95, within(1e-6));
            assertThat(reached.moves()).extracting(Lift.Move::indicator).containsExactly("i6", "i5");
            assertThat(reached.moves().getLast().to()).isCloseTo(200 - 95, within(1e-4));
            assertThat(reached.verified()).isTrue();
        });
    }

    @Test
    void s08_manyIndicatorsReachTheirPlaceAlsoWhereTheScaleMoves() {
        // u0 is the worst everywhere: whatever it gains moves the worst, and with it everybody
        SplittableRandom random = new SplittableRandom(8);
        List<Indicator> indicators = new ArrayList<>();
        double[][] columns = new double[7][30];
        for (int i = 0; i < columns.length; i++) {
            indicators.add(Cases.indicator("i" + i, 1 + i % 3, MIN_MAX));
            for (int unit = 1; unit < columns[i].length; unit++) {
                columns[i][unit] = random.nextDouble(10, 100);
            }
        }
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, indicators, columns);

        for (int place : new int[] {1, 5, 15, 25, 29}) {
            assertThat(Lift.several(it.rating, it.edition, "u0", place, List.of()))
                    .isInstanceOfSatisfying(Lift.Reached.class, reached -> {
                        assertThat(reached.verified()).isTrue();
                        assertThat(reached.then().place().orElseThrow()).isLessThanOrEqualTo(place);
                        assertThat(reached.effort()).isLessThan(1.05 * greedy(it, place));
                    });
        }
    }

    /// The effort that a plain search needs which asks for the true margin at every step.
    private static double greedy(Case it, int place) {
        Edition edition = it.edition;
        PartialRerating trial = PartialRerating.of(it.rating, edition, 0);
        ImprovementRange[] ways = new ImprovementRange[edition.tree().leafCount()];
        double[][] stops = new double[ways.length][4];
        int[] leaves = new int[ways.length];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = ImprovementRange.amongPeers(edition, i, 0);
            leaves[i] = i;
            for (int stop = 0; stop < 4; stop++) {
                stops[i][stop] = ways[i].at((stop + 1) / 4.0);
            }
        }
        MarginFunction reach = values -> trial.margin(trial.totals(leaves, values), place);
        return ImprovementRange.effort(ways, new LeastEffort(ways, stops, reach, 100_000).find());
    }

    @Test
    void oneReachesItsPlaceAndNoNearerValueDoes() {
        SplittableRandom random = new SplittableRandom(4);
        int reached = 0;
        for (int round = 0; round < 60; round++) {
            Case it = drawn(random, round, 4);
            String unit = "u" + random.nextInt(6);
            for (Indicator indicator : it.edition.tree().indicators()) {
                int number = it.edition.find(unit).orElseThrow();
                int place = it.edition.place(Tree.INDEX, number).orElseThrow() - 1;
                if (place > 0
                        && Lift.one(it.rating, it.edition, unit, indicator.code(), place)
                                instanceof Lift.Reached answer) {
                    assertThat(answer.verified())
                            .as("round %d, %s", round, indicator.code())
                            .isTrue();
                    assertNothingNearer(it, number, place, answer);
                    reached++;
                }
            }
        }
        assertThat(reached).isGreaterThan(60);
    }

    private static void assertNothingNearer(Case it, int unit, int place, Lift.Reached answer) {
        Lift.Move move = answer.moves().getFirst();
        int leaf =
                it.edition.tree().leaf(it.edition.tree().find(move.indicator()).orElseThrow());
        PartialRerating trial = PartialRerating.of(it.rating, it.edition, unit);
        for (int i = 1; i < 300; i++) {
            double value = move.from() + i / 300.0 * (move.to() - move.from());
            double[] totals = trial.totals(new int[] {leaf}, new double[] {value});
            assertThat(trial.place(totals)).as("%s at %s", move, value).isGreaterThan(place);
        }
    }

    @Test
    void severalFindNoDearerAnswerThanAFineGrid() {
        SplittableRandom random = new SplittableRandom(5);
        int compared = 0;
        for (int round = 0; round < 120; round++) {
            int indicators = 2 + round % 3;
            Case it = drawn(random, round, indicators);
            int unit = random.nextInt(6);
            int place = Math.max(1, it.edition.place(Tree.INDEX, unit).orElseThrow() - random.nextInt(1, 4));
            Lift lift = Lift.several(it.rating, it.edition, "u" + unit, place, List.of());
            double grid = grid(it, unit, place, indicators == 2 ? 200 : indicators == 3 ? 40 : 16);
            if (lift instanceof Lift.Reached answer) {
                assertThat(answer.verified()).as("round %d", round).isTrue();
                assertThat(answer.effort()).as("round %d: %s", round, answer).isLessThan(grid + 1e-6);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void trialGivesTheSameBitsAsRatingEverybodyAnew() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 200; round++) {
            Case it = drawn(random, 4, Aggregation.values()[round % Aggregation.values().length]);
            int unit = random.nextInt(6);
            int[] leaves = random.nextBoolean() ? new int[] {1} : new int[] {0, 2, 3};
            double[] values = new double[leaves.length];
            Map<String, Double> replaced = new HashMap<>();
            for (int i = 0; i < leaves.length; i++) {
                values[i] = random.nextInt(3) == 0 ? random.nextDouble(-20, 130) : random.nextDouble(40, 60);
                replaced.put(it.edition.tree().indicator(leaves[i]).code(), values[i]);
            }

            double[] tried = PartialRerating.of(it.rating, it.edition, unit).totals(leaves, values);

            Edition anew = it.rating
                    .with(new ReplacedValues(it.rating.values(), Cases.AFTER, unit, replaced))
                    .rate(Cases.AFTER)
                    .getFirst();
            assertThat(tried).as("round %d", round).containsExactly(anew.scores(Tree.INDEX));
        }
    }

    /// The least effort among the points of an even grid over all ways.
    private static double grid(Case it, int unit, int place, int steps) {
        List<ImprovementRange> ways = new ArrayList<>();
        for (int leaf = 0; leaf < it.edition.tree().leafCount(); leaf++) {
            ways.add(ImprovementRange.amongPeers(it.edition, leaf, unit));
        }
        int[] leaves = ways.stream().mapToInt(ImprovementRange::leaf).toArray();
        PartialRerating trial = PartialRerating.of(it.rating, it.edition, unit);
        double least = Double.POSITIVE_INFINITY;
        int points = (int) Math.round(Math.pow(steps + 1, ways.size()));
        double[] values = new double[ways.size()];
        for (int point = 0; point < points; point++) {
            int rest = point;
            double effort = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = ways.get(i).at(rest % (steps + 1) / (double) steps);
                effort += ways.get(i).effort(values[i]);
                rest /= steps + 1;
            }
            if (effort < least && trial.place(trial.totals(leaves, values)) <= place) {
                least = effort;
            }
        }
        return least;
    }

    private static Case drawn(SplittableRandom random, int round, int count) {
        return drawn(
                random,
                count,
                switch (round % 5) {
                    case 1 -> Aggregation.GEOMETRIC;
                    case 2 -> Aggregation.HARMONIC;
                    default -> Aggregation.ARITHMETIC;
                });
    }

    private static Case drawn(SplittableRandom random, int count, Aggregation kind) {
        List<Indicator> indicators = new ArrayList<>();
        double[][] columns = new double[count][6];
        for (int i = 0; i < count; i++) {
            Direction direction = random.nextInt(3) == 0 ? new Direction.Down() : UP;
            Normalisation normalisation = switch (random.nextInt(6)) {
                case 0 -> MIN_MAX;
                case 1 -> new Normalisation.Percentile();
                case 2 -> new Normalisation.Target(60);
                case 3 -> new Normalisation.Distance(direction instanceof Direction.Down ? 5 : 95);
                default -> new Normalisation.Goalposts(30, 90);
            };
            indicators.add(Cases.indicator("i" + i, random.nextInt(1, 5), direction, normalisation));
            for (int unit = 0; unit < 6; unit++) {
                columns[i][unit] = random.nextDouble(10, 100);
            }
        }
        return of(kind, new Scale(1, 100, 2), indicators, columns);
    }

    @Test
    void answersFromTheOtherEndWhatALiftFound() {
        Case it =
                of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(MIN_MAX, 1, 3), new double[] {30, 50, 90}, new double[] {
                    40, 60, 90
                });

        Lift.Reached lift = (Lift.Reached) Lift.one(it.rating, it.edition, "u0", "b", 2);
        double needed = lift.moves().getFirst().to();

        assertThat(WhatIf.of(it.rating, it.edition, "u0", "b", needed))
                .isEqualTo(new WhatIf.Answered(
                        lift.now(), lift.then(), lift.moves().getFirst()));
    }

    @Test
    void saysWhatComesOfAValueAsAWholeComputationDoes() {
        Case it =
                of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(MIN_MAX, 1, 3), new double[] {30, 50, 90}, new double[] {
                    40, 60, 90
                });
        for (double value : new double[] {-5, 40, 61, 90, 400}) {
            WhatIf.Answered answered = (WhatIf.Answered) WhatIf.of(it.rating, it.edition, "u0", "b", value);
            Edition whole = it.rating
                    .with(new ReplacedValues(it.rating.values(), it.edition.period(), 0, Map.of("b", value)))
                    .rate(it.edition.period(), it.edition.group());

            assertThat(answered.then()).isEqualTo(Standing.of(whole, 0));
            assertThat(answered.now()).isEqualTo(Standing.of(it.edition, 0));
            assertThat(answered.move().from()).isEqualTo(40);
        }
    }

    @Test
    void saysWhatComesOfAValueWhereThereWasNone() {
        Case it =
                of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(MIN_MAX, 9, 1), new double[] {30, 50, 90}, new double[] {
                    Double.NaN, 60, 90
                });

        assertThat(WhatIf.missing(it.edition, 0)).containsExactly(1);
        assertThat(WhatIf.missing(it.edition, 1)).isEmpty();
        for (double value : new double[] {-5, 70, 400}) {
            WhatIf.Answered answered = (WhatIf.Answered) WhatIf.of(it.rating, it.edition, "u0", "b", value);
            Edition whole = it.rating
                    .with(new ReplacedValues(it.rating.values(), it.edition.period(), 0, Map.of("b", value)))
                    .rate(it.edition.period(), it.edition.group());

            assertThat(answered.then()).isEqualTo(Standing.of(whole, 0));
            assertThat(answered.move().from()).isNaN();
            assertThat(answered.move().scoreTo())
                    .isEqualTo(whole.scores(whole.tree().find("b").orElseThrow())[0]);
        }
    }

    @Test
    void refusesToTryWhatIsNotThere() {
        Case it = of(Aggregation.ARITHMETIC, Scale.DEFAULT, two(FIXED, 1, 3), new double[] {30, 50, 90}, new double[] {
            Double.NaN, 60, 90
        });

        assertThat(WhatIf.of(it.rating, it.edition, "nobody", "b", 1))
                .isEqualTo(new WhatIf.Refused(Lift.Reason.UNKNOWN_UNIT));
        assertThat(WhatIf.of(it.rating, it.edition, "u1", "c", 1))
                .isEqualTo(new WhatIf.Refused(Lift.Reason.UNKNOWN_INDICATOR));
        assertThat(WhatIf.of(it.rating, it.edition, "u1", "x", 1))
                .isEqualTo(new WhatIf.Refused(Lift.Reason.UNKNOWN_INDICATOR));
    }
}
