package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Somebody elsewhere guesses; the owner goes on, and the auditor sees it. Each test has addresses of its own.
@ServerTest
@TestPropertySource(properties = "aiqyn.proxies.trusted=127.0.0.1,::1")
class GuessingTest {

    private static final String PASSWORD = "korrekt-at-batareya";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern MADE = Pattern.compile("<pre id=\"made\">([^<]+)</pre>");

    private final int port;
    private final AccountRegister register;
    private final JdbcClient database;

    /// Nobody else's in the tests.
    private final String network = "2001:db8:%x:".formatted(COUNT.incrementAndGet());

    @Autowired
    GuessingTest(@LocalServerPort int port, AccountRegister register, JdbcClient database) {
        this.port = port;
        this.register = register;
        this.database = database;
    }

    private String made(Role role) {
        String login = "guessed" + COUNT.incrementAndGet();
        register.create(new NewAccount(login, "Айнұр", PASSWORD, false, List.of(NewGrant.everywhere(role))));
        return login;
    }

    private Visitor at(int place) {
        return new Visitor(port, network + "%x::1".formatted(place));
    }

    /// All tests of the server come from one address, which these would hold for all of them.
    @BeforeEach
    @AfterEach
    void nobodyIsHeld() {
        database.sql("delete from identity.attempt").update();
        database.sql("delete from identity.hold").update();
    }

    @Test
    void theOwnerSignsInWhereTheyHaveBeforeWhateverOthersTry() {
        String login = made(Role.OFFICER);
        Visitor owner = at(1);
        assertThat(owner.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(owner.cookies()).containsKey("aiqyn-device");
        owner.fill("/kk/staff/me", "/kk/logout", Map.of());

        List<Integer> answers = new ArrayList<>();
        for (int place = 2; place < 8; place++) {
            for (int i = 0; i < 5; i++) {
                answers.add(at(place).signIn(login, "wrong-" + i).statusCode());
            }
        }
        assertThat(answers.subList(0, 20)).containsOnly(422);
        assertThat(answers.subList(20, 30)).as("from yet other places").containsOnly(429);
        assertThat(at(9).signIn(login, PASSWORD).statusCode())
                .as("by a stranger, were it right")
                .isEqualTo(429);
        assertThat(owner.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(owner.get("/kk/staff").body())
                .contains("сәтсіз кіру әрекеттері: 31")
                .contains("/kk/staff/me#failures");
        assertThat(owner.get("/kk/staff/me").body()).contains(roughly());
        assertThat(owner.get("/kk/staff").body()).as("once it was read").doesNotContain("сәтсіз кіру әрекеттері");
    }

    private String roughly() {
        return network.substring(0, network.length() - 1) + "::/48";
    }

    @Test
    void aDeviceIsAStrangerAgainWhenThePasswordIsChangedElsewhere() {
        String login = made(Role.OFFICER);
        Visitor stolen = at(1);
        Visitor owner = at(2);
        stolen.signIn(login, PASSWORD);
        owner.signIn(login, PASSWORD);
        String wanted = "a-fresh-one-of-mine";
        owner.fill(
                "/kk/staff/me/password",
                "/kk/staff/me/password",
                Map.of("old", PASSWORD, "wanted", wanted, "repeated", wanted));
        for (int place = 3; place < 7; place++) {
            for (int i = 0; i < 5; i++) {
                at(place).signIn(login, "wrong-" + i);
            }
        }
        assertThat(stolen.signIn(login, wanted).statusCode()).isEqualTo(429);
        owner.fill("/kk/staff/me", "/kk/logout", Map.of());
        assertThat(owner.signIn(login, wanted).statusCode()).isEqualTo(302);
    }

    @Test
    void aKnownDeviceHasFiveTriesTooAndThoseOfItsOwnerElsewhereAreNotUsedUp() {
        String login = made(Role.OFFICER);
        Visitor device = at(1);
        device.signIn(login, PASSWORD);
        device.fill("/kk/staff/me", "/kk/logout", Map.of());
        for (int i = 0; i < 5; i++) {
            assertThat(device.signIn(login, "wrong-" + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> held = device.signIn(login, PASSWORD);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(600L, 901L);
        assertThat(at(2).signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void saysTheSameOfANameThatNobodyHasAndKeepsNothingThatWasTyped() {
        String secret = "hunter2-" + COUNT.incrementAndGet() + "-900101300017";
        for (int i = 0; i < 5; i++) {
            assertThat(at(1).signIn(secret, "typed-" + secret).statusCode()).isEqualTo(422);
        }
        assertThat(at(1).signIn(secret, "x").statusCode()).isEqualTo(429);
        assertThat(at(2).signIn("  " + secret.toUpperCase(java.util.Locale.ROOT) + "\u200B", "x")
                        .statusCode())
                .isEqualTo(422);
        for (String table : List.of("attempt", "failed_sign_in", "hold", "session_attributes")) {
            assertThat(database.sql("select t::text from identity.%s t".formatted(table))
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains("hunter2") || row.contains("900101300017"));
        }
        Visitor auditor = auditor();
        String page = auditor.get("/kk/staff/audit/sign-ins?network=" + network).body();
        assertThat(page).contains("мұндай есептік жазба жоқ").doesNotContain("hunter2");
        assertThat(auditor.get("/kk/staff/audit/sign-ins.csv?network=" + network)
                        .body()
                        .lines())
                .as("one row for each address")
                .hasSize(3)
                .anyMatch(line -> line.contains(network + "1::/64,PASSWORD,false,5,1,"))
                .anyMatch(line -> line.contains(network + "2::/64,PASSWORD,false,1,0,"));
    }

    @Test
    void recordsAtMostOneHoldOfAnAccountEachHour() {
        String login = made(Role.OFFICER);
        for (int place = 1; place < 3; place++) {
            for (int i = 0; i < 7; i++) {
                at(place).signIn(login, "wrong");
            }
        }
        assertThat(held(login)).isEqualTo(1);
        assertThat(entries("account.held", "account:nobody-" + login)).isZero();
        database.sql("update identity.hold set at = at - interval '61 minutes' where login = :login")
                .param("login", login)
                .update();
        at(1).signIn(login, "wrong");
        assertThat(held(login)).isEqualTo(2);
        assertThat(auditor()
                        .get("/ru/staff/audit/sign-ins?who=" + login + "&way=PASSWORD")
                        .body())
                .contains(login, network + "1::/64", "Не рассмотрено");
        assertThat(auditor().get("/ru/staff/audit?subject=" + login).body())
                .contains("Вход приостановлен после многих попыток");
    }

    private long held(String login) {
        return entries("account.held", "account:" + login);
    }

    private long entries(String operation, String subject) {
        return database.sql("select count(*) from audit.entry where operation = :operation and subject = :subject")
                .param("operation", operation)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void keepsACountedNumberOfRowsHoweverManyGuess() {
        for (int i = 0; i < 600; i++) {
            database.sql("""
                            insert into identity.failed_sign_in
                                   (hour, login, digest, network, way, known, failed, held, first_at, last_at)
                            values (date_trunc('hour', now()), '', sha256(:i::text::bytea), 'x', 'TOKEN', false, 1, 0,
                                    now(), now()) on conflict do nothing
                            """).param("i", i).update();
        }
        long before = rows();
        for (int i = 0; i < 4; i++) {
            at(i).signIn("nobody-at-all-" + i, "x");
        }
        assertThat(rows() - before).isBetween(0L, 1L);
        database.sql("delete from identity.failed_sign_in where network in ('x', '')")
                .update();
    }

    private long rows() {
        return database.sql("select count(*) from identity.failed_sign_in")
                .query(Long.class)
                .single();
    }

    @Test
    void countsWrongPresentPasswordsByTheSessionThatTypesThem() {
        String login = made(Role.OFFICER);
        Visitor thief = at(1);
        Visitor owner = at(2);
        thief.signIn(login, PASSWORD);
        owner.signIn(login, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(change(thief, "wrong-" + i).body()).contains("Қазіргі құпиясөз дұрыс емес");
        }
        assertThat(change(thief, PASSWORD).body()).contains("минут күтіңіз");
        assertThat(thief.fill("/kk/staff/confirm", "/kk/staff/confirm", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        assertThat(change(owner, PASSWORD).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> change(Visitor visitor, String old) {
        return visitor.fill(
                "/kk/staff/me/password",
                "/kk/staff/me/password",
                Map.of("old", old, "wanted", "a-fresh-one-of-mine", "repeated", "a-fresh-one-of-mine"));
    }

    @Test
    void toldOfTooManyWrongTokensWhoeverSendsThemButForARightOne() {
        String login = made(Role.AUDITOR);
        Visitor owner = at(1);
        owner.signIn(login, PASSWORD);
        Matcher made = MADE.matcher(owner.fill(
                        "/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "x", "days", "30", "readOnly", "true"))
                .body());
        assertThat(made.find()).isTrue();
        String token = made.group(1);
        for (int i = 0; i < 50; i++) {
            assertThat(at(7).get("/kk", "Authorization", "Bearer aiqyn_" + i).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> many = at(7).get("/kk", "Authorization", "Bearer aiqyn_more");
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.headers().firstValue("Retry-After")).isPresent();
        assertThat(at(7).get("/kk/staff/audit.json", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);

        owner.fill("/kk/staff/me", "/kk/staff/me/tokens/" + newest(login) + "/revoke", Map.of());
        assertThat(at(8).get("/kk", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
        assertThat(auditor()
                        .get("/kk/staff/audit/sign-ins?way=TOKEN&who=" + login)
                        .body())
                .as("whose it was")
                .contains(network + "8::/64");
    }

    private long newest(String login) {
        return database.sql("""
                        select max(t.id) from identity.api_token t join identity.account a on a.id = t.account
                        where a.login = :login
                        """).param("login", login).query(Long.class).single();
    }

    @Test
    void leavesNothingInTheDatabaseForWhoeverOnlyAsks() {
        Visitor anybody = at(1);
        anybody.get("/kk/login");
        long sessions = sessions();
        anybody.get("/kk/staff/me");
        anybody.get("/kk/no-such-page");
        anybody.get("/no-such-page");
        HttpResponse<String> asked = anybody.ask("/kk/login", "/webauthn/authenticate/options", "{}");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("aiqyn-passkey=")
                        .contains("HttpOnly", "SameSite=Lax", "Max-Age=300"));
        assertThat(sessions()).isEqualTo(sessions);
        assertThat(database.sql("""
                        select count(*) from identity.session_attributes
                        where attribute_name like '%RequestOptions%' or attribute_name like '%AUTHORIZATION_REQUEST%'
                           or attribute_name = 'aiqyn.next'
                        """).query(Long.class).single()).isZero();
    }

    private long sessions() {
        return database.sql("select count(*) from identity.session")
                .query(Long.class)
                .single();
    }

    @Test
    void comesInByALoginCopiedWithMarksThatNobodySees() {
        String login = made(Role.OFFICER);
        assertThat(at(1).signIn("\u00A0" + login.substring(0, 3) + "\u00AD" + login.substring(3) + "\u200B", PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    private Visitor auditor() {
        Visitor auditor = at(0xaaaa);
        assertThat(auditor.signIn(made(Role.AUDITOR), PASSWORD).statusCode()).isEqualTo(302);
        return auditor;
    }
}
