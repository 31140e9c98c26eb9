package kz.aiqyn.engine.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every normalisation with every direction, over one column.
class R05_ScalingTest {

    private static final double[] COLUMN = {80, 90, 95, 100, 100, 120};

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            goalposts 90 110,   up,             0 0 25 50 50 100
            goalposts 90 110,   down,           100 100 75 50 50 0
            goalposts -10 0,    corridor 90 100, 0 100 100 100 100 0
            minmax,             up,             0 25 37.5 50 50 100
            minmax,             down,           100 75 62.5 50 50 0
            minmax,             corridor 95 100, 25 75 100 100 100 0
            target 100,         up,             80 90 95 100 100 100
            target 90,          down,           100 100 94.737 90 90 75
            distance 100,       up,             0 50 75 100 100 100
            distance 80,        up,             100 100 100 100 100 100
            distance 90,        down,           100 100 83.333 66.667 66.667 0
            zscore 50 10,       up,             36.865 44.371 48.124 51.876 51.876 66.888
            zscore 50 10,       down,           63.135 55.629 51.876 48.124 48.124 33.112
            rank,               up,             1 2 3 4 4 6
            rank,               down,           6 5 4 2 2 1
            percentile,         up,             0 20 40 60 60 100
            percentile,         down,           100 80 60 20 20 0
            """)
    void scores(String normalisation, String direction, String expected) {
        Scaling scaling = Scaling.find(normalisation(normalisation), direction(direction), Scale.DEFAULT, COLUMN);
        double[] column = new double[COLUMN.length];
        scaling.scores(COLUMN, column);

        assertThat(words(Arrays.stream(COLUMN).map(scaling::score).toArray())).isEqualTo(expected);
        assertThat(words(column)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} at or below zero gives the best score")
    @CsvSource({"target 5, 0", "target 5, -3"})
    void givesTheBestForNothingWhereLessIsBetter(String normalisation, double value) {
        Scaling scaling = Scaling.find(
                normalisation(normalisation), new Direction.Down(), Scale.DEFAULT, new double[] {value, 7});

        assertThat(scaling.score(value)).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0} over a constant column, or a single value, says so")
    @CsvSource({"minmax", "zscore 50 10", "rank", "percentile"})
    void seesAConstantColumn(String normalisation) {
        Normalisation read = normalisation(normalisation);
        double[] same = {7, 7, 7};
        double[] single = {7};

        assertThat(Scaling.find(read, new Direction.Up(), Scale.DEFAULT, same).isConstant())
                .isTrue();
        assertThat(Scaling.find(read, new Direction.Up(), Scale.DEFAULT, single).score(7))
                .isEqualTo(50);
    }

    private static Normalisation normalisation(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "goalposts" -> new Normalisation.Goalposts(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            case "minmax" -> new Normalisation.MinMax();
            case "target" -> new Normalisation.Target(Double.parseDouble(words[1]));
            case "distance" -> new Normalisation.Distance(Double.parseDouble(words[1]));
            case "zscore" -> new Normalisation.ZScore(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            case "rank" -> new Normalisation.Ranks();
            case "percentile" -> new Normalisation.Percentile();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Direction direction(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "up" -> new Direction.Up();
            case "down" -> new Direction.Down();
            default -> new Direction.Corridor(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        };
    }

    private static String words(double[] scores) {
        return Arrays.stream(scores)
                .mapToObj(score ->
                        Double.toString(Math.round(score * 1000) / 1000.0).replaceAll("\\.0$", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesAColumnWhoseSpreadIsTooSmallToHoldAsConstant() {
        double[] x = {1e-200, 2e-200, 3e-200};

        assertThat(Scaling.find(new Normalisation.ZScore(50, 10), new Direction.Up(), Scale.DEFAULT, x)
                        .score(2e-200))
                .isEqualTo(50);
        assertThat(Scaling.mpi(new Direction.Down(), x).score(1e-200)).isEqualTo(100);
    }
}
