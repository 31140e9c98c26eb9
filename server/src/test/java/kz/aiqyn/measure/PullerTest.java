package kz.aiqyn.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.engine.measure.Agreement;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.Test;

class PullerTest {

    private static final Period MARCH = Period.month(2025, 3);
    private static final MeasureKey A = new MeasureKey("a", "roads", MARCH);
    private static final MeasureQuery ALL = MeasureQuery.of(List.of("roads"), List.of(MARCH), List.of());
    private static final String COUNT = "select count(*) from measure.value";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-05-01T06:00:00Z"));
    private final Register register = new Register();
    private final Stored stored = Stored.fresh(now::get, register);

    @Test
    void appendsOnlyWhatDiffers() {
        register.put(A, 1);
        stored.touch(ALL);
        stored.touch(ALL);
        assertThat(stored.count(COUNT)).isEqualTo(1);

        register.put(A, 1, Status.PRELIMINARY, now.get());
        stored.touch(ALL);
        register.put(A, new ContributedValue.Missing(MissingReason.NOT_APPLICABLE, Status.FINAL), now.get());
        stored.touch(ALL);
        register.remove(A);
        stored.touch(ALL);
        stored.touch(ALL);
        assertThat(stored.count(COUNT)).isEqualTo(4);
        assertThat(stored.count(COUNT + " where withdrawn")).isEqualTo(1);
    }

    @Test
    void recordsLaterThanEverBeforeThoughTheClockGoesBack() {
        register.put(A, 1);
        stored.touch(ALL);
        List<Instant> times = new ArrayList<>(List.of(stored.measures.latest()));
        for (int i = 2; i < 6; i++) {
            now.set(now.get().minusSeconds(3600));
            register.put(A, i);
            stored.touch(ALL);
            times.add(stored.measures.latest());
        }
        assertThat(times).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < times.size(); i++) {
            assertThat(number(stored.asOf(times.get(i), List.of("roads"), "a")))
                    .as("as of recording %d", i)
                    .isEqualTo(i + 1.0);
        }
    }

    @Test
    void neverRecordsAtAMomentAsOfWhichSomebodyHasRead() {
        register.put(A, 1);
        stored.touch(ALL);
        now.set(now.get().plusSeconds(100));
        Instant read = now.get();
        assertThat(number(stored.asOf(read, List.of("roads"), "a"))).isEqualTo(1.0);

        now.set(now.get().minusSeconds(50));
        register.put(A, 2);
        stored.touch(ALL);

        assertThat(number(stored.asOf(read, List.of("roads"), "a"))).isEqualTo(1.0);
    }

    @Test
    void pullsAtTheStartWhatADeadProcessLeft() {
        register.put(A, 1);
        stored.transaction.executeWithoutResult(status -> stored.touched.add(Register.CODE, ALL));
        assertThat(stored.count(COUNT)).isZero();

        Stored next = new Stored(stored.source, now::get, register);
        next.touching.atStart();

        assertThat(stored.count(COUNT)).isEqualTo(1);
        assertThat(stored.count("select count(*) from measure.touched")).isZero();
    }

    @Test
    void asksAnewForThePeriodsThatADayWhichBeginsIsIn() {
        MeasureKey april = new MeasureKey("a", "roads", Period.month(2025, 4));
        now.set(Instant.parse("2025-03-31T06:00:00Z"));
        register.put(A, 1);
        stored.look();
        stored.look();
        assertThat(stored.count(COUNT)).as("values on the first day").isZero();

        register.put(april, 2);
        now.set(Instant.parse("2025-03-31T19:00:01Z"));
        stored.look();
        assertThat(stored.count(COUNT)).as("values of March and April").isEqualTo(2);

        register.put(A, 3);
        now.set(Instant.parse("2025-03-30T06:00:00Z"));
        stored.look();
        now.set(Instant.parse("2025-04-02T06:00:00Z"));
        stored.look();
        assertThat(stored.count(COUNT)).as("values when April goes on").isEqualTo(2);
    }

    @Test
    void keepsWhatWasTouchedWhenASourceFails() {
        register.put(new MeasureKey("a", "unasked", MARCH), 1);
        MeasureSource broken = new MeasureSource() {
            @Override
            public String code() {
                return Register.CODE;
            }

            @Override
            public MeasureCatalogue definitions() {
                return register.definitions();
            }

            @Override
            public void contribute(MeasureQuery query, MeasureSink sink) {
                throw new IllegalStateException("the register is broken");
            }
        };
        Stored failing = new Stored(stored.source, now::get, broken);
        assertThatThrownBy(() -> failing.touch(ALL)).hasMessageContaining("broken");
        assertThat(stored.count("select count(*) from measure.touched")).isEqualTo(1);
        assertThatThrownBy(failing.puller::pull).hasMessageContaining("broken");

        register.put(A, 1);
        stored.puller.pull();
        assertThat(stored.count(COUNT)).isEqualTo(1);
    }

    @Test
    void refusesToBeToldOutsideATransaction() {
        assertThatThrownBy(() -> stored.touching.on(new MeasuresTouched(Register.CODE, ALL)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsWhatARolledBackTransactionTouched() {
        register.put(A, 1);
        stored.transaction.executeWithoutResult(status -> {
            stored.touching.on(new MeasuresTouched(Register.CODE, ALL));
            status.setRollbackOnly();
        });
        stored.puller.pull();
        assertThat(stored.count(COUNT)).isZero();
    }

    /// It used to keep everything of the second source from being pulled, told in a log alone.
    @Test
    void takesAMeasureThatTwoSourcesGiveOfTheFirst() {
        Register other = new Register("other").declaring("roads", "km");
        Stored both = Stored.fresh(now::get, register, other);
        register.put(A, 1);
        both.tell(List.of(new MeasureCatalogueChanged(Register.CODE), new MeasuresTouched(Register.CODE, ALL)));
        MeasureKey bridges = new MeasureKey("a", "bridges", MARCH);
        other.put(A, 2);
        other.put(bridges, 3);
        both.tell(List.of(
                new MeasureCatalogueChanged("other"),
                new MeasuresTouched("other", MeasureQuery.of(List.of("roads", "bridges"), List.of(MARCH), List.of()))));

        assertThat(number(both.asOf(both.latest(), List.of("roads"), "a"))).isEqualTo(1);
        assertThat(both.asOf(both.latest(), List.of("bridges"), "a").find("a", MARCH, "bridges"))
                .isPresent();
        assertThat(both.compared(both.latest(), "roads", "1"))
                .extracting(one -> one.given().source(), ComparedMeasure::isTaken, ComparedMeasure::agreement)
                .containsExactly(
                        tuple(Register.CODE, true, new Agreement.Agreed(UnitRatio.ONE)),
                        tuple("other", false, new Agreement.Disagreed(List.of(Agreement.Aspect.UNIT))));

        register.remove(A);
        both.tell(List.of(new MeasureCatalogueChanged(Register.CODE), new MeasuresTouched(Register.CODE, ALL)));
        both.puller.pull();

        assertThat(both.compared(both.latest(), "roads", "km"))
                .singleElement()
                .satisfies(one -> assertThat(one.given().source()).isEqualTo("other"));
        assertThat(both.asOf(both.latest(), "roads", "km")
                        .find("a", MARCH, "roads")
                        .orElseThrow()
                        .reading()
                        .number())
                .isEqualTo(2);
        assertThat(both.count("select count(*) from measure.touched")).isZero();
    }

    /// Two servers share a database. Without the lock both would append the same differences.
    @Test
    void twoServersPullingTheSameKeysWriteOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        register.put(A, 1);
        stored.touch(ALL);
        Stored other = new Stored(stored.source, now::get, register);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 2; round < 12; round++) {
                register.put(A, round);
                stored.transaction.executeWithoutResult(status -> stored.touched.add(Register.CODE, ALL));
                List<Future<?>> both = new ArrayList<>();
                for (Stored server : List.of(stored, other)) {
                    both.add(threads.submit(() -> {
                        together.await();
                        server.puller.pull();
                        return null;
                    }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(stored.count(COUNT)).isEqualTo(round);
            }
        }
    }

    @Test
    void takesTimesOfRecordingFromTheSourceUntilAMomentIsKept() {
        Instant april = Instant.parse("2025-04-10T00:00:00Z");
        Instant may = Instant.parse("2025-04-20T00:00:00Z");
        register.add(A, 1, Status.PRELIMINARY, april);
        register.add(A, 2, Status.FINAL, may);
        stored.touch(ALL);
        assertThat(number(stored.asOf(april, List.of("roads"), "a"))).isEqualTo(1.0);
        assertThat(number(stored.asOf(may, List.of("roads"), "a"))).isEqualTo(2.0);
        assertThat(stored.asOf(april.minusMillis(1), List.of("roads"), "a").find("a", MARCH, "roads"))
                .isEmpty();

        register.put(A, 3, Status.FINAL, april);
        MeasureKey second = new MeasureKey("b", "roads", MARCH);
        register.add(second, 7, Status.FINAL, april);
        stored.touch(ALL);
        assertThat(number(stored.asOf(may, List.of("roads"), "a"))).isEqualTo(2.0);
        assertThat(number(stored.asOf(stored.measures.latest(), List.of("roads"), "a")))
                .isEqualTo(3.0);
        assertThat(stored.asOf(april, List.of("roads"), "b").find("b", MARCH, "roads"))
                .isPresent();

        stored.measures.keep(stored.measures.latest());
        MeasureKey third = new MeasureKey("c", "roads", MARCH);
        register.add(third, 8, Status.FINAL, april);
        stored.touch(ALL);
        assertThat(stored.asOf(may, List.of("roads"), "c").find("c", MARCH, "roads"))
                .isEmpty();
        assertThat(stored.asOf(stored.measures.latest(), List.of("roads"), "c").find("c", MARCH, "roads"))
                .isPresent();
    }

    /// A register that is empty leaves a measure to whoever has values of it, though it declared it first.
    @Test
    void takesAMeasureOfTheSourceThatGivesItsFirstValue() {
        Register other = new Register("other").declaring("roads", "km");
        Stored both = Stored.fresh(now::get, register, other);
        register.put(new MeasureKey("a", "roads", MARCH.plus(1)), 5);
        both.tell(List.of(new MeasureCatalogueChanged(Register.CODE), new MeasuresTouched(Register.CODE, ALL)));
        other.put(A, 2);
        both.tell(List.of(new MeasureCatalogueChanged("other"), new MeasuresTouched("other", ALL)));
        register.put(A, 1);
        both.tell(List.of(new MeasuresTouched(Register.CODE, ALL)));

        assertThat(both.compared(both.latest(), "roads", "km"))
                .extracting(one -> one.given().source(), ComparedMeasure::isTaken)
                .containsExactly(tuple("other", true), tuple(Register.CODE, false));
        assertThat(both.asOf(both.latest(), "roads", "km")
                        .find("a", MARCH, "roads")
                        .orElseThrow()
                        .reading()
                        .number())
                .isEqualTo(2);
    }

    /// After any sequence of writes, what was pulled bit by bit equals what a fresh store pulls at once,
    /// and every moment read on the way is read again the same.
    @Test
    void bitByBitEqualsAllAtOnce() {
        for (int seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Register some = new Register();
            Stored bitByBit = Stored.fresh(now::get, some);
            Map<Instant, Map<MeasureKey, Double>> seen = new HashMap<>();
            for (int step = 0; step < 25; step++) {
                MeasureQuery touched = change(some, random);
                now.set(now.get().plusSeconds(random.nextInt(20) - 5));
                bitByBit.touch(touched);
                Instant latest = bitByBit.measures.latest();
                bitByBit.measures.keep(latest);
                seen.put(latest, all(bitByBit, latest));
            }
            Stored atOnce = Stored.fresh(now::get, some);
            atOnce.touch(MeasureQuery.of(List.of("m0", "m1", "m2"), periods(), List.of()));
            assertThat(all(bitByBit, bitByBit.measures.latest()))
                    .as("seed %d", seed)
                    .isEqualTo(all(atOnce, atOnce.measures.latest()));
            seen.forEach((moment, values) ->
                    assertThat(all(bitByBit, moment)).as("as of %s", moment).isEqualTo(values));
        }
    }

    private static MeasureQuery change(Register register, SplittableRandom random) {
        List<MeasureKey> changed = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            MeasureKey key = new MeasureKey(
                    "u" + random.nextInt(4), "m" + random.nextInt(3), periods().get(random.nextInt(3)));
            changed.add(key);
            if (random.nextInt(4) == 0) {
                register.remove(key);
            } else {
                register.put(key, random.nextInt(3));
            }
        }
        return MeasureQuery.of(
                changed.stream().map(MeasureKey::measure).toList(),
                changed.stream().map(MeasureKey::period).toList(),
                random.nextBoolean()
                        ? List.of()
                        : changed.stream().map(MeasureKey::organisation).toList());
    }

    private static List<Period> periods() {
        return List.of(MARCH, MARCH.plus(1), MARCH.plus(2));
    }

    private static Map<MeasureKey, Double> all(Stored from, Instant knownAt) {
        Map<MeasureKey, Double> values = new HashMap<>();
        from.asOf(knownAt, List.of("m0", "m1", "m2"), "u0", "u1", "u2", "u3")
                .readings()
                .forEach(value -> values.put(
                        new MeasureKey(value.unit(), value.measure(), value.period()),
                        value.reading().number()));
        return values;
    }

    private static double number(Panel panel) {
        return panel.find("a", MARCH, "roads").map(Value::reading).orElseThrow().number();
    }
}
