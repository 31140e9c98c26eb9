package kz.aiqyn.register.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The client of the portal's service, asked of a server of ours that answers as the portal does, and as it should not.
class PortalClientTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String token = "";

    /// @param slow whether it is not given before the test is over
    private record Answer(int status, String body, boolean slow) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v3/graphql", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Answer answer;
        synchronized (this) {
            token = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(question);
            answer = answers.removeFirst();
        }
        if (answer.slow()) {
            try {
                assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<String> ask(Duration timeout) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/v3/graphql");
        PortalClient client = new PortalClient(new PortalSettings(address, "secret", timeout, 3, 200));
        List<String> ids = new ArrayList<>();
        client.pages(
                PortalClient.Asked.PLANS,
                "050140003333",
                page -> page.forEach(one -> ids.add(one.path("id").asString(""))));
        return ids;
    }

    private void gives(int status, String body) {
        answers.add(new Answer(status, body, false));
    }

    private static String page(String ids, boolean more, long last) {
        return """
                {"data": {"Plans": [%s]}, "extensions": {"pageInfo": {"hasNextPage": %s, "lastId": %d}}}
                """.formatted(ids, more, last);
    }

    @Test
    void goesFromPageToPageByTheCursor() {
        gives(200, page("{\"id\": 1}, {\"id\": 2}", true, 2));
        gives(200, page("{\"id\": 3}", false, 3));
        assertThat(ask(Duration.ofSeconds(20))).containsExactly("1", "2", "3");
        assertThat(token).isEqualTo("Bearer secret");
        assertThat(asked.getFirst().path("variables").path("limit").asInt()).isEqualTo(200);
        assertThat(asked.getFirst().path("variables").has("after")).isFalse();
        assertThat(asked.getLast().path("variables").path("after").asInt()).isEqualTo(2);
        assertThat(asked.getFirst().path("query").asString())
                .contains("Plans(filter: {subjectBiin: $bin}", "refMonthsId");
    }

    @Test
    void asksAgainWhenThePortalIsBusyOrSlow() {
        gives(503, "busy");
        answers.add(new Answer(200, page("", false, 0), true));
        gives(200, page("{\"id\": 4}", false, 4));
        assertThat(ask(Duration.ofMillis(300))).containsExactly("4");
        assertThat(asked).hasSize(3);
    }

    @Test
    void saysWhyItGivesUp() {
        for (int i = 0; i < 3; i++) {
            gives(502, "");
        }
        fails("procurement.pull.status");
        gives(401, "");
        fails("procurement.pull.token");
        gives(200, "{\"errors\": [{\"message\": \"Unknown field\"}]}");
        fails("procurement.pull.error");
        gives(200, "<html>");
        fails("procurement.pull.answer");
        gives(200, "{\"data\": {}}");
        fails("procurement.pull.answer");
        gives(200, page("{\"id\": 1}", true, 0));
        fails("procurement.pull.circle");
    }

    private void fails(String key) {
        assertThatThrownBy(() -> ask(Duration.ofSeconds(20)))
                .isInstanceOf(PortalFailure.class)
                .hasMessage(key);
    }
}
