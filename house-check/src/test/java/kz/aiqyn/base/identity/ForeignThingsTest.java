package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.WalkedOblast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Somebody of one district asks for every thing of another, by its number: they are refused, or there is no such thing
/// for them, while whoever has the same role for everything reaches it.
@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignThingsTest {

    /// Things that belong to somebody, by what stands before their number in an address and the number's name.
    private static final List<String> OWNED = List.of(
            "/organisations/{code}",
            "/units/{code}",
            "/imports/{upload",
            "/attachments/to/{kind",
            "/objections/{objection",
            "/proposals/{id}",
            "/accounts/{login}",
            "/tokens/{token}",
            "/passkeys/{passkey}");

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    private final ApplicationContext server;
    private final MockMvc site;
    private final LocalDate today =
            java.time.InstantSource.system().instant().atZone(KAZAKHSTAN).toLocalDate();
    private WalkedOblast oblast;
    private String officer;
    private Map<String, String> things;
    /// Records of modules, by the beginning of their addresses.
    private final Map<String, String> owned = new HashMap<>();

    @Autowired
    ForeignThingsTest(ApplicationContext server, MockMvc site) {
        this.server = server;
        this.site = site;
    }

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "foreign", 72);
        officer = oblast.account("officer-of-b", NewGrant.at(oblast.district("b"), Role.OFFICER));
        oblast.records("b").forEach((record, id) -> owned.put(record.address(), id));
        things = new HashMap<>(Map.of(
                "code", oblast.district("b"),
                "id", Long.toString(oblast.edition()),
                "proposals id", Long.toString(oblast.proposal(officer)),
                "objection", Long.toString(oblast.objection("b", officer)),
                "upload", Long.toString(oblast.imported("b")),
                "login", officer,
                "grant", Long.toString(oblast.grant(officer)),
                "token", Long.toString(oblast.token(officer)),
                "passkey", "AAAA"));
        things.put("indicator", WalkedOblast.INDICATOR);
        things.put("kind", "construction");
        things.put("record", owned.get("/staff/registers/construction/{site}"));
    }

    static List<Role> roles() {
        return ModuleCards.roles();
    }

    /// The routes to a thing of the other district.
    private Stream<Route> routes() {
        return Route.all(server).stream()
                .filter(route -> route.path().startsWith("/kk/staff/"))
                .filter(route -> OWNED.stream().anyMatch(thing -> route.path().contains(thing))
                        || record(route).isPresent());
    }

    /// Of a module's records, the one that a route leads to.
    private Optional<String> record(Route route) {
        String path = route.path().substring("/kk".length()).replaceAll(":[^{}]*(\\{[^{}]*}[^{}]*)*}", "}");
        return owned.keySet().stream().filter(path::startsWith).findFirst().map(owned::get);
    }

    private String address(Route route) {
        Optional<String> record = record(route);
        if (record.isPresent()) {
            return route.address(record.get());
        }
        return route.address((before, name) ->
                before.endsWith("/proposals/") ? things.get("proposals id") : things.getOrDefault(name, "1"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aThingOfAnotherDistrictIsNotReached(Role role) throws Exception {
        if (role.isForEverythingOnly()) {
            return;
        }
        String name = role.code().toLowerCase(Locale.ROOT);
        String stranger = oblast.account("at-a-" + name, NewGrant.at(oblast.district("a"), role));
        String below = oblast.account("below-a-" + name, NewGrant.below(oblast.territory("a"), role));
        List<String> wrong = new ArrayList<>();
        // Who has not the right is refused wherever the thing is.
        List<Route> rightful = routes().filter(route -> route.right()
                        .filter(ModuleCards.rightsOf(role)::contains)
                        .isPresent())
                .toList();
        for (Route route : rightful) {
            for (String login : List.of(stranger, below)) {
                int status = ask(route.method(), address(route), login);
                if (status != 403 && status != 404) {
                    wrong.add("%s answered %s with %d".formatted(route, login, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Else the test above would pass on an empty server.
    @Test
    void theThingsAreThere() throws Exception {
        String everybody = oblast.everybody("everybody");
        for (Route route : routes().toList()) {
            if (route.reads()) {
                assertThat(ask("GET", address(route), everybody))
                        .as(route.toString())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aRoleForATerritoryIsForAllBelowItWhileItLasts() throws Exception {
        String edition = "/kk/staff/ratings/editions/" + oblast.edition();
        List<String> own = List.of(
                edition,
                edition + "/units/" + oblast.district("a"),
                "/kk/staff/values/imports/" + oblast.imported("a"));
        List<String> foreign =
                List.of(edition + "/units/" + oblast.district("b"), "/kk/staff/values/imports/" + oblast.imported("b"));
        String lasting = account("lasting", today.minusDays(1), today);
        String over = account("over", today.minusDays(9), today.minusDays(1));
        String coming = account("coming", today.plusDays(1), null);
        for (String address : own) {
            assertThat(ask("GET", address, lasting)).as(address).isEqualTo(200);
            assertThat(ask("GET", address, over)).as("over: " + address).isEqualTo(403);
            assertThat(ask("GET", address, coming)).as("coming: " + address).isEqualTo(403);
        }
        for (String address : foreign) {
            assertThat(ask("GET", address, lasting)).as(address).isEqualTo(403);
        }
        String oblastWide = oblast.account("oblast-wide", NewGrant.below(oblast.territory(), Role.LEADER));
        for (String address : Stream.concat(own.stream(), foreign.stream()).toList()) {
            assertThat(ask("GET", address, oblastWide)).as(address).isEqualTo(200);
        }
    }

    private String account(String name, LocalDate since, @Nullable LocalDate until) {
        return oblast.account(name, new NewGrant(Role.OFFICER, oblast.territory("a"), null, since, until));
    }

    private int ask(String method, String address, String login) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method), URI.create(address))
                .param("organisation", oblast.district("b"))
                .param("seen", "0")
                .param("upheld", "true")
                .param("draft", "2")
                .param("decline", "x")
                .param("role", "OFFICER")
                .with(SecurityMockMvcRequestPostProcessors.user(login))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        return site.perform(request).andReturn().getResponse().getStatus();
    }
}
