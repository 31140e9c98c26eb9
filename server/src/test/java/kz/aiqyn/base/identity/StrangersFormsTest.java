package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Forms of those who are not signed in: guarded by what their browser keeps, and nothing is kept here.
@ServerTest
@TestPropertySource(properties = "aiqyn.test=strangers") // other tests put their own store of tokens in
class StrangersFormsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COOKIE = "aiqyn-form";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    /// A form that was opened: what it carries, and what the browser keeps.
    private record Opened(String token, String cookie) {}

    private Opened open() {
        Visitor visitor = new Visitor(port);
        Matcher token = TOKEN.matcher(visitor.get("/ru/login").body());
        assertThat(token.find()).isTrue();
        return new Opened(token.group(1), visitor.cookies().get(COOKIE));
    }

    private RawLine.Answer send(String token, String cookie, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Cookie: " + COOKIE + "=" + cookie;
        byte[] form = ("login=nobody&password=wrong&_csrf=" + token).getBytes(StandardCharsets.UTF_8);
        try (RawLine line = RawLine.to(port)) {
            return line.send("POST", "/ru/login", FORM, form, all);
        } finally {
            database.sql("delete from identity.attempt").update();
        }
    }

    private long sessions() {
        return database.sql("select count(*) from identity.session")
                .query(Long.class)
                .single();
    }

    @Test
    void lookingAtAFormKeepsNothingHere() {
        long before = sessions();
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get("/kk/login?next=%2Fkk%2Fstaff%2Fme");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(COOKIE + "=")
                        .contains("HttpOnly", "SameSite=Lax", "Max-Age=7200"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        visitor.fill("/kk/login", "/kk/login", java.util.Map.of("login", "nobody", "password", "x"));
        assertThat(sessions()).isEqualTo(before);
        database.sql("delete from identity.attempt").update();
    }

    @Test
    void isTakenWithWhatItCarries() {
        Opened form = open();
        assertThat(send(form.token(), form.cookie()).status()).isEqualTo(422);
        assertThat(send(form.token(), form.cookie(), "Origin: http://localhost:" + port)
                        .status())
                .isEqualTo(422);
        assertThat(send(form.token(), form.cookie(), "Origin: http://localhost:8080")
                        .status())
                .as("the configured address")
                .isEqualTo(422);
        assertThat(send(form.token(), form.cookie(), "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isRefusedWithoutItOrWithAnothers() {
        Opened form = open();
        Opened other = open();
        String cut = form.cookie().substring(0, form.cookie().length() - 1);
        String longer = form.cookie().replaceFirst("\\.\\d+\\.", ".99999999999.");
        for (RawLine.Answer answer : List.of(
                send("", form.cookie()),
                send(form.token(), ""),
                send(other.token(), form.cookie()),
                send(form.token(), cut + (form.cookie().endsWith("A") ? "B" : "A")),
                send(form.token(), longer),
                send("x", "1.99999999999." + "A".repeat(22) + "." + "A".repeat(43)))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("Страница была открыта слишком долго");
        }
    }

    @Test
    void isRefusedWhenAPageOfAnotherSiteSendsIt() {
        Opened form = open();
        for (String header : List.of(
                "Origin: https://elsewhere.example",
                "Origin: null",
                "Origin: http://localhost:8080.elsewhere.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            RawLine.Answer answer = send(form.token(), form.cookie(), header);
            assertThat(answer.status()).as(header).isEqualTo(403);
            assertThat(answer.body()).contains("со страницы другого сайта");
        }
    }
}
