package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.multipart.MultipartFile;

/// Which bodies are taken, told before they are sent.
@ServerTest
class SentBodiesTest {

    private static final String PASSWORD = "korrekt-at-batareya";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: text/csv\r\n\r\n%s";
    private static final long HUGE = 90L << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private ServletContext tomcat;

    @Autowired
    private AccountRegister register;

    private RawLine.Answer begin(String method, String target, String type, long length, String... headers) {
        try (RawLine line = RawLine.to(port)) {
            line.write(line.head(method, target, headers) + "Content-Type: " + type + "\r\nContent-Length: " + length
                    + "\r\n\r\n");
            line.write(PART.formatted("a.csv", "x".repeat(20_000)));
            return line.answer();
        }
    }

    private List<Path> onDisk() throws IOException {
        File folder = (File) tomcat.getAttribute(ServletContext.TEMPDIR);
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .toList();
        }
    }

    @Test
    void filesOfStrangersAreTakenNowhereAndKeptNowhere() throws IOException {
        for (String method : List.of("POST", "GET", "PUT")) {
            for (String target : List.of("/", "/kk", "/kk/login", "/kk/staff/values/import", "/api/v1/units", "/x")) {
                RawLine.Answer answer = begin(method, target, FILES, HUGE);
                if (method.equals("GET") && answer.status() == 200) {
                    // A stored page is given before anybody looks at what was sent along.
                    continue;
                }
                assertThat(answer.status()).as(method + " " + target).isIn(403, 415);
                assertThat(answer.isInWords()).as(method + " " + target).isTrue();
            }
        }
        assertThat(begin("POST", "/en/staff/values/import", FILES, HUGE).body())
                .contains("only from those who are signed in");
        assertThat(begin("POST", "/en", FILES, HUGE).body()).contains("This address takes no files");
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatIsNoFileIsSmallAndHasALength() {
        RawLine.Answer large = begin("POST", "/en/login", FORM, HUGE);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("at most 256 KB are taken from those who are not signed in");
        assertThat(begin("POST", "/login/webauthn", "application/json", HUGE).status())
                .isEqualTo(413);
        try (RawLine line = RawLine.to(port)) {
            RawLine.Answer unknown = line.ask("POST", "/en/login", "Transfer-Encoding: chunked");
            assertThat(unknown.status()).isEqualTo(411);
            assertThat(unknown.body()).contains("Content-Length");
        }
    }

    @Test
    void aLengthThatIsNoneIsTheSendersFault() {
        for (String length : List.of("-5", "abc", "99999999999999999999999", "5\r\nContent-Length: 6")) {
            try (RawLine line = RawLine.to(port)) {
                assertThat(line.ask("POST", "/en/login", "Content-Length: " + length)
                                .status())
                        .as(length)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void somebodyKnownSendsFilesWhereTheyAreTaken() {
        String session = signedIn();
        RawLine.Answer elsewhere = begin("POST", "/en/staff/me/tokens", FILES, 50_000, session);
        assertThat(elsewhere.status()).isEqualTo(415);
        RawLine.Answer large = begin("POST", "/en/staff/values/import", FILES, 102L << 20, session);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("at most 100 MB are taken");
    }

    /// A name from which no folder is left, and one that no database keeps: both gave a trace.
    @Test
    void namesOfFilesAreOfLettersDigitsAndSigns() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        for (String name : List.of("a\u0000.csv", "a\u0001.csv", "a\u007f.csv", "a\u0085.csv")) {
            for (String page :
                    List.of("/en/staff/values/import", "/en/staff/methodologies", "/en/staff/files/calendar")) {
                String form = PART.formatted(name, "x") + "\r\n--x--\r\n";
                var answer = visitor.send("POST", page, FILES, form);
                assertThat(answer.statusCode()).as(page).isEqualTo(400);
                assertThat(answer.body())
                        .contains("The name or the kind of the file")
                        .doesNotContain(name);
            }
        }
    }

    @Test
    void textsHaveLinesAndTabsAndNoOtherControlCharacters() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        for (String code : List.of("%00", "%01", "%0B", "%1B", "%7F", "%C2%85")) {
            var answer = visitor.send("POST", "/en/staff/me/tokens", FORM, "name=a" + code + "b");
            assertThat(answer.statusCode()).as(code).isEqualTo(400);
            assertThat(answer.body()).contains("The field \"name\" holds a character (U+00");
            assertThat(visitor.get("/en/compare?units=a" + code).statusCode()).isEqualTo(400);
            assertThat(visitor.get("/en/units/a" + code).statusCode()).isEqualTo(400);
        }
        assertThat(visitor.send("POST", "/en/staff/me/tokens", FORM, "name=a%09b%0D%0Ac")
                        .statusCode())
                .isNotEqualTo(400);
        assertThat(visitor.get("/en/compare?units=a%0Ab").statusCode())
                .as("an address has one line")
                .isEqualTo(400);
        assertThat(visitor.send("POST", "/en/staff/me/tokens", FORM, "a%00b=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void headersHaveNoControlCharactersEither() {
        for (String name : List.of("Accept-Language", "If-None-Match", "Cookie", "HX-Request", "Origin", "Host")) {
            try (RawLine line = RawLine.to(port)) {
                assertThat(line.ask("GET", "/kk/login", name + ": a\u0000b").status())
                        .as(name)
                        .isEqualTo(400);
            }
        }
    }

    /// Else its form is refused, which nobody would see before the first user does.
    @Test
    void everyRouteThatReadsAFileSaysSo() {
        List<Route> silent = Route.all(server).stream()
                .filter(SentBodiesTest::readsAFile)
                .filter(route -> !route.handler().hasMethodAnnotation(TakesFiles.class))
                .toList();
        assertThat(silent).isEmpty();
        assertThat(Route.all(server)).filteredOn(SentBodiesTest::readsAFile).hasSizeGreaterThan(3);
    }

    private static boolean readsAFile(Route route) {
        return Stream.of(route.handler().getMethodParameters())
                .map(parameter -> parameter.getParameterType())
                .flatMap(type -> type.isRecord()
                        ? Stream.of(type.getRecordComponents()).map(part -> (Class<?>) part.getType())
                        : Stream.of(type))
                .anyMatch(MultipartFile.class::equals);
    }

    private String account() {
        String login = "bodies" + register.hashCode() + System.nanoTime();
        register.create(new NewAccount(
                login,
                "Айнұр",
                PASSWORD,
                false,
                List.of(NewGrant.everywhere(Role.ADMINISTRATOR), NewGrant.everywhere(Role.ECONOMIST))));
        return login;
    }

    private String signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        return "Cookie: aiqyn=" + visitor.cookies().get("aiqyn");
    }
}
