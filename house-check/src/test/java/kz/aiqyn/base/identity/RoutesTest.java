package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.account.OwnAccount;
import kz.aiqyn.base.identity.account.TokenSecret;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.testing.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Walks every route of ours with every role, with nobody, and with a token; on a server of its own, since it asks for
/// everything that can be asked for.
@WalkTest
class RoutesTest {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /// Names of path variables that hold an organisation.
    private static final Pattern ORGANISATION = Pattern.compile("\\{(organisation|unit)}");

    @Autowired
    private MockMvc site;

    @Autowired
    private AccountRegister register;

    @Autowired
    private OwnAccount own;

    @Autowired
    private ApplicationContext server;

    private List<Route> routes() {
        return Route.all(server);
    }

    @Test
    void everyRouteSaysWhoMayAsk() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.right().isPresent() || route.isOpen())
                        .as(route.toString())
                        .isTrue());
    }

    @Test
    void routesOfTheStaffAreNotOpenAndOthersChangeNothing() {
        assertThat(routes()).allSatisfy(route -> {
            if (route.path().startsWith("/kk/staff")) {
                assertThat(route.isOpen()).as(route.toString()).isFalse();
            }
        });
    }

    @Test
    void nobodyIsLetInAnywhereButThroughOpenDoors() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : closed()) {
            MockHttpServletResponse answer = ask(route, route.address("x"), request -> request, true);
            boolean refused = route.path().startsWith("/api/")
                    ? answer.getStatus() == 401
                    : answer.getStatus() == 302
                            && String.valueOf(answer.getRedirectedUrl()).contains("/login");
            if (!refused) {
                wrong.add(route + " answered nobody with " + answer.getStatus());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleMayDoWhatItsRightsSayAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Role, String> logins = accounts("walk", false);
        RolesInTurn turns = new RolesInTurn();
        for (Route route : closed()) {
            for (Role role : turns.of(route)) {
                RequestPostProcessor signedIn = SecurityMockMvcRequestPostProcessors.user(logins.get(role));
                int status = ask(route, route.address("x"), signedIn, true).getStatus();
                if ((status == 403) == may(role, route)) {
                    wrong.add("%s answered %s with %d".formatted(route, role, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Who asks for a route: of each right, the first route is asked by every role; of a further one by a role that has
    /// the right and one that has not, others each time. What a role may do is the same on all of them.
    private static final class RolesInTurn {

        private final Set<String> asked = new HashSet<>();
        private int turn;

        List<Role> of(Route route) {
            List<Role> roles = ModuleCards.roles();
            if (asked.add(route.right().orElseThrow())) {
                return roles;
            }
            turn++;
            return Stream.of(true, false)
                    .flatMap(may -> inTurn(roles.stream()
                            .filter(role -> may(role, route) == may)
                            .toList()))
                    .toList();
        }

        private Stream<Role> inTurn(List<Role> roles) {
            return roles.isEmpty() ? Stream.empty() : Stream.of(roles.get(turn % roles.size()));
        }
    }

    private static boolean may(Role role, Route route) {
        return ModuleCards.rightsOf(role).contains(route.right().orElseThrow());
    }

    /// Whatever a token may write or read, it is not who may come in, or what they may do.
    @Test
    void noRouteToAccountsIsForPrograms() {
        assertThat(closed().stream().filter(Route::isForPrograms))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.right().orElseThrow())
                        .as(route.toString())
                        .isNotIn(IdentityRights.CHANGE_PASSWORD, IdentityRights.WORK, IdentityRights.MANAGE_ACCOUNTS));
    }

    /// A token that may do everything its account may, of an account with every role.
    @Test
    void aTokenReachesWhatIsForProgramsAndNothingElse() throws Exception {
        register.create(new NewAccount(
                "token-everybody",
                "x",
                null,
                false,
                ModuleCards.roles().stream().map(NewGrant::everywhere).toList()));
        RequestPostProcessor bearing = bearing("token-everybody", false);
        List<String> wrong = new ArrayList<>();
        for (Route route : closed()) {
            int status = ask(route, route.address("x"), bearing, false).getStatus();
            if ((status == 403) == route.isForPrograms()) {
                wrong.add("%s answered a token with %d".formatted(route, status));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private RequestPostProcessor bearing(String login, boolean readOnly) {
        Outcome<TokenSecret> made = own.makeToken(login, "walk", readOnly, 1);
        if (!(made instanceof Outcome.Done<TokenSecret>(TokenSecret token))) {
            throw new IllegalStateException("no token was made: " + made);
        }
        return request -> {
            request.addHeader("Authorization", "Bearer " + token.text());
            return request;
        };
    }

    @Test
    void aTokenMayNoMoreThanItsAccount() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Role, RequestPostProcessor> tokens = new HashMap<>();
        accounts("token", false).forEach((role, login) -> tokens.put(role, bearing(login, true)));
        RolesInTurn turns = new RolesInTurn();
        for (Route route : closed()) {
            for (Role role : turns.of(route)) {
                boolean reads = READING.contains(route.method());
                int status =
                        ask(route, route.address("x"), tokens.get(role), false).getStatus();
                if (!(may(role, route) && reads && route.isForPrograms()) && status != 403) {
                    wrong.add("%s answered a token of %s with %d".formatted(route, role, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyWithAOneTimePasswordReachesAnything() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Role, String> logins = accounts("first", true);
        RolesInTurn turns = new RolesInTurn();
        for (Route route : closed()) {
            if (route.right().orElseThrow().equals(IdentityRights.CHANGE_PASSWORD)) {
                continue;
            }
            for (Role role : turns.of(route)) {
                RequestPostProcessor signedIn = SecurityMockMvcRequestPostProcessors.user(logins.get(role));
                MockHttpServletResponse answer = ask(route, route.address("x"), signedIn, true);
                boolean refused = answer.getStatus() == 403
                        || String.valueOf(answer.getRedirectedUrl()).endsWith("/staff/me/password");
                if (!refused) {
                    wrong.add("%s answered %s with %d".formatted(route, role, answer.getStatus()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Somebody of one body asks about another: they are refused, or there is no such thing for them.
    @Test
    void nobodyReachesABodyThatIsNotTheirs() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : ModuleCards.roles()) {
            if (role.isForEverythingOnly()) {
                continue;
            }
            String login = "apart-" + role.code().toLowerCase(java.util.Locale.ROOT);
            register.create(new NewAccount(login, login, null, false, List.of(NewGrant.at("own-body", role))));
            RequestPostProcessor signedIn = SecurityMockMvcRequestPostProcessors.user(login);
            for (Route route : closed()) {
                // Who has not the right is refused anyway.
                if (may(role, route) && ORGANISATION.matcher(route.path()).find()) {
                    int status = ask(route, route.address("other-body"), signedIn, true)
                            .getStatus();
                    if (status < 400) {
                        wrong.add("%s answered %s with %d".formatted(route, login, status));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Route> closed() {
        return routes().stream().filter(route -> route.right().isPresent()).toList();
    }

    private Map<Role, String> accounts(String beginning, boolean oneTime) {
        Map<Role, String> logins = new LinkedHashMap<>();
        for (Role role : ModuleCards.roles()) {
            String login = beginning + "-" + role.code().toLowerCase(java.util.Locale.ROOT);
            register.create(new NewAccount(login, login, null, oneTime, List.of(NewGrant.everywhere(role))));
            logins.put(role, login);
        }
        return logins;
    }

    /// What a route answers; 500 when it throws, since then it was reached, and which is told.
    private MockHttpServletResponse ask(Route route, String address, RequestPostProcessor who, boolean form)
            throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(route.method()), java.net.URI.create(address))
                .contentType(route.takes())
                .with(who);
        if (form) {
            request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }
        try {
            MockHttpServletResponse answer = site.perform(request).andReturn().getResponse();
            if (answer.getStatus() >= 500) {
                broken.add(route + " answered " + answer.getStatus());
            }
            return answer;
        } catch (jakarta.servlet.ServletException e) {
            if (e.getCause() instanceof AccessDeniedException) {
                throw e;
            }
            broken.add(route + ": " + e.getCause());
            MockHttpServletResponse answer = new MockHttpServletResponse();
            answer.setStatus(500);
            return answer;
        }
    }

    private final Set<String> broken = new TreeSet<>();

    @org.junit.jupiter.api.AfterEach
    void nothingBroke() {
        assertThat(broken).as("routes that broke down when asked for nonsense").isEmpty();
    }
}
