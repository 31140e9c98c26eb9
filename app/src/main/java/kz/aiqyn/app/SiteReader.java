package kz.aiqyn.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.Phrase;

/// Somebody at a browser, who reads pages and fills forms.
final class SiteReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FINE = 200;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    SiteReader(String server) {
        this.server = server;
    }

    /// What came.
    ///
    /// @param status of HTTP, or why there is none
    /// @param path where the reader is then
    record Answer(String status, String path, String body) {

        /// What is wrong with it, if anything.
        Optional<Phrase> wrong(String asked) {
            return status.equals(String.valueOf(FINE))
                    ? Optional.empty()
                    : Optional.of(Phrase.of("app.check.wrong", asked, status));
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)), path);
    }

    /// Fills the form of a page and sends it to the page's own address.
    Answer fill(String path, Map<String, String> fields) {
        Answer page = get(path);
        Matcher token = TOKEN.matcher(page.body());
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + (token.find() ? "&_csrf=" + token.group(1) : ""))),
                path);
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(String.valueOf(answer.statusCode()), answer.uri().getPath(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer("–", path, "");
        } catch (IOException e) {
            return new Answer(e.getClass().getSimpleName() + " " + e.getMessage(), path, "");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
