package kz.aiqyn.base.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    @Test
    void hasFewAtOnceAndAllInTheEnd() throws Exception {
        Turns turns = new Turns(3, 100, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                all.add(threads.submit(() -> {
                    boolean begun = turns.begin("office");
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    now.decrementAndGet();
                    turns.end("office");
                    return begun;
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(turns.size()).isZero();
    }

    @Test
    void letsNobodyWaitForSomebodyElse() {
        Turns turns = new Turns(1, 10, NOT_AT_ALL);
        assertThat(turns.begin("one")).isTrue();
        assertThat(turns.begin("one")).isFalse();
        assertThat(turns.begin("other")).isTrue();
        turns.end("one");
        assertThat(turns.begin("one")).isTrue();
    }

    @Test
    void refusesAtOnceWhenTooManyWait() {
        Turns turns = new Turns(2, 0, LONG);
        assertThat(turns.begin("one")).isTrue();
        assertThat(turns.begin("one")).isTrue();
        assertThat(turns.begin("one")).isFalse();
        turns.end("one");
        turns.end("one");
        assertThat(turns.size()).isZero();
    }

    @Test
    void settingsThatLetNobodyInAreRefused() {
        assertThatThrownBy(() -> new CrowdSettings(0, 10, 4, 8, LONG))
                .hasMessage("aiqyn.crowd.together: found 0, expected 1 or more");
        assertThatThrownBy(() -> new Proxies(List.of("anybody")))
                .hasMessage("aiqyn.proxies.trusted: found \"anybody\","
                        + " expected an address or a network such as 10.1.0.0/16");
        assertThatThrownBy(() -> new Proxies(List.of("10.0.0.0/33"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Proxies(List.of("127.0.0.1", " fd00::/8", "::1")).networks())
                .isEqualTo("127.0.0.1/32,fd00::/8,::1/128");
    }
}
