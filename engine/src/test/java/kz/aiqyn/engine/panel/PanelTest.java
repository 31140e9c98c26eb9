package kz.aiqyn.engine.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final Period MARCH = Period.month(2024, 3);
    private static final Instant EARLY = Instant.parse("2024-04-10T00:00:00Z");
    private static final Instant LATE = Instant.parse("2024-06-01T00:00:00Z");
    private final Units units = Units.of(List.of(RatedUnit.named("a", "district"), RatedUnit.named("b", "district")));

    @Test
    void showsTheLatestReadingAndThatOfAnEarlierDay() {
        Panel panel = new PanelBuilder(units)
                .add(reading("a", 7, Status.FINAL, LATE))
                .add(reading("a", 5, Status.PRELIMINARY, EARLY))
                .build();

        assertThat(panel.column("m", MARCH).values()[0]).isEqualTo(7);
        Column then = panel.asOf(EARLY).column("m", MARCH);
        assertThat(then.values()[0]).isEqualTo(5);
        assertThat(then.preliminary()[0]).isTrue();
        assertThat(panel.asOf(EARLY.minusMillis(1)).column("m", MARCH).isMissing(0))
                .isTrue();
        assertThat(panel.asOf(EARLY.minusMillis(1)).measures()).isEmpty();
    }

    @Test
    void refusesTheSameKeyTwiceAndNamesBothRows() {
        PanelBuilder builder = new PanelBuilder(units)
                .add(new Value("a", MARCH, "m", Value.Reading.of(1), new Origin("", "", "v.csv", 2)))
                .add(new Value("b", MARCH, "m", Value.Reading.of(1), new Origin("", "", "v.csv", 3)))
                .add(new Value("a", MARCH, "m", Value.Reading.of(1), new Origin("", "", "v.csv", 9)));

        assertThat(builder.duplicates(10).first())
                .singleElement()
                .satisfies(pair -> assertThat(pair)
                        .extracting(value -> value.origin().row())
                        .containsExactly(2L, 9L));
        assertThatThrownBy(builder::build).hasMessageContaining("unit a, period 2024-03, measure m");
    }

    @Test
    void keepsAReasonWhereThereIsNoNumberAndTheOriginWhereThereIs() {
        Panel panel = new PanelBuilder(units)
                .add(new Value("a", MARCH, "m", Value.Reading.missing(MissingReason.NOT_APPLICABLE), Origin.UNKNOWN))
                .add(new Value("b", MARCH, "m", Value.Reading.of(3), new Origin("form 2", "late", "v.csv", 4)))
                .build();

        assertThat(panel.column("m", MARCH).reason(0)).isEqualTo(MissingReason.NOT_APPLICABLE);
        assertThat(panel.find("b", MARCH, "m").orElseThrow().origin())
                .isEqualTo(new Origin("form 2", "late", "v.csv", 4));
        assertThat(panel.find("b", MARCH.plus(1), "m")).isEmpty();
        assertThat(panel.column("other", MARCH).reason(1)).isEqualTo(MissingReason.NO_DATA);
    }

    @Test
    void refusesAUnitThatIsNotInTheRegistry() {
        PanelBuilder builder = new PanelBuilder(units);

        assertThatThrownBy(() -> builder.add(Value.of("c", MARCH, "m", 1))).hasMessageContaining("unit c");
    }

    @Test
    void findsEveryValueWhateverTheOrderOfAdding() {
        List<RatedUnit> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(RatedUnit.named("u" + i, "district"));
        }
        SplittableRandom random = new SplittableRandom(1);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            values.add(Value.of("u" + i % 50, Period.month(2020 + i / 1000, 1 + i / 50 % 12), "m" + i / 600 % 7, i));
        }
        Collections.shuffle(values, new Random(random.nextLong()));
        PanelBuilder builder = new PanelBuilder(Units.of(many));
        Map<List<Object>, Double> expected = new HashMap<>();
        for (Value value : values) {
            if (expected.putIfAbsent(
                            List.of(value.unit(), value.period(), value.measure()),
                            value.reading().number())
                    == null) {
                builder.add(value);
            }
        }
        Panel panel = builder.build();

        assertThat(expected).hasSizeGreaterThan(2000);
        expected.forEach((key, number) -> {
            String unit = (String) key.get(0);
            Period period = (Period) key.get(1);
            String measure = (String) key.get(2);
            assertThat(panel.find(unit, period, measure).orElseThrow().reading().number())
                    .isEqualTo(number);
            assertThat(panel.column(measure, period).values()[panel.units().position(unit)])
                    .isEqualTo(number);
        });
    }

    private static Value reading(String unit, double number, Status status, Instant recorded) {
        return new Value(unit, MARCH, "m", new Value.Reading(number, null, status, recorded), Origin.UNKNOWN);
    }
}
