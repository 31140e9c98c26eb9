package kz.aiqyn.base.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/// One reader who asks a lot does not slow down the others.
@ServerTest
class CrowdTest {

    private static final CrowdSettings NARROW = new CrowdSettings(1, 0, 1, 2, Duration.ZERO);
    private static final int LINES = 64;
    private static final int EACH = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private HttpProblems problems;

    @Autowired
    private CrowdSettings usual;

    /// Bodies that never come to their end keep as many turns as one address has.
    @Test
    void whoeverTakesAllTheirTurnsTakesNobodyElses() throws Exception {
        List<RawLine> busy = IntStream.range(0, usual.together())
                .mapToObj(any -> RawLine.to(port))
                .toList();
        for (RawLine line : busy) {
            line.write(line.head("POST", "/kk/login", "Expect: 100-continue")
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n");
            assertThat(line.answer().status()).as("its body is waited for").isEqualTo(100);
        }
        try (RawLine neighbour = RawLine.to(port);
                RawLine reader = RawLine.from("127.0.0.2", port)) {
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                    () -> neighbour.ask("GET", "/kk/login").status());
            for (int i = 0; i < 20; i++) {
                assertThat(reader.ask("GET", "/kk/login").status()).isEqualTo(200);
            }
            assertThat(waiting).isNotDone();
            busy.forEach(RawLine::close);
            assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo(200);
        }
    }

    @Test
    void whoseTurnDoesNotComeIsToldToComeAgain() throws Exception {
        CrowdedDoor door = new CrowdedDoor(NARROW, problems);
        List<Integer> statuses = new ArrayList<>();
        FilterChain whileOneIsAnswered = (request, response) -> {
            for (String address : List.of("10.0.0.1", "10.0.0.2")) {
                MockHttpServletResponse second = new MockHttpServletResponse();
                door.doFilter(from(address, "/ru/data"), second, new MockFilterChain());
                statuses.add(second.getStatus());
                if (second.getStatus() == 503) {
                    assertThat(second.getHeader("Retry-After")).isEqualTo("10");
                    assertThat(second.getContentAsString()).contains("С вашего адреса одновременно запрошено");
                }
            }
        };
        door.doFilter(from("10.0.0.1", "/ru"), new MockHttpServletResponse(), whileOneIsAnswered);
        assertThat(statuses).containsExactly(503, 200);
    }

    private static MockHttpServletRequest from(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return request;
    }

    static final class Things {

        @Dear
        public String dear() {
            return "";
        }

        public String cheap() {
            return "";
        }
    }

    @Test
    void fewDearThingsAreMadeAtOnce() throws Exception {
        DearRoutes routes = new DearRoutes(NARROW, problems);
        HandlerMethod dear = new HandlerMethod(new Things(), "dear");
        HandlerMethod cheap = new HandlerMethod(new Things(), "cheap");
        assertThat(begin(routes, "10.0.0.1", "/kk/compare", dear)).isTrue();
        assertThat(begin(routes, "10.0.0.1", "/kk/compare", dear))
                .as("a second of the same address")
                .isFalse();
        assertThat(begin(routes, "10.0.0.1", "/kk/compare", cheap)).isTrue();
        assertThat(begin(routes, "10.0.0.2", "/kk/compare.csv", cheap))
                .as("a file")
                .isTrue();
        assertThat(begin(routes, "10.0.0.3", "/kk/x.xlsx", cheap))
                .as("a third of all")
                .isFalse();
        routes.afterCompletion(from("10.0.0.1", "/kk/compare"), new MockHttpServletResponse(), dear, null);
        assertThat(begin(routes, "10.0.0.3", "/kk/x.xlsx", cheap)).isTrue();
        assertThat(begin(routes, "10.0.0.1", "/kk/compare", dear)).isFalse();
        routes.afterCompletion(from("10.0.0.2", "/kk/compare.csv"), new MockHttpServletResponse(), cheap, null);
        assertThat(begin(routes, "10.0.0.1", "/kk/compare", dear)).isTrue();
    }

    private static boolean begin(DearRoutes routes, String address, String path, HandlerMethod route) throws Exception {
        return routes.preHandle(from(address, path), new MockHttpServletResponse(), route);
    }

    /// As many lines as made some of them wait ten thousand times as long as the median.
    @Test
    void everyLineIsServedInItsTurn() throws Exception {
        List<Callable<List<Long>>> lines = IntStream.range(0, LINES)
                .<Callable<List<Long>>>mapToObj(any -> this::askWithoutAPause)
                .toList();
        List<Long> waited = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(LINES)) {
            for (Future<List<Long>> line : readers.invokeAll(lines)) {
                waited.addAll(line.get());
            }
        }
        waited.sort(null);
        assertThat(waited).hasSize(LINES * EACH);
        long median = waited.get(waited.size() / 2);
        long last = waited.get(waited.size() * 99 / 100);
        assertThat((double) last / median).as("99 of 100, in medians").isLessThan(100);
    }

    private List<Long> askWithoutAPause() {
        List<Long> waited = new ArrayList<>();
        try (RawLine line = RawLine.to(port)) {
            for (int i = 0; i < EACH; i++) {
                long begun = System.nanoTime();
                assertThat(line.ask("GET", "/kk/nothing").status()).isEqualTo(404);
                waited.add(System.nanoTime() - begun);
            }
        }
        return waited;
    }
}
