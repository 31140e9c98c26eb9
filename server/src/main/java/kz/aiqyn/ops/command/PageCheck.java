package kz.aiqyn.ops.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.cli.Refused;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.engine.text.Phrase;

/// Asks a server that has started for its pages, as a reader would.
final class PageCheck {

    /// What every installation has.
    static final List<String> MAIN = List.of("/readyz", "/kk", "/ru", "/en", "/assets/aiqyn.css");

    /// What the demonstration has besides.
    static final List<String> DEMO =
            List.of("/readyz", "/kk", "/ru", "/en", "/kk/login", "/assets/aiqyn.css", "/api/v1/openapi");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FINE = 200;

    private final Screen screen;
    private final String server;

    PageCheck(Screen screen, int port) {
        this.screen = screen;
        this.server = "http://localhost:" + port;
    }

    /// @throws Refused naming each page that does not answer 200
    void check(List<String> pages) {
        List<Phrase> wrong = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            for (String page : pages) {
                String answer = answer(client, page);
                if (!answer.equals(String.valueOf(FINE))) {
                    wrong.add(Phrase.of("ops.check.wrong", page, answer));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        screen.line(screen.words("ops.check.fine", server, pages.size()));
    }

    private String answer(HttpClient client, String page) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + page))
                .timeout(PATIENCE)
                .build();
        try {
            return String.valueOf(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "–";
        } catch (IOException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }
}
