package kz.aiqyn.oversight.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people are told of assignments, and how they read it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentNoticesTest {

    private static final String STAFF = "/en" + AssignmentCard.STAFF;
    private static final String NOTICES = "/en" + Frame.NOTICES;
    private static final Pattern NUMBER = Pattern.compile(".*/(\\d+)$");
    private static final Pattern OPEN = Pattern.compile(NOTICES + "/(\\d+)/open");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Visitor controller;
    private Visitor officer;
    private Visitor helper;
    private Visitor stranger;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "bell", 53);
        controller = signedIn("controller", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        helper = signedIn("helper", NewGrant.at(oblast.district("b"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private long give(String text) {
        LocalDate today = Kazakhstan.today(clock);
        Map<String, String> form = new TreeMap<>(Map.of(
                "name.kk",
                text,
                "organisation",
                oblast.district("a"),
                "helping",
                oblast.district("b"),
                "origin",
                "meeting"));
        form.putAll(Map.of(
                "origin-title", "Кеңес",
                "weight", "1",
                "repeats", "once",
                "given-on", today.toString(),
                "term", today.plusDays(25).toString()));
        HttpResponse<String> given = controller.fill(STAFF + "/new", STAFF + "/new", form);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        Matcher number = NUMBER.matcher(given.headers().firstValue("Location").orElseThrow());
        assertThat(number.matches()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private void step(Visitor who, long id, String event, Map<String, String> fields) {
        Assignment now = server.getBean(Assignments.class).get(id);
        Map<String, String> all = new TreeMap<>(fields);
        all.put("version", Integer.toString(now.version()));
        all.put("seen", now.state().name().toLowerCase(Locale.ROOT));
        HttpResponse<String> answer = who.fill(STAFF + "/" + id, STAFF + "/" + id + "/" + event, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String list(Visitor visitor) {
        return visitor.get(NOTICES).body();
    }

    @Test
    void eachSideIsToldWhatTheOtherDoes() {
        long id = give("Көпір салу");
        assertThat(list(officer))
                .contains("New assignment No.", "Көпір салу", "your organisation carries the assignment out");
        assertThat(list(helper)).contains("Көпір салу", "your organisation helps to carry it out");
        assertThat(list(stranger)).doesNotContain("Көпір салу");
        assertThat(list(controller)).doesNotContain("Көпір салу");
        step(officer, id, "accept", Map.of());
        step(officer, id, "report", Map.of("comment", "Салынды", "proof", "Акт № 1"));
        assertThat(list(controller)).contains("was reported as done: Көпір салу", "you control the assignment");
        assertThat(list(officer)).doesNotContain("was reported as done: Көпір салу");
        step(controller, id, "return", Map.of("comment", "Фото жоқ"));
        assertThat(list(officer)).contains("was returned: Көпір салу");
        String until = server.getBean(Assignments.class)
                .get(id)
                .term()
                .until()
                .plusDays(5)
                .toString();
        step(officer, id, "ask", Map.of("until", until, "reason", "Су тасқыны"));
        assertThat(list(controller)).contains("A longer term is asked for");
        step(controller, id, "grant", Map.of("answer", ""));
        assertThat(list(officer)).contains("was extended: Көпір салу");
    }

    @Test
    void whoeverTakesTheControlOverIsToldAndSoAreTheExecutors() {
        Visitor successor = signedIn("successor", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        long id = give("Кітапхана ашу");
        step(controller, id, "hand-over", Map.of("to", oblast.code() + "-successor", "why", "Қызметі ауысты"));
        assertThat(list(successor)).contains("was handed over: Кітапхана ашу", "its control was handed over to you");
        assertThat(list(officer)).contains("was handed over: Кітапхана ашу");
        assertThat(list(helper)).contains("was handed over: Кітапхана ашу");
        assertThat(list(controller)).doesNotContain("was handed over: Кітапхана ашу");
        step(officer, id, "accept", Map.of());
        assertThat(list(successor)).contains("was accepted: Кітапхана ашу");
        assertThat(list(controller)).doesNotContain("was accepted: Кітапхана ашу");
    }

    @Test
    void openingOneLeadsThereAndReadsItAndNobodyOpensAnothers() {
        give("Саябақ салу");
        String page = officer.get(NOTICES + "?unread=1").body();
        assertThat(page).contains("Notices: ");
        Matcher link = OPEN.matcher(page);
        assertThat(link.find()).isTrue();
        String notice = link.group(1);
        assertThat(stranger.fill(NOTICES + "/preference", NOTICES + "/" + notice + "/open", Map.of())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> opened = officer.fill(NOTICES, NOTICES + "/" + notice + "/open", Map.of());
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).contains(AssignmentCard.STAFF + "/");
        assertThat(officer.get(NOTICES + "?unread=1").body()).doesNotContain(NOTICES + "/" + notice + "/open");
        HttpResponse<String> all =
                officer.fill(NOTICES, NOTICES + "/read", Map.of("last", Long.toString(Long.MAX_VALUE)));
        assertThat(all.statusCode()).isEqualTo(303);
        assertThat(officer.get(NOTICES + "?unread=1").body()).contains("There are no unread notices.");
    }

    @Test
    void whoLostTheRoleSeesNoMoreOfIt() {
        String login = oblast.account("leaving", NewGrant.at(oblast.district("a"), Role.OFFICER));
        Visitor leaving = new Visitor(port);
        leaving.signIn(login, WalkedOblast.PASSWORD);
        give("Мектеп салу");
        assertThat(list(leaving)).contains("Мектеп салу");
        JdbcClient database = server.getBean(JdbcClient.class);
        database.sql("update identity.role_grant set withdrawn_at = now() where id = :id")
                .param("id", oblast.grant(login))
                .update();
        give("Аурухана салу");
        assertThat(list(leaving)).doesNotContain("Мектеп салу", "Аурухана салу");
    }

    @Test
    void saysHowSomebodyWantsMailAndWhatIsWrongInIt() {
        String page = NOTICES + "/preference";
        assertThat(officer.get(page).body()).contains("No mail server is set up here");
        Map<String, String> form = new TreeMap<>(Map.of(
                "digest", "daily", "address", "nobody", "language", "kk", "quiet-from", "12:00", "quiet-until", ""));
        HttpResponse<String> refused = officer.fill(page, page, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-address\"", "“nobody” is no e-mail address");
        form.put("address", "officer@example.kz");
        assertThat(officer.fill(page, page, form).body()).contains("id=\"error-quiet-until\"");
        form.put("quiet-until", "13:00");
        assertThat(officer.fill(page, page, form).statusCode()).isEqualTo(303);
        assertThat(officer.get(page).body()).contains("officer@example.kz", "12:00");
        assertThat(officer.get("/en/staff/mail").statusCode()).isEqualTo(403);
        Visitor keeper = signedIn("keeper", NewGrant.everywhere(Role.ADMINISTRATOR));
        assertThat(keeper.get("/en/staff/mail").body()).contains("No mail server is set up here");
    }
}
