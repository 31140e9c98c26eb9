package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every route, asked over the wire at addresses that mean the same and are written otherwise, by somebody with every
/// right who sends no token: none is reached, for rules look at the address as it is written. Of routes that are alike
/// in how they begin and are asked, one is tried in every spelling, the others each in some.
@WalkTest
class OtherSpellingsTest {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SOME = 3;
    private static final String PASSWORD = "korrekt-at-batareya";
    private static int accounts;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private AccountRegister register;

    @LocalServerPort
    private int port;

    private String session;

    @BeforeEach
    void signIn() {
        String login = "speller" + accounts++;
        List<NewGrant> all = ModuleCards.roles().stream()
                .filter(role -> role != Role.HEAD && role != Role.OFFICER)
                .map(NewGrant::everywhere)
                .toList();
        register.create(new NewAccount(login, login, PASSWORD, false, all));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        session = "Cookie: aiqyn=" + visitor.cookies().get("aiqyn");
    }

    @Test
    void noRouteIsReachedByAnotherSpelling() {
        Set<String> wrong = new TreeSet<>();
        Set<String> alike = new HashSet<>();
        int next = 0;
        try (Asking asking = new Asking()) {
            for (Route route : routes()) {
                Map<String, String> spellings = spellings(route.address("x"));
                if (!alike.add(route.method() + beginning(route))) {
                    spellings.keySet().retainAll(some(List.copyOf(spellings.keySet()), next++));
                }
                spellings.forEach((kind, address) -> {
                    RawLine.Answer answer = asking.ask(route.method(), address);
                    boolean absent = answer.status() == 404 && (kind.equals("case") || kind.equals("end"));
                    // A change that has no token is refused before anybody looks for its route.
                    boolean unsigned = answer.status() == 403 && !READING.contains(route.method());
                    // A reader of public pages is led to the one address that there is, and reaches nothing before.
                    boolean led = answer.status() == 308 && kind.equals("end") && READING.contains(route.method());
                    boolean refused = (answer.status() == 400 || absent || unsigned) && answer.isInWords();
                    if (!led && !refused) {
                        wrong.add("%s %s (%s) answered %d".formatted(route.method(), address, kind, answer.status()));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noChangeIsMadeWithoutItsToken() {
        List<String> wrong = new ArrayList<>();
        try (Asking asking = new Asking()) {
            for (Route route : routes()) {
                if (READING.contains(route.method()) || route.path().startsWith("/api/")) {
                    continue;
                }
                RawLine.Answer answer = asking.ask(route.method(), route.address("x"));
                if (answer.status() != 403 || !answer.isInWords()) {
                    wrong.add("%s answered %d".formatted(route, answer.status()));
                }
            }
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                for (String address :
                        List.of("/", "/kk", "/kk/nothing", "/nothing", "/assets/aiqyn.css", "/kk/compare")) {
                    int status = asking.ask(method, address).status();
                    if (status != 403) {
                        wrong.add("%s %s answered %d".formatted(method, address, status));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// An API token is no token of a form, and needs none: no other site can have a browser send it.
    @Test
    void whatAMachineSendsNeedsNoTokenOfAForm() {
        try (RawLine line = RawLine.to(port)) {
            RawLine.Answer answer =
                    line.ask("POST", "/kk/staff/me/tokens", session, "Authorization: Bearer aiqyn_wrong");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("\"status\":401");
        }
    }

    private List<Route> routes() {
        return Route.all(server).stream()
                .filter(route -> !route.path().equals("/error"))
                .toList();
    }

    private static String beginning(Route route) {
        return String.join(
                "/", List.of(route.path().split("/", -1)).stream().limit(3).toList());
    }

    private static List<String> some(List<String> kinds, int turn) {
        return IntStream.range(0, SOME)
                .mapToObj(step -> kinds.get((turn * SOME + step) % kinds.size()))
                .toList();
    }

    /// The same address, written in other ways.
    private static Map<String, String> spellings(String address) {
        Map<String, String> spellings = new LinkedHashMap<>();
        if (address.equals("/")) {
            return new LinkedHashMap<>(
                    Map.of("slash", "//", "dot", "/.", "parameter", "/;a=b", "backslash", "/\\", "up", "/kk/.."));
        }
        int last = address.lastIndexOf('/');
        String before = address.substring(0, last);
        String name = address.substring(last + 1);
        spellings.put("first letter", "/%" + hex(address.charAt(1)) + address.substring(2));
        spellings.put(
                "small hex", "/%" + hex(address.charAt(1)).toLowerCase(java.util.Locale.ROOT) + address.substring(2));
        spellings.put(
                "last letter",
                address.substring(0, address.length() - 1) + "%" + hex(address.charAt(address.length() - 1)));
        spellings.put("twice", "/%25" + hex(address.charAt(1)) + address.substring(2));
        spellings.put("slashes", "/" + address);
        spellings.put("inner slashes", before + "//" + name);
        spellings.put("dot", before + "/./" + name);
        spellings.put("up", address + "/../" + name);
        spellings.put("coded up", address + "/%2e%2e/" + name);
        spellings.put("parameter", address + ";a=b");
        spellings.put("inner parameter", before + ";jsessionid=x/" + name);
        spellings.put("coded slash", before + "%2F" + name);
        spellings.put("backslash", before + "\\" + name);
        spellings.put("coded backslash", before + "%5C" + name);
        spellings.put("overlong", before + "%C0%AF" + name);
        spellings.put("nul", address + "%00");
        spellings.put("end", address + "/");
        if (!address.equals(address.toUpperCase(java.util.Locale.ROOT))) {
            spellings.put("case", address.toUpperCase(java.util.Locale.ROOT));
        }
        return spellings;
    }

    private static String hex(char letter) {
        return "%02X".formatted((int) letter);
    }

    /// Asks one thing after another on as few lines as the server leaves open.
    private final class Asking implements AutoCloseable {

        private RawLine line = RawLine.to(port);

        RawLine.Answer ask(String method, String address) {
            RawLine.Answer answer = line.ask(method, address, session);
            if (answer.header("Connection").orElse("").equals("close")) {
                line.close();
                line = RawLine.to(port);
            }
            return answer;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
