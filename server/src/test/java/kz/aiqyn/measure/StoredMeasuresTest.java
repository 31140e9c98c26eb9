package kz.aiqyn.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.Test;

class StoredMeasuresTest {

    private static final Period MARCH = Period.month(2025, 3);
    private static final MeasureKey A = new MeasureKey("a", "roads", MARCH);
    private static final MeasureKey B = new MeasureKey("b", "roads", MARCH);
    private static final MeasureQuery ALL = MeasureQuery.of(List.of("roads"), List.of(MARCH), List.of());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-05-01T06:00:00Z"));
    private final Register register = new Register();
    private final Stored stored = Stored.fresh(now::get, register);

    @Test
    void givesTheValueThatWasKnownAtAMoment() {
        register.put(A, 1.1);
        register.put(B, 1e-300);
        stored.touch(ALL);
        Instant first = stored.measures.latest();
        now.set(now.get().plusSeconds(60));
        register.put(A, 0.1 + 0.2);
        register.remove(B);
        stored.touch(ALL);

        Panel before = stored.asOf(first, List.of("roads"), "a", "b");
        assertThat(before.find("a", MARCH, "roads").orElseThrow().reading().number())
                .isEqualTo(1.1);
        assertThat(before.find("b", MARCH, "roads").orElseThrow().reading().number())
                .isEqualTo(1e-300);
        Panel after = stored.asOf(stored.measures.latest(), List.of("roads"), "a", "b");
        Value value = after.find("a", MARCH, "roads").orElseThrow();
        assertThat(value.reading().number()).isEqualTo(0.30000000000000004);
        assertThat(value.origin().file()).isEqualTo("file.csv");
        assertThat(value.origin().row()).isEqualTo(7);
        assertThat(value.origin().source()).isEqualTo("office");
        assertThat(after.find("b", MARCH, "roads")).isEmpty();
        assertThat(after.periods("roads")).containsExactly(MARCH);
    }
}
