package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser of their own that runs no scripts: keeps cookies, fills forms, follows nothing
/// by itself.
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String token = "";
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final @Nullable String from;

    public Visitor(int port) {
        this(port, null);
    }

    /// @param from the address that a proxy says they come from; null for this machine
    public Visitor(int port, @Nullable String from) {
        this.address = "http://localhost:" + port;
        this.from = from;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /// A file, byte by byte.
    public HttpResponse<byte[]> file(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header(header, value));
    }

    /// Opens the page that the form stands on, fills the form and sends it.
    public HttpResponse<String> fill(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(action, form + "&_csrf=" + encoded(token.group(1)));
    }

    /// Opens the page that the form stands on, and sends a file by it.
    public HttpResponse<String> upload(String page, String action, Upload upload) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", Upload.contentType())
                .POST(upload.body(token.group(1))));
    }

    /// Asks as a script of a page does: in JSON, with the token of the forms that stand on it.
    public HttpResponse<String> ask(String page, String action, String json) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token.group(1))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Sends what a form would, as it stands, with further headers: name, value, name, value.
    public HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Asks in any way, with the token that forms carry in a header, as whoever has it might.
    ///
    /// @param type of the body; null for none
    public HttpResponse<String> send(String method, String path, @Nullable String type, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (body == null || type == null) {
            return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(get("/kk/staff/me").body());
            assertThat(found.find()).as("a form on /kk/staff/me").isTrue();
            token = found.group(1);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token));
    }

    public HttpResponse<String> signIn(String login, String password) {
        return fill("/kk/login", "/kk/login", Map.of("login", login, "password", password));
    }

    /// What the server had this browser keep, by name.
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        if (from != null) {
            request.header("X-Forwarded-For", from);
        }
        try {
            return client.send(request.timeout(PATIENCE).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
