package kz.aiqyn.base.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.testing.RawLine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/// What a request is taken for, by a server that only says so.
class DoorstepTest {

    private static final String[] FORWARDED = {
        "Host: elsewhere.example",
        "X-Forwarded-For: 198.51.100.9, 203.0.113.7",
        "X-Forwarded-Host: elsewhere.example",
        "X-Forwarded-Proto: ftp",
        "X-Forwarded-Port: 444",
        "Forwarded: for=192.0.2.1;host=elsewhere.example;proto=ftp"
    };

    private static final class Tells extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream()
                    .print("%s asks %s securely %s"
                            .formatted(request.getRemoteAddr(), request.getRequestURL(), request.isSecure()));
        }
    }

    private static String told(String address, List<String> trusted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        BodySettings bodies = new BodySettings(
                DataSize.ofKilobytes(1),
                1,
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                Duration.ofSeconds(1));
        new Doorstep()
                .doorstep(new Site("a", "a", "a", false, address), new Proxies(trusted), bodies)
                .customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("tells", new Tells()).addMapping("/*"));
        server.start();
        try (RawLine line = RawLine.to(server.getPort())) {
            return line.ask("GET", "/x", FORWARDED).body();
        } finally {
            server.stop();
            server.destroy();
        }
    }

    @Test
    void aTrustedProxySaysWhoAsksAndNothingElse() {
        assertThat(told("https://rating.example.kz", List.of("10.0.0.0/8", "127.0.0.1")))
                .isEqualTo("203.0.113.7 asks https://rating.example.kz/x securely true");
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(told("http://rating.example.kz:8080", List.of("10.0.0.0/8")))
                .isEqualTo("127.0.0.1 asks http://rating.example.kz:8080/x securely false");
        assertThat(told("http://localhost", List.of())).isEqualTo("127.0.0.1 asks http://localhost/x securely false");
    }
}
