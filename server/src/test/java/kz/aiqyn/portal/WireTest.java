package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What goes over the wire to a reader on a slow line.
@PortalTest
class WireTest {

    private static final int FIRST_VISIT = 60 * 1024;
    private static final int LATER_VISIT = 15 * 1024;
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\" href|<(?:script|img) src)=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient reader = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/ru",
                "/kk/ratings/ulgi-akimats/2025-Q4",
                "/kk/units/shyghanaq",
                "/kk/units/shyghanaq/values/economy.trade.growth/2025-Q4",
                "/ru/compare?units=shyghanaq,bidaily,otarly,irgeles",
                "/kk/indicators",
                "/kk/indicators/economy.trade.growth",
                "/kk/methods/ulgi-akimats/2",
                "/kk/methods/ulgi-akimats/2/weights?w.economy=60",
                "/kk/search?q=audan",
                "/kk/units/shyghanaq/what-if?indicator=economy.trade.growth&value=104.2",
                "/kk/data",
                "/kk/data/dictionary"
            })
    void weighsLittle(String address) throws Exception {
        HttpResponse<byte[]> page = get(address, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        Set<String> beside = new LinkedHashSet<>();
        ASKED_FOR.matcher(text(page)).results().forEach(found -> beside.add(found.group(1)));
        int all = page.body().length;
        for (String file : beside) {
            HttpResponse<byte[]> answer = get(file, "");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            if (file.startsWith("/assets/")) {
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            }
            all += answer.body().length;
        }
        assertThat(beside).anySatisfy(file -> assertThat(file).endsWith(".css"));
        assertThat(all).as("first visit to %s, bytes", address).isLessThan(FIRST_VISIT);
        assertThat(page.body().length).as("later visit to %s, bytes", address).isLessThan(LATER_VISIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/kk/units/shyghanaq",
                "/kk/ratings/ulgi-akimats/2025-Q4/values.xlsx",
                "/kk/feed.xml",
                "/kk/badge/shyghanaq",
                "/api/v1/ratings/ulgi-akimats/2025-Q4"
            })
    void sendsNothingThatTheReaderHas(String address) throws Exception {
        HttpResponse<byte[]> first = get(address, "");
        HttpResponse<byte[]> second =
                get(address, first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void keepsNoCookiesAndLetsNothingInlineRun() throws Exception {
        HttpResponse<byte[]> page = get("/kk/units/shyghanaq", "");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Language")).contains("kk");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(text(page)).doesNotContain(" style=", " onclick=", "<script>");
    }

    @Test
    void letsOtherSitesFrameTheWidgetAlone() throws Exception {
        assertThat(get("/kk/widget/ulgi-akimats", "")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors *");
    }

    @Test
    void tellsProgramsWhatIsWrong() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/units/nowhere", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(text(answer))
                .contains("There is no published unit", "жарияланған рейтингтерде жоқ", "/api/v1/units/nowhere");
    }

    @Test
    void saysOnEveryPageThatTheDataAreInvented() throws Exception {
        for (String address : Addresses.PAGES) {
            assertThat(text(get("/ru" + address, ""))).as(address).contains("Это вымышленная область");
        }
    }

    @Test
    void leadsToTheReadersLanguage() throws Exception {
        HttpResponse<byte[]> answer = reader.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Accept-Language", "ru-KZ,ru;q=0.9")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/ru");
    }

    private HttpResponse<byte[]> get(String address, String known) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept-Encoding", "gzip");
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return reader.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        try (GZIPInputStream stream =
                packed ? new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())) : null) {
            return new String(stream == null ? answer.body() : stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
