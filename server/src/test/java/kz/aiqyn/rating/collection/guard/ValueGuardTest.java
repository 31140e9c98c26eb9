package kz.aiqyn.rating.collection.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueGuardTest {

    private static final double[] NONE = {};
    private static final double[] OWN = {700, 715, 721, 730, 744};
    private static final double[] OTHERS = {300, 450, 620, 800, 1500, 2400};

    @ParameterizedTest
    @CsvSource({
        "735, ",
        "900, ",
        "2800, ",
        "99999999, FILLER",
        "721000, THOUSANDFOLD",
        "0.721, THOUSANDFOLD",
        "721000000, THOUSANDFOLD",
        "7210, UNLIKE_ITSELF",
        "72.1, UNLIKE_ITSELF",
        "0, UNLIKE_ITSELF",
        "-721, NEGATIVE",
        "-721000, NEGATIVE",
    })
    void holdsANumberAgainstItsOwnHistory(double number, Doubt.Kind doubt) {
        Judgement found = ValueGuard.judge(number, around(OWN, OTHERS, Surroundings.Sign.NEVER));
        assertThat(found.usual()).hasValue(721);
        if (doubt == null) {
            assertThat(found.doubts()).isEmpty();
        } else {
            assertThat(found.doubts().getFirst().kind()).isEqualTo(doubt);
            assertThat(found.isAsking()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"900, ", "20, ", "40000, ", "720000, THOUSANDFOLD", "90000, UNLIKE_OTHERS", "9, UNLIKE_OTHERS"})
    void holdsANumberWithoutAHistoryAgainstTheOthers(double number, Doubt.Kind doubt) {
        assertThat(ValueGuard.judge(number, around(NONE, OTHERS, Surroundings.Sign.NEVER))
                        .doubts())
                .extracting(Doubt::kind)
                .isEqualTo(doubt == null ? java.util.List.of() : java.util.List.of(doubt));
    }

    @Test
    void asksNothingWhereNothingIsKnown() {
        assertThat(ValueGuard.judge(-5e12, around(NONE, NONE, Surroundings.Sign.EITHER))
                        .doubts())
                .isEmpty();
        assertThat(ValueGuard.judge(7, around(NONE, new double[] {1, 2}, Surroundings.Sign.NEVER))
                        .doubts())
                .isEmpty();
    }

    @Test
    void isNotMovedByOneWrongNumberInTheHistory() {
        double[] spoilt = {700, 715, 721, 730, 99_999_999};
        assertThat(ValueGuard.judge(740, around(spoilt, NONE, Surroundings.Sign.NEVER))
                        .doubts())
                .isEmpty();
        assertThat(ValueGuard.judge(7400, around(spoilt, NONE, Surroundings.Sign.NEVER))
                        .isAsking())
                .isTrue();
    }

    @Test
    void takesSmallCountsAsTheyAre() {
        double[] few = {0, 1, 0, 2, 1, 0, 3};
        for (double number : new double[] {0, 1, 4, 9}) {
            assertThat(ValueGuard.judge(number, around(few, NONE, Surroundings.Sign.NEVER))
                            .isAsking())
                    .as("%s", number)
                    .isFalse();
        }
    }

    @Test
    void tellsAMoveThatNoOtherMadeWithoutAskingForAWord() {
        double[] moves = {1.01, 1.02, 0.99, 1.03, 1.0};
        Judgement found = ValueGuard.judge(
                2400, new Surroundings(OptionalDouble.of(721), OWN, OTHERS, moves, Surroundings.Sign.NEVER));
        assertThat(found.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.MOVED_ALONE);
        assertThat(found.isAsking()).isFalse();
    }

    /// Whatever the unit of measurement, the same is found.
    @Test
    void findsTheSameInTengeAndInMillions() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double[] own = DoubleStream.generate(() -> 100_000 + 50_000 * random.nextGaussian())
                    .limit(8)
                    .toArray();
            double number = 100_000 * Math.pow(10, 4 * random.nextDouble() - 2);
            double[] millions = Arrays.stream(own).map(one -> one * 1000).toArray();
            assertThat(kinds(number * 1000, millions)).isEqualTo(kinds(number, own));
        }
    }

    private static java.util.List<Doubt.Kind> kinds(double number, double[] own) {
        return ValueGuard.judge(number, around(own, NONE, Surroundings.Sign.EITHER)).doubts().stream()
                .map(Doubt::kind)
                .filter(kind -> kind != Doubt.Kind.FILLER)
                .toList();
    }

    @Test
    void holdsWhatIsSummedSinceJanuaryAgainstTheSameMonthOfOtherYears() {
        MeasureSeries series = new MeasureSeries(measure("mln KZT", RollUp.CUMULATIVE));
        for (int month = 1; month <= 12; month++) {
            series.put("a", Period.month(2023, month), 100 * month);
            series.put("a", Period.month(2024, month), 110 * month);
        }
        assertThat(series.judge("a", Period.month(2025, 1), 120).doubts()).isEmpty();
        assertThat(series.judge("a", Period.month(2025, 1), 120).last()).hasValue(110);
        assertThat(series.judge("a", Period.month(2025, 1), 120_000).isAsking()).isTrue();
    }

    @Test
    void knowsWhatIsNeverBelowNought() {
        MeasureSeries people = new MeasureSeries(measure("person", RollUp.LAST));
        assertThat(people.judge("a", Period.quarter(2025, 1), -3).isAsking()).isTrue();
        MeasureSeries balance = new MeasureSeries(measure("mln KZT", RollUp.SUM));
        balance.put("b", Period.quarter(2024, 1), -40);
        assertThat(balance.judge("a", Period.quarter(2025, 1), -3).isAsking()).isFalse();
        MeasureSeries taxes = new MeasureSeries(measure("mln KZT", RollUp.SUM));
        for (int quarter = 1; quarter <= 4; quarter++) {
            taxes.put("b", Period.quarter(2024, quarter), 40);
        }
        assertThat(taxes.judge("a", Period.quarter(2025, 1), -3).isAsking()).isTrue();
    }

    private static Surroundings around(double[] own, double[] others, Surroundings.Sign sign) {
        return new Surroundings(OptionalDouble.empty(), own, others, NONE, sign);
    }

    private static Measure measure(String unit, RollUp rollUp) {
        return new Measure("m", Names.same("m"), unit, PeriodKind.MONTH, rollUp);
    }
}
