package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

@ServerTest
class SignInTest {

    private static final String PASSWORD = "korrekt-at-batareya";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister register;

    @Autowired
    private JdbcClient database;

    private String made(Role role, boolean oneTime) {
        String login = "signin" + COUNT.incrementAndGet();
        register.create(new NewAccount(login, "Айнұр", PASSWORD, oneTime, List.of(NewGrant.everywhere(role))));
        return login;
    }

    /// All tests of the server come from one address, which these would hold for all of them.
    @BeforeEach
    @AfterEach
    void nobodyIsHeld() {
        database.sql("delete from identity.attempt").update();
        database.sql("delete from identity.hold").update();
    }

    @Test
    void letsSomebodyInAndOut() {
        Visitor visitor = new Visitor(port);
        String login = made(Role.ADMINISTRATOR, false);
        assertThat(visitor.get("/ru/staff/accounts"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302))
                .satisfies(answer -> assertThat(location(answer)).isEqualTo("/ru/login?next=%2Fru%2Fstaff%2Faccounts"));

        HttpResponse<String> entered = visitor.fill(
                "/ru/login?next=%2Fru%2Fstaff%2Faccounts",
                "/ru/login",
                Map.of(
                        "login",
                        login.toUpperCase(java.util.Locale.ROOT),
                        "password",
                        PASSWORD,
                        "next",
                        "/ru/staff/accounts"));
        assertThat(location(entered)).isEqualTo("/ru/staff/accounts");
        assertThat(visitor.get("/ru/staff/accounts").body()).contains("Учётные записи");

        assertThat(location(visitor.fill("/ru/staff/me", "/ru/logout", Map.of())))
                .isEqualTo("/ru/login?out");
        assertThat(visitor.get("/ru/staff/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsPasswordsByArgonOnly() {
        String login = made(Role.OFFICER, false);
        assertThat(database.sql("select password from identity.account where login = :login")
                        .param("login", login)
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void changesTheSessionsNameWhenSomebodyElseEnters() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(made(Role.OFFICER, false), PASSWORD);
        String before = visitor.cookies().get("aiqyn");
        String login = made(Role.OFFICER, false);
        visitor.fill("/kk/staff/me", "/kk/login", Map.of("login", login, "password", PASSWORD));
        assertThat(before).isNotNull();
        assertThat(visitor.cookies().get("aiqyn")).isNotEqualTo(before);
        assertThat(visitor.get("/kk/staff/me").body()).contains(login);
    }

    @Test
    void setsNoCookieOnPublicPages() {
        Visitor visitor = new Visitor(port);
        int before = sessions();
        HttpResponse<String> front = visitor.get("/kk");
        assertThat(front.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.cookies()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void namesWhoeverIsSignedInOnPublicPagesToNobodyElse() {
        Visitor visitor = new Visitor(port);
        String login = made(Role.OFFICER, false);
        visitor.signIn(login, PASSWORD);
        HttpResponse<String> front = visitor.get("/kk");
        assertThat(front.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(front.body()).contains("Айнұр");
        assertThat(front.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(new Visitor(port).get("/kk").body()).doesNotContain("Айнұр");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() {
        String login = made(Role.OFFICER, false);
        HttpResponse<String> wrong = new Visitor(port).signIn(login, "wrong-wrong-wrong");
        HttpResponse<String> nobody = new Visitor(port).signIn("nobody-" + login, "wrong-wrong-wrong");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Логин немесе құпиясөз дұрыс емес.");
        assertThat(nobody.body()).contains("Логин немесе құпиясөз дұрыс емес.");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(new Visitor(port).post("/kk/login", "login=x&password=y").statusCode())
                .isEqualTo(403);
    }

    @Test
    void goesNowhereElseAfterwards() {
        Visitor visitor = new Visitor(port);
        String login = made(Role.OFFICER, false);
        HttpResponse<String> entered = visitor.fill(
                "/kk/login?next=https://elsewhere.example",
                "/kk/login",
                Map.of("login", login, "password", PASSWORD, "next", "//elsewhere.example/kk/staff"));
        assertThat(location(entered)).isEqualTo("/kk/staff");
    }

    @Test
    void hasToWaitAfterFiveWrongPasswordsEvenWithTheRightOne() {
        String login = made(Role.OFFICER, false);
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(port).signIn(login, "wrong-" + i).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refused = new Visitor(port).signIn(login, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("15 минут күтіңіз");

        database.sql("update identity.attempt set at = at - interval '16 minutes'")
                .update();
        assertThat(new Visitor(port).signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void hasToWaitWhoeverItIsWhoTriesAnUnknownLogin() {
        String login = "unknown" + COUNT.incrementAndGet();
        for (int i = 0; i < 5; i++) {
            new Visitor(port).signIn(login, "wrong-" + i);
        }
        assertThat(new Visitor(port).signIn(login, PASSWORD).statusCode()).isEqualTo(429);
        database.sql("delete from identity.attempt").update();
    }

    @Test
    void countsAttemptsMadeAtOnceOneByOne() throws Exception {
        String login = made(Role.OFFICER, false);
        int many = 12;
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            visitors.add(new Visitor(port));
        }
        CountDownLatch together = new CountDownLatch(many);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Visitor visitor : visitors) {
                Callable<Integer> attempt = () -> {
                    together.countDown();
                    together.await();
                    return visitor.signIn(login, "wrong-wrong").statusCode();
                };
                answers.add(threads.submit(attempt));
            }
            int tried = 0;
            for (Future<Integer> answer : answers) {
                tried += answer.get() == 422 ? 1 : 0;
            }
            assertThat(tried).isEqualTo(5);
        }
        database.sql("delete from identity.attempt").update();
    }

    @Test
    void reachesNothingBeforeTheFirstPasswordIsChanged() {
        Visitor visitor = new Visitor(port);
        String login = made(Role.ADMINISTRATOR, true);
        visitor.signIn(login, PASSWORD);
        for (String path : List.of("/kk/staff", "/kk/staff/me", "/kk/staff/accounts", "/kk/staff/audit")) {
            assertThat(location(visitor.get(path))).as(path).isEqualTo("/kk/staff/me/password");
        }
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);

        HttpResponse<String> same = change(visitor, PASSWORD, PASSWORD);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Жаңа құпиясөз бұрынғыдай болмауы керек");
        assertThat(change(visitor, PASSWORD, "short").body()).contains("кемінде 12 таңба");

        assertThat(change(visitor, PASSWORD, "a-fresh-one-of-mine").statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/kk/staff/accounts").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String wanted) {
        return visitor.fill(
                "/kk/staff/me/password",
                "/kk/staff/me/password",
                Map.of("old", old, "wanted", wanted, "repeated", wanted));
    }

    @Test
    void endsOtherSessionsWhenThePasswordIsChanged() {
        String login = made(Role.OFFICER, false);
        Visitor here = new Visitor(port);
        Visitor elsewhere = new Visitor(port);
        here.signIn(login, PASSWORD);
        elsewhere.signIn(login, PASSWORD);
        change(here, PASSWORD, "a-fresh-one-of-mine");
        assertThat(here.get("/kk/staff/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/kk/staff/me").statusCode()).isEqualTo(302);
    }

    @Test
    void tellsAMachineInAProblem() {
        HttpResponse<String> answer = new Visitor(port).get("/kk/staff/me", "Authorization", "Bearer aiqyn_wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void answersHealthToEverybodyAndMetricsToNobodyElse() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    private int sessions() {
        return database.sql("select count(*) from identity.session")
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.startsWith("http") ? java.net.URI.create(location).getRawPath() + query(location) : location;
    }

    private static String query(String location) {
        String query = java.net.URI.create(location).getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
