package kz.aiqyn.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementUnitTest {

    @ParameterizedTest
    @CsvSource({
        "thousand KZT, KZT, 1000",
        "mln KZT, thousand KZT, 1000",
        "bn KZT, mln KZT, 1000",
        "thousand ha, km2, 10",
        "m2/person, m2/thousand person, 1000",
        "item/1000 person, item/person, 0.001",
        "Gcal, kWh, 1163",
        "kW, kWh/hour, 1",
        "Mbps, Mbit/s, 1",
        "year, month, 12",
        "%, 1, 1",
        "1/1000 person, 1/person, 0.001",
        "KZT/person/month, thousand KZT/person/year, 0.012",
        "person*day, person*hour, 24",
    })
    void converts(String from, String to, double factor) {
        assertThat(MeasurementUnit.of(from).conversionTo(MeasurementUnit.of(to)))
                .isCloseTo(factor, within(1e-12 * factor));
    }

    @ParameterizedTest
    @CsvSource({"KZT, ha", "school, hospital", "day, month", "KZT, KZT/person", "person, 1"})
    void refusesToConvertBetweenDimensions(String from, String to) {
        MeasurementUnit unit = MeasurementUnit.of(from);
        assertThat(unit.sameDimension(MeasurementUnit.of(to))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> unit.conversionTo(MeasurementUnit.of(to)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | 1 0 unit.problem.expected-word.end []
            kzt             | 1 3 unit.problem.unknown.nearest [kzt, KZT]
            mln persn       | 5 5 unit.problem.unknown.nearest [persn, person]
            frobnicators    | 1 12 unit.problem.unknown [frobnicators]
            KZT person      | 5 6 unit.problem.expected-sign [person]
            KZT/            | 5 0 unit.problem.expected-word.end []
            KZT//person     | 5 1 unit.problem.expected-word [/]
            thousand        | 9 0 unit.problem.expected-word.end []
            KZT^2.5         | 6 1 unit.problem.expected-sign [.]
            KZT^0           | 5 1 unit.problem.power [0, 9]
            1.2.3 KZT       | 1 5 unit.problem.number [1.2.3]
            0 KZT           | 1 5 unit.problem.out-of-range []
            """)
    void tellsWhereAndWhyAUnitIsNotUnderstood(String written, String expected) {
        assertThat(MeasurementUnit.read(written)).isInstanceOfSatisfying(UnitReading.NotUnderstood.class, failure -> {
            String text = "%d %d %s %s"
                    .formatted(
                            failure.column(),
                            failure.length(),
                            failure.phrase().key(),
                            failure.phrase().arguments());
            assertThat(text).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thousand KZT", "KZT/person", "m2/person", "item/1000 person", "ha", "thousand ha", "%", "kW"})
    void printsAsOneWouldWrite(String written) {
        MeasurementUnit unit = MeasurementUnit.of(written);
        assertThat(unit).hasToString(written.equals("%") ? "1" : written);
    }

    @Test
    void obeysTheAlgebraOfUnitsAndReadsWhatItPrints() {
        Random random = new Random(20261122);
        List<String> words = List.copyOf(UnitWords.meanings().keySet());
        for (int i = 0; i < 5000; i++) {
            MeasurementUnit a = any(words, random);
            MeasurementUnit b = any(words, random);
            MeasurementUnit product = a.multiply(b);
            assertThat(product).isEqualTo(b.multiply(a));
            assertThat(product.divide(b).dimension()).isEqualTo(a.dimension());
            assertThat(product.divide(b).factor()).isCloseTo(a.factor(), within(1e-12 * a.factor()));
            assertThat(a.power(2).sqrt().orElseThrow().dimension()).isEqualTo(a.dimension());
            assertThat(a.divide(a).dimension().isNone()).isTrue();
            MeasurementUnit read = MeasurementUnit.of(product.toString());
            assertThat(read.dimension()).isEqualTo(product.dimension());
            assertThat(read.factor()).isCloseTo(product.factor(), within(1e-12 * product.factor()));
        }
    }

    @Test
    void hasNoSquareRootOfAnOddPower() {
        assertThat(MeasurementUnit.of("KZT").sqrt()).isEmpty();
        assertThat(MeasurementUnit.of("ha").sqrt()).contains(new MeasurementUnit(Dimension.of("m", 1), 100));
    }

    @Test
    void neverThrowsOnAnyText() {
        Random random = new Random(7);
        String letters = "KZTm2 /*^·-_0.9%‰а\uD83D\uDE00thousand";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(MeasurementUnit.read(text.toString())).isNotNull();
        }
    }

    private static MeasurementUnit any(List<String> words, Random random) {
        MeasurementUnit unit = MeasurementUnit.of(words.get(random.nextInt(words.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            MeasurementUnit other = MeasurementUnit.of(words.get(random.nextInt(words.size())));
            unit = random.nextBoolean() ? unit.multiply(other) : unit.divide(other);
        }
        return unit;
    }
}
