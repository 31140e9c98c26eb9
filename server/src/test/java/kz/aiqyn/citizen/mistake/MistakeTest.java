package kz.aiqyn.citizen.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.guessing.Network;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reader tells what is wrong on a page, and an economist deals with it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakeTest {

    private static final String FORM = "/ru/mistake";
    private static final String STAFF = "/kk/staff/mistakes";
    private static final String PASSWORD = "қателер-түзеледі-2026";

    @Autowired
    private JdbcClient database;

    @Autowired
    private MistakeReporting reporting;

    @Autowired
    private Mistakes mistakes;

    @Autowired
    private AccountRegister accounts;

    @LocalServerPort
    private int port;

    private Visitor economist;
    private Visitor auditor;

    @BeforeAll
    void people() {
        economist = signedIn("mistake-economist", Role.ECONOMIST);
        auditor = signedIn("mistake-auditor", Role.AUDITOR);
    }

    @BeforeEach
    void nobodyHasSentAnything() {
        database.sql("delete from mistake.sending").update();
    }

    private Visitor signedIn(String login, Role role) {
        accounts.create(new NewAccount(login, login, PASSWORD, false, List.of(NewGrant.everywhere(role))));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private HttpResponse<String> send(String page, String words, String contact) {
        return new Visitor(port).fill(FORM, FORM, Map.of("page", page, "words", words, "contact", contact));
    }

    private long last() {
        return database.sql("select max(id) from mistake.report")
                .query(Long.class)
                .single();
    }

    @Test
    void everyPublicPageLeadsToTheFormAndTakesItsAddressAlong() {
        Visitor reader = new Visitor(port);
        Matcher link = Pattern.compile("href=\"(/ru/mistake\\?page=[^\"]+)\"")
                .matcher(reader.get("/ru/methods").body());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("/ru/mistake?page=%2Fmethods");
        assertThat(reader.get(link.group(1)).body())
                .contains("name=\"page\" value=\"/methods\"", "href=\"/ru/methods\"", "90 дней");
        assertThat(economist.get(STAFF).body()).doesNotContain("/kk/mistake?page=");
    }

    @Test
    void goesToTheEconomistsFirstPageAndEndsWithANote() {
        HttpResponse<String> sent = send("/units/shyghanaq", "Балы 80 емес, 90 болуы керек", "reader@example.kz");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/ru/mistake/sent");
        assertThat(new Visitor(port).get("/ru/mistake/sent").body()).contains("Спасибо");
        long id = last();
        String one = STAFF + "/" + id;
        assertThat(economist.get("/kk/staff").body())
                .contains("байқаған, әлі қаралмаған қателер", "/kk/staff/mistakes");
        assertThat(economist.get(STAFF).body()).contains("Балы 80 емес", "/" + id + "\"");
        assertThat(economist.get(one).body())
                .contains("Балы 80 емес", "href=\"/ru/units/shyghanaq\"", "reader@example.kz", "жаңа");

        HttpResponse<String> silent = economist.fill(one, one + "/answer", Map.of("seen", "new", "comment", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(economist
                        .fill(one, one + "/answer", Map.of("seen", "new", "comment", "Дұрыс: 90, түзетілді"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(economist.get(one).body())
                .contains("Дұрыс: 90, түзетілді", "жауап берілді")
                .doesNotContain("reader@example.kz", one + "/close");
        assertThat(mistakes.get(id).state()).isEqualTo(MistakeState.ANSWERED);
    }

    @Test
    void ofTwoWhoDealWithOneTellsTheSecond() {
        send("", "Екеуміз", "");
        String one = STAFF + "/" + last();
        assertThat(economist
                        .fill(one, one + "/close", Map.of("seen", "new", "comment", "қате жоқ"))
                        .statusCode())
                .isEqualTo(303);
        // The page of a report that is closed has no form; the token is that of another.
        send("", "Тағы біреу", "");
        String other = STAFF + "/" + last();
        assertThat(economist
                        .fill(other, one + "/answer", Map.of("seen", "new", "comment", "кеш"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isSeenByNobodyElse() {
        send("", "Құпия хабар", "");
        String one = STAFF + "/" + last();
        assertThat(auditor.get(STAFF).statusCode()).isEqualTo(403);
        assertThat(auditor.get(one).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/kk/staff").body()).doesNotContain("/staff/mistakes");
        assertThat(new Visitor(port).get(one).statusCode()).isBetween(302, 403);
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        HttpResponse<String> empty = send("/methods", "  ", "x".repeat(121));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Напишите, что неверно.", "121 знак, можно не больше 120");
        assertThat(send("", "a".repeat(2001), "").statusCode()).isEqualTo(422);
        assertThat(send("", "две\r\nстроки", "a\nb").statusCode()).isEqualTo(422);
    }

    @Test
    void showsHostileWordsAsWordsAndLeadsNobodyElsewhere() {
        String hostile = "<script>alert(1)</script> ${7*7} '; drop table mistake.report; --";
        assertThat(send("//evil.example/x", hostile, "\"><img src=x>").statusCode())
                .isEqualTo(303);
        long id = last();
        assertThat(mistakes.get(id).page()).isEmpty();
        assertThat(mistakes.get(id).words()).isEqualTo(hostile);
        assertThat(economist.get(STAFF + "/" + id).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "evil.example", "<img src=x>");
        for (String page :
                List.of("javascript:alert(1)", "https://evil.example", "/x\"onclick=1", "/\n", "x".repeat(400))) {
            assertThat(MistakeReporting.page(page)).as(page).isEmpty();
        }
        assertThat(MistakeReporting.page("/units/a?period=2025-Q4")).isEqualTo("/units/a?period=2025-Q4");
    }

    @Test
    void keepsNoPersonalNumber() {
        send("", "Менің ЖСН 900101300017 деп тұр", "900101300017");
        assertThat(mistakes.get(last()).words()).doesNotContain("900101300017").contains("ЖСН");
        assertThat(mistakes.get(last()).contact()).doesNotContain("900101300017");
    }

    @Test
    void isTakenFromNoOtherSite() {
        assertThat(new Visitor(port).post(FORM, "words=x&contact=&page=").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .post(FORM, "words=x", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesAFewAnHourFromOneAddress() {
        Network one = Network.of("203.0.113.9");
        for (int i = 0; i < MistakeReporting.MOST_OF_ONE; i++) {
            assertThat(send(one)).isInstanceOf(MistakeReporting.Sent.Kept.class);
        }
        assertThat(send(one))
                .isInstanceOfSatisfying(
                        MistakeReporting.Sent.Wait.class,
                        wait -> assertThat(wait.left()).isBetween(Duration.ofMinutes(58), Duration.ofHours(1)));
        assertThat(send(Network.of("203.0.113.10"))).isInstanceOf(MistakeReporting.Sent.Kept.class);
        database.sql("update mistake.sending set sent_at = sent_at - interval '61 minutes'")
                .update();
        assertThat(send(one)).isInstanceOf(MistakeReporting.Sent.Kept.class);
        assertThat(database.sql("select count(*) from mistake.sending")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void tellsWhoSendsTooOftenWhenToComeAgainAndKeepsTheirWords() {
        for (int i = 0; i < MistakeReporting.MOST_OF_ONE; i++) {
            assertThat(send("", "бір " + i, "").statusCode()).isEqualTo(303);
        }
        HttpResponse<String> held = send("", "осы сөз қалады", "");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(3000L, 3601L);
        assertThat(held.body()).contains("осы сөз қалады", "слишком много сообщений");
    }

    @Test
    void letsNoMoreThroughWhenManyComeAtOnce() throws Exception {
        Network one = Network.of("203.0.113.77");
        List<Callable<MistakeReporting.Sent>> calls = new ArrayList<>();
        for (int i = 0; i < 4 * MistakeReporting.MOST_OF_ONE; i++) {
            calls.add(() -> send(one));
        }
        int kept = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<MistakeReporting.Sent> sent : many.invokeAll(calls)) {
                kept += sent.get() instanceof MistakeReporting.Sent.Kept ? 1 : 0;
            }
        }
        assertThat(kept).isEqualTo(MistakeReporting.MOST_OF_ONE);
    }

    @Test
    void forgetsWhomToAnswerWhenNobodyDid() {
        send("", "ескі хабар", "old@example.kz");
        long id = last();
        mistakes.forgetContacts(Instant.EPOCH);
        assertThat(mistakes.get(id).contact()).isEqualTo("old@example.kz");
        mistakes.forgetContacts(mistakes.get(id).sentAt().plusSeconds(1));
        assertThat(mistakes.get(id).contact()).isEmpty();
    }

    private MistakeReporting.Sent send(Network network) {
        return reporting.send(Form.of(Map.of("words", "қате")), Language.KK, network);
    }
}
