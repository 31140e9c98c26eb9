package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The site is where it is configured to be, whatever somebody writes into the headers of a request.
@ServerTest
class PublicAddressTest {

    private static final String ELSEWHERE = "elsewhere.example";
    private static final String[] FORGED = {
        "Host: " + ELSEWHERE,
        "X-Forwarded-Host: " + ELSEWHERE,
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 444",
        "X-Forwarded-Prefix: /" + ELSEWHERE,
        "Forwarded: host=" + ELSEWHERE + ";proto=https"
    };

    @LocalServerPort
    private int port;

    @Test
    void nobodysHostIsRepeated() {
        for (String target : List.of(
                "/",
                "/kk",
                "/kk/login",
                "/kk/staff",
                "/kk/feed.xml",
                "/kk/data",
                "/api/v1/openapi",
                "/api/v1/ratings",
                "/kk/nothing",
                "/actuator/health",
                "/kk//x")) {
            try (RawLine line = RawLine.to(port)) {
                RawLine.Answer answer = line.ask("GET", target, FORGED);
                assertThat(answer.headers().toString()).as(target).doesNotContain(ELSEWHERE, "https");
                assertThat(answer.body()).as(target).doesNotContain(ELSEWHERE);
            }
        }
    }

    @Test
    void redirectsStayWhereTheReaderIs() {
        try (RawLine line = RawLine.to(port)) {
            assertThat(line.ask("GET", "/", FORGED).header("Location")).hasValue("/kk");
            assertThat(line.ask("GET", "/ru/staff", FORGED).header("Location"))
                    .hasValue("/ru/login?next=%2Fru%2Fstaff");
        }
    }

    @Test
    void programsAreToldTheConfiguredAddress() {
        try (RawLine line = RawLine.to(port)) {
            assertThat(line.ask("GET", "/api/v1/openapi", FORGED).body())
                    .contains("\"servers\":[{\"url\":\"http://localhost:8080\"}]");
        }
    }

    @Test
    void aCookieIsForPlainLinesWhereTheAddressIsPlain() {
        try (RawLine line = RawLine.to(port)) {
            assertThat(line.ask("GET", "/kk/login", FORGED).header("Set-Cookie").orElseThrow())
                    .doesNotContain("Secure");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String wrong :
                List.of("rating.example.kz", "ftp://rating.example.kz", "https://rating.example.kz/path", "https://")) {
            assertThatThrownBy(() -> new Site("a", "a", "a", false, wrong))
                    .hasMessageContaining("found \"" + wrong + "\", expected an address such as");
        }
        assertThat(new Site("a", "a", "a", false, "https://rating.example.kz/").address())
                .isEqualTo("https://rating.example.kz");
    }

    @Test
    void anAddressOfTheSixthVersionIsKnownByItsFirstHalf() {
        Map<String, String> alike = Map.of(
                "2001:db8:1:2::1", "2001:db8:1:2:ffff::2", "127.0.0.1", "::ffff:127.0.0.1", "unknown", "unknown");
        alike.forEach((one, other) -> assertThat(Subscriber.of(one)).isEqualTo(Subscriber.of(other)));
        assertThat(Subscriber.of("2001:db8:1:2::1")).isNotEqualTo(Subscriber.of("2001:db8:1:3::1"));
        assertThat(Subscriber.of("10.0.0.1")).isNotEqualTo(Subscriber.of("10.0.0.2"));
        assertThat(Subscriber.of("x".repeat(500)).network()).hasSize(64);
    }
}
