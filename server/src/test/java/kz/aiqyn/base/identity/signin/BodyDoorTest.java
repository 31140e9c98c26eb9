package kz.aiqyn.base.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.base.web.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// Files of strangers, where a route takes any.
class BodyDoorTest {

    private static final int MEGABYTE = 1 << 20;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T06:00:00Z"));
    private final BodyRules rules = new BodyRules(
            new BodySettings(
                    DataSize.ofKilobytes(256),
                    5,
                    DataSize.ofMegabytes(5),
                    DataSize.ofMegabytes(60),
                    DataSize.ofKilobytes(1),
                    Duration.ofSeconds(10)),
            now::get,
            DataSize.ofMegabytes(101),
            DataSize.ofMegabytes(100));

    private int send(String address, int megabytes) {
        Problem problem = rules.filesOfStranger(address, (long) megabytes * MEGABYTE);
        return problem == null ? 200 : problem.status().value();
    }

    @Test
    void areFewAndSmall() {
        assertThat(send("10.0.0.1", 25)).isEqualTo(200);
        assertThat(send("10.0.0.1", 26)).isEqualTo(413);
        assertThat(rules.isFew(5)).isTrue();
        assertThat(rules.isFew(6)).isFalse();
        assertThat(rules.isSmall(5 * MEGABYTE)).isTrue();
        assertThat(rules.isSmall(5 * MEGABYTE + 1)).isFalse();
    }

    @Test
    void areNotManyADayFromOneAddress() {
        assertThat(send("2001:db8:1:2::1", 25)).isEqualTo(200);
        assertThat(send("2001:db8:1:2::2", 25)).isEqualTo(200);
        assertThat(send("2001:db8:1:2::3", 25)).isEqualTo(429);
        assertThat(send("2001:db8:1:2::3", 10)).as("what was refused does not count").isEqualTo(200);
        assertThat(send("2001:db8:1:3::1", 25)).isEqualTo(200);
        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(send("2001:db8:1:2::3", 25)).isEqualTo(200);
    }
}
