package kz.aiqyn.base.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import kz.aiqyn.base.web.BodyAllowance;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.testing.RawLine;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// A bare Tomcat with nothing before its servlet but what stands before our filters.
class SlowBodiesTest {

    private static final int MEGABYTE = 1 << 20;
    private static final BodySettings IMPATIENT = new BodySettings(
            DataSize.ofKilobytes(64),
            5,
            DataSize.ofMegabytes(5),
            DataSize.ofMegabytes(100),
            DataSize.ofKilobytes(100),
            Duration.ofMillis(100));

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", folder.toString());
        tomcat.getEngine().getPipeline().addValve(new Bodies(IMPATIENT));
        context.getPipeline().addValve(new SlowBodies());
        Tomcat.addServlet(context, "reads", new Reads());
        context.addServletMappingDecoded("/reads", "reads");
        Tomcat.addServlet(context, "refuses", new Refuses());
        context.addServletMappingDecoded("/refuses", "refuses");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Reads extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print(request.getParameter("a").length());
        }
    }

    private static final class Refuses extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getHeader("X-Known") != null) {
                BodyAllowance.allow(request, 100L * MEGABYTE);
            }
            response.setStatus(415);
            response.getOutputStream().print("no");
        }
    }

    private RawLine line() {
        return RawLine.to(tomcat.getConnector().getLocalPort());
    }

    private static String head(RawLine line, String target, long length, String... headers) {
        return line.head("POST", target, headers)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void whoeverSendsFastEnoughIsRead() {
        try (RawLine line = line()) {
            line.write(head(line, "/reads", MEGABYTE) + "a=" + "x".repeat(MEGABYTE - 2));
            assertThat(line.answer().body()).isEqualTo(String.valueOf(MEGABYTE - 2));
        }
    }

    /// A byte at a time, each soon after the one before: no silence is long enough to be noticed.
    @Test
    void whoeverDripsIsCutOff() {
        try (RawLine line = line()) {
            line.write(head(line, "/reads", 1000) + "a=");
            Thread dripping = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        line.write("x");
                        Thread.sleep(10);
                    }
                } catch (UncheckedIOException | InterruptedException e) {
                    // The server has hung up, as it should.
                }
            });
            RawLine.Answer answer = line.answer();
            dripping.interrupt();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("Connection")).hasValue("close");
        }
    }

    @Test
    void isToldBeforeAnythingIsSent() {
        try (RawLine line = line()) {
            line.write(head(line, "/refuses", 10L * MEGABYTE));
            assertThat(line.answer().status()).isEqualTo(415);
        }
    }

    /// Of whoever is known all is read into nothing, of a stranger a little, after which the line goes on.
    @Test
    void readsIntoNothingAsFarAsTheSenderIsTrusted() {
        try (RawLine line = line()) {
            line.write(head(line, "/refuses", 10L * MEGABYTE, "X-Known: 1"));
            line.write("x".repeat(10 * MEGABYTE));
            assertThat(line.answer().status()).isEqualTo(415);
        }
        try (RawLine line = line()) {
            line.write(head(line, "/refuses", 30_000) + "x".repeat(30_000));
            assertThat(line.answer().status()).isEqualTo(415);
            line.write(head(line, "/reads", 4) + "a=xy");
            assertThat(line.answer().body()).isEqualTo("2");
        }
    }
}
