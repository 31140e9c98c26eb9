package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A stored page through all filters of the server: what it asks for, what it says, and to whom it is given.
@PortalTest
class StoredOverTheWireTest {

    private static final String PASSWORD = "қалың-орман-2026";

    private static final List<String> KINDS = List.of(
            "/kk",
            "/kk/ratings/ulgi-akimats/2025-Q4",
            "/kk/units/shyghanaq",
            "/kk/indicators/economy.sei",
            "/kk/methods/ulgi-akimats/2",
            "/kk/ratings/ulgi-akimats/2025-Q4/values.csv",
            "/kk/units/shyghanaq/values.csv?period=2025-Q3",
            "/api/v1/ratings/ulgi-akimats/2025-Q4");

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private AccountRegister accounts;

    @LocalServerPort
    private int port;

    /// Only what was packed before is sent with its length: what is packed on the way goes in pieces.
    static boolean isStored(Visitor visitor, String address) {
        HttpHeaders headers = visitor.get(address, "Accept-Encoding", "gzip").headers();
        return headers.firstValueAsLong("Content-Length").isPresent()
                && (headers.firstValue("Content-Encoding").isPresent()
                        || headers.firstValueAsLong("Content-Length").getAsLong() < 512);
    }

    @Test
    void asksTheDatabaseForNothing() {
        Visitor visitor = new Visitor(port);
        KINDS.forEach(visitor::get);
        // What the server does by itself in the meantime is not the pages' doing, and does not happen all the time.
        long least = IntStream.range(0, 5)
                .mapToLong(round -> {
                    long before = borrowed();
                    KINDS.forEach(visitor::get);
                    return borrowed() - before;
                })
                .min()
                .orElseThrow();
        assertThat(least).isZero();
    }

    /// How often anybody took a connection.
    private long borrowed() {
        return meters.get("hikaricp.connections.acquire").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void isCountedAmongTheRequestsOfItsRoute() {
        Visitor visitor = new Visitor(port);
        visitor.get("/kk/indicators/economy.sei");
        long before = answered();
        visitor.get("/kk/indicators/economy.sei");
        visitor.get("/kk/indicators/economy.sei");
        // A request is counted when its answer has gone.
        long begun = System.nanoTime();
        while (answered() < before + 2) {
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofSeconds(20).toNanos());
            Thread.onSpinWait();
        }
    }

    private long answered() {
        return meters
                .find("http.server.requests")
                .tag("uri", uri -> uri.endsWith("/indicators/{code}"))
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void leadsEachToTheirLanguage() {
        Visitor visitor = new Visitor(port);
        for (String language : List.of("ru", "en", "kk", "ru")) {
            assertThat(visitor.get("/", "Accept-Language", language).headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).endsWith("/" + language));
        }
    }

    @Test
    void saysTheSameEveryTime() {
        Visitor visitor = new Visitor(port);
        for (String address : List.of("/kk/about", "/kk/data", "/api/v1/units", "/kk/widget/ulgi-akimats")) {
            for (Map.Entry<String, String> way : Map.of(
                            "Accept-Encoding", "gzip", "X-Forwarded-Proto", "https", "Origin", "https://example.kz")
                    .entrySet()) {
                HttpResponse<String> first = visitor.get(address, way.getKey(), way.getValue());
                HttpResponse<String> second = visitor.get(address, way.getKey(), way.getValue());
                assertThat(said(second)).as(address + " " + way).isEqualTo(said(first));
                assertThat(second.body()).isEqualTo(first.body());
            }
            // A proxy is believed only where one is configured: anybody may send this header.
            assertThat(visitor.get(address, "X-Forwarded-Proto", "https")
                            .headers()
                            .map())
                    .containsKeys("content-security-policy", "permissions-policy")
                    .doesNotContainKey("strict-transport-security");
        }
        assertThat(visitor.get("/api/v1/units", "Origin", "https://example.kz")
                        .headers()
                        .map())
                .containsEntry("access-control-allow-origin", List.of("*"));
    }

    private static Map<String, List<String>> said(HttpResponse<String> answer) {
        Map<String, List<String>> said = new TreeMap<>(answer.headers().map());
        said.remove("date");
        return said;
    }

    @Test
    void isMadeForEachWhoIsSignedIn() {
        accounts.create(new AccountRegister.NewAccount(
                "reader", "Оқырман", PASSWORD, false, List.of(AccountRegister.NewGrant.everywhere(Role.AUDITOR))));
        Visitor reader = new Visitor(port);
        reader.signIn("reader", PASSWORD);
        String address = "/kk/units/bidaily?period=2025-Q2";
        assertThat(isStored(reader, address)).isFalse();
        assertThat(isStored(new Visitor(port), address)).isTrue();
        assertThat(isStored(reader, address)).isFalse();
    }

    @Test
    void refusesAsBeforeWhatCannotBeTaken() {
        Visitor visitor = new Visitor(port);
        visitor.get("/api/v1/units");
        assertThat(visitor.get("/api/v1/units", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(visitor.get("/api/v1/units", "Authorization", "Bearer nobody")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/kk/units/nowhere").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/kk/units/nowhere").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }
}
