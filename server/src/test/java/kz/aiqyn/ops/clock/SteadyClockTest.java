package kz.aiqyn.ops.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T07:00:00Z");

    private Instant machine = NOON;
    private long passed;

    private final SteadyClock clock = new SteadyClock(() -> machine, () -> passed, Instant.EPOCH);

    @Test
    void saysWhatTheMachineSays() {
        assertThat(clock.instant()).isEqualTo(NOON);
        pass(Duration.ofMinutes(5), Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void goesOnWhenTheMachineIsSetBackWhileItRuns() {
        clock.instant();
        pass(Duration.ofSeconds(10), Duration.ofHours(-3));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(9));
        pass(Duration.ofSeconds(10), Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(18));
        assertThat(clock.behind()).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void goesOnFromTheLatestRecordWhenTheMachineWasSetBackBetweenTwoStarts() {
        Instant latest = NOON.plus(Duration.ofDays(2));
        SteadyClock next = new SteadyClock(() -> machine, () -> passed, latest);
        assertThat(next.instant()).isEqualTo(latest);
        pass(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(next.instant()).isEqualTo(latest.plus(Duration.ofMinutes(54)));
    }

    @Test
    void isTheMachinesAgainWhenThatHasCaughtUp() {
        clock.instant();
        pass(Duration.ofSeconds(1), Duration.ofMinutes(-1));
        clock.instant();
        pass(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(clock.instant()).isEqualTo(machine);
    }

    @Test
    void neverGoesBackWhateverTheMachineDoes() {
        List<Instant> said = new ArrayList<>();
        for (int step = 0; step < 1000; step++) {
            pass(Duration.ofMillis(step % 7), Duration.ofSeconds((step * 31 % 61) - 40));
            said.add(clock.instant());
        }
        assertThat(said).isSorted();
    }

    private void pass(Duration reallyPassed, Duration asTheMachineSays) {
        passed += reallyPassed.toNanos();
        machine = machine.plus(asTheMachineSays);
    }
}
