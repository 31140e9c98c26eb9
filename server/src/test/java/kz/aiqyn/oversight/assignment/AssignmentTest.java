package kz.aiqyn.oversight.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Assignments, as their users meet them.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentTest {

    private static final String STAFF = "/kk" + AssignmentCard.STAFF;
    private static final String OPEN = "/kk" + AssignmentCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + AssignmentFile.CODE;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor controller;
    private Visitor other;
    private Visitor officer;
    private Visitor stranger;
    private String login;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "order", 79);
        login = oblast.account("controller", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        controller = signedIn(login);
        other = signedIn(oblast.account("other", NewGrant.everywhere(AssignmentRights.CONTROLLER)));
        officer = signedIn(oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER)));
        stranger = signedIn(oblast.account("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER)));
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(account, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }

    private Map<String, String> form(String text) {
        return new TreeMap<>(Map.of(
                "name.kk",
                text,
                "organisation",
                oblast.district("a"),
                "origin",
                "meeting",
                "origin-title",
                "Аппарат кеңесі",
                "weight",
                "2",
                "repeats",
                "once",
                "given-on",
                today().toString(),
                "term",
                today().plusDays(20).toString()));
    }

    private long give(Map<String, String> form) {
        return number(controller.fill(STAFF + "/new", STAFF + "/new", form));
    }

    private static long number(HttpResponse<String> given) {
        assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(given.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String one(long id) {
        return STAFF + "/" + id;
    }

    private Assignment kept(long id) {
        return server.getBean(Assignments.class).get(id);
    }

    private HttpResponse<String> post(Visitor visitor, long id, String what, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        Assignment now = kept(id);
        all.putIfAbsent("version", Integer.toString(now.version()));
        all.putIfAbsent("seen", now.state().name().toLowerCase(Locale.ROOT));
        return visitor.fill(one(id), one(id) + "/" + what, all);
    }

    private void done(Visitor visitor, long id, String what, Map<String, String> fields) {
        HttpResponse<String> answer = post(visitor, id, what, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /// An assignment whose term passed so many days ago.
    private long late(String text, int days) {
        Map<String, String> form = form(text);
        form.put("given-on", today().minusDays(days + 30L).toString());
        form.put("term", today().minusDays(days).toString());
        return give(form);
    }

    @Test
    void fromBeingGivenToBeingClosedByWhoeverGaveItAlone() {
        long id = give(form("Жолды жөндеу"));
        assertThat(officer.get("/kk/staff").body()).contains("Жұмысқа қабылданбаған жаңа тапсырмалар");
        done(officer, id, "accept", Map.of());
        assertThat(post(officer, id, "close", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(officer, id, "report", Map.of("proof", "Акт № 5")).body())
                .contains("id=\"error-comment\"");
        done(officer, id, "report", Map.of("comment", "Жол жөнделді", "proof", "Акт № 5"));
        assertThat(controller.get("/kk/staff").body()).contains("Орындалды деп хабарланған тапсырмаларды тексеріңіз");
        HttpResponse<String> refused = post(other, id, "close", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Мұны тапсырманы бақылайтын адам ғана жасайды");
        assertThat(other.get(one(id)).body()).doesNotContain("Бақылаудан алу<");
        done(controller, id, "return", Map.of("comment", "Фото жоқ"));
        assertThat(officer.get(one(id)).body()).contains("Фото жоқ", "Қайтарылғаны, рет");
        done(officer, id, "report", Map.of("comment", "Фото тіркелді", "proof", "Акт № 5, фото"));
        done(controller, id, "close", Map.of());
        Assignment closed = kept(id);
        assertThat(closed.state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(closed.course().returns()).isEqualTo(1);
        assertThat(closed.course().endedOn()).isEqualTo(today());
        assertThat(closed.course().proof()).isEqualTo("Акт № 5, фото");
    }

    @Test
    void controlIsHandedOverWithAReasonAndOnlyWhoeverHasItDecides() {
        long id = give(form("Бақылауы берілген"));
        String successor = oblast.code() + "-other";
        done(officer, id, "accept", Map.of());
        done(officer, id, "report", Map.of("comment", "Бітті", "proof", "Акт № 9"));
        Map<String, String> to = Map.of("to", successor, "why", "Міндеті ауысты");
        assertThat(post(officer, id, "hand-over", to).statusCode()).isEqualTo(422);
        assertThat(post(other, id, "hand-over", to).body()).contains("Мұны тапсырманы бақылайтын адам ғана жасайды");
        assertThat(post(controller, id, "hand-over", Map.of("to", successor)).body())
                .contains("id=\"error-why\"");
        assertThat(post(controller, id, "hand-over", Map.of("to", oblast.code() + "-officer", "why", "жоқ"))
                        .body())
                .contains("id=\"error-to\"");
        assertThat(kept(id).controller()).isEqualTo(login);
        done(controller, id, "hand-over", to);
        assertThat(kept(id).controller()).isEqualTo(successor);
        assertThat(officer.get(one(id)).body()).contains("бақылау берілді", "Міндеті ауысты", successor);
        assertThat(post(controller, id, "close", Map.of()).statusCode()).isEqualTo(422);
        Visitor akim = signedIn(oblast.account("akim", NewGrant.everywhere(Role.LEADER)));
        done(akim, id, "hand-over", Map.of("to", login, "why", "Демалыста"));
        assertThat(post(other, id, "close", Map.of()).statusCode()).isEqualTo(422);
        done(akim, id, "hand-over", to);
        done(other, id, "close", Map.of());
        assertThat(kept(id).state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(post(other, id, "hand-over", Map.of("to", login, "why", "кеш"))
                        .statusCode())
                .as("nothing is left to control")
                .isEqualTo(422);
        assertThat(server.getBean(AuditTrail.class).about("assignment:" + id, 20))
                .filteredOn(entry -> entry.operation().equals("assignment.handed-over"))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.changes()).containsKeys("controller", "reason"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void theFirstTermStaysWhateverIsGranted() {
        long id = give(form("Мерзімді ұзарту"));
        LocalDate first = kept(id).term().first();
        assertThat(post(officer, id, "ask", Map.of("until", first.toString(), "reason", "кешігеді"))
                        .body())
                .contains("id=\"error-until\"");
        done(officer, id, "ask", Map.of("until", first.plusDays(10).toString(), "reason", "Мердігер кешікті"));
        assertThat(post(officer, id, "ask", Map.of("until", first.plusDays(30).toString(), "reason", "тағы"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(controller.get("/kk/staff").body()).contains("Мерзімді ұзарту туралы шешім қабылдаңыз");
        assertThat(post(other, id, "grant", Map.of("answer", "")).statusCode()).isEqualTo(422);
        assertThat(post(controller, id, "refuse", Map.of("answer", "")).body()).contains("id=\"error-answer\"");
        done(controller, id, "grant", Map.of("answer", ""));
        assertThat(kept(id).term().first()).isEqualTo(first);
        assertThat(kept(id).term().until()).isEqualTo(first.plusDays(10));
        assertThat(officer.get(one(id)).body()).contains("бастапқы мерзім:", "Мердігер кешікті", "ұзартылды");
        assertThat(post(controller, id, "grant", Map.of("answer", "")).body()).contains("ұзарту сұралмаған");
    }

    @Test
    void whatIsNotExecutedEndsOnRecord() {
        long id = give(form("Ерте"));
        assertThat(post(controller, id, "fail", Map.of("comment", "жоқ")).body())
                .contains("әлі өткен жоқ");
        long failed = late("Орындалмаған", 5);
        assertThat(officer.get(one(failed)).body()).contains("Мерзімі өткеніне 5 күн болды");
        done(controller, failed, "fail", Map.of("comment", "Орындалмады"));
        assertThat(officer.get("/kk/staff").body()).contains("Орындалмағанын түсіндіруді күткен тапсырмалар");
        done(officer, failed, "explain", Map.of("comment", "Қаржы бөлінбеді"));
        done(controller, failed, "discipline", Map.of("comment", "Ескертілген еді"));
        assertThat(kept(failed).state()).isEqualTo(AssignmentState.DISCIPLINED);
        assertThat(server.getBean(AuditTrail.class).about("assignment:" + failed, 10))
                .extracting(entry -> entry.operation())
                .contains("assignment.added", "assignment.fail", "assignment.explain", "assignment.discipline");
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void aTermInWorkingDaysIsCountedByTheCalendar() {
        Map<String, String> form = form("Жұмыс күнімен");
        form.remove("term");
        form.put("days", "7");
        long id = give(form);
        assertThat(kept(id).term().until())
                .isEqualTo(server.getBean(WorkingDays.class).plus(today(), 7));
        form.put("term", today().plusDays(3).toString());
        assertThat(controller.fill(STAFF + "/new", STAFF + "/new", form).body())
                .contains("id=\"error-term\"", "екеуінің бірін");
        form.remove("term");
        form.put("days", "жеті");
        assertThat(controller.fill(STAFF + "/new", STAFF + "/new", form).body()).contains("id=\"error-days\"");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("850101300114 азаматқа үй беру");
        wrong.put("weight", "9");
        wrong.put("origin", "түс");
        wrong.put("given-on", today().plusDays(2).toString());
        HttpResponse<String> refused = controller.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ЖСН", "id=\"error-weight\"", "id=\"error-origin\"", "id=\"error-given-on\"");
        Map<String, String> numbered = form("Нөмірлі");
        numbered.put("number", "12-9/1");
        give(numbered);
        assertThat(controller.fill(STAFF + "/new", STAFF + "/new", numbered).body())
                .contains("Бұл нөмірмен тапсырма бар");
    }

    @Test
    void partsEndBeforeTheWhole() {
        long whole = give(form("Бүтін"));
        Map<String, String> part = form("Бөлік");
        part.put("term", today().plusDays(40).toString());
        assertThat(controller
                        .fill(one(whole) + "/part", one(whole) + "/part", part)
                        .body())
                .contains("Бөліктің мерзімі");
        part.put("term", today().plusDays(10).toString());
        part.put("organisation", oblast.district("b"));
        long id = number(controller.fill(one(whole) + "/part", one(whole) + "/part", part));
        done(officer, whole, "accept", Map.of());
        done(officer, whole, "report", Map.of("comment", "Бітті", "proof", ""));
        assertThat(post(controller, whole, "close", Map.of()).body()).contains("Бөліктері аяқталмаған: 1");
        done(controller, id, "withdraw", Map.of("comment", "Қажет емес"));
        done(controller, whole, "close", Map.of());
        assertThat(controller.get(one(whole)).body()).contains("Бөлік", "күшін жойды", "көрсетілмеген");
    }

    @Test
    void manyAtOnceOrNone() {
        Map<String, String> form = form("Барлығына");
        form.put("helping", oblast.district("b"));
        form.put("each", "true");
        form.put("number", "12-8/7");
        assertThat(controller.fill(STAFF + "/new", STAFF + "/new", form).statusCode())
                .isEqualTo(303);
        assertThat(server.getBean(Assignments.class).numbered(List.of("12-8/7", "12-8/7-2")))
                .extractingByKeys("12-8/7", "12-8/7-2")
                .extracting(Assignment::organisation)
                .containsExactly(oblast.district("a"), oblast.district("b"));
        form.put("number", "12-8/8");
        give(numbered("12-8/8-2"));
        assertThat(controller.fill(STAFF + "/new", STAFF + "/new", form).statusCode())
                .isEqualTo(422);
        assertThat(server.getBean(Assignments.class).numbered(List.of("12-8/8")))
                .isEmpty();
    }

    private Map<String, String> numbered(String number) {
        Map<String, String> form = form("Нөмірі бар");
        form.put("number", number);
        return form;
    }

    @Test
    void helpersSeeItAndStrangersDoNot() {
        Map<String, String> form = form("Бірлесіп");
        form.put("helping", oblast.district("b"));
        long id = give(form);
        Visitor helper = signedIn(oblast.account("helper", NewGrant.at(oblast.district("b"), Role.OFFICER)));
        assertThat(helper.get(one(id)).statusCode()).isEqualTo(200);
        assertThat(helper.get(one(id)).body()).doesNotContain("Жұмысқа қабылдау<");
        assertThat(helper.fill("/kk/staff/me", one(id) + "/accept", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(one(id)).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(OPEN + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatComesAgainIsGivenAgain() {
        Map<String, String> form = form("Ай сайынғы анықтама");
        form.put("repeats", "monthly");
        form.put("helping", oblast.district("b"));
        long id = give(form);
        done(officer, id, "accept", Map.of());
        done(officer, id, "report", Map.of("comment", "Берілді", "proof", "Хат № 1"));
        done(controller, id, "close", Map.of());
        Assignment next = server.getBean(Assignments.class).list().stream()
                .filter(one -> one.text().kk().equals("Ай сайынғы анықтама") && one.id() != id)
                .findFirst()
                .orElseThrow();
        assertThat(next.state()).isEqualTo(AssignmentState.GIVEN);
        assertThat(next.term().first())
                .isEqualTo(server.getBean(WorkingDays.class)
                        .plus(kept(id).term().first().plusMonths(1), 0));
        assertThat(server.getBean(Assignments.class).coExecutors().list(next.id()))
                .containsExactly(new CoExecutor(oblast.district("b")));
    }

    @Test
    void ofTwoControllersAtOnceOneIsTold() throws ExecutionException, InterruptedException {
        long id = give(form("Екеу"));
        done(officer, id, "ask", Map.of("until", today().plusDays(40).toString(), "reason", "уақыт керек"));
        AssignmentChanges changes = server.getBean(AssignmentChanges.class);
        int seen = kept(id).version();
        List<Outcome<Long>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Long>>> asked = List.of(
                    threads.submit(() -> changes.decide(id, seen, true, "")),
                    threads.submit(() -> changes.decide(id, seen, false, "болмайды")));
            for (Future<Outcome<Long>> each : asked) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
    }

    @Test
    void everybodyReadsWhatWasPromisedAndCountsAndNobodysName() {
        Map<String, String> form = form("Ауызсу желісін іске қосу");
        form.put("promised", "true");
        long id = give(form);
        Visitor reader = new Visitor(port);
        String page = reader.get(OPEN + "/" + id).body();
        assertThat(page).contains("Ауызсу желісін іске қосу").doesNotContain(kept(id).controlledBy());
        assertThat(reader.get(OPEN).body()).contains("Ауызсу желісін іске қосу");
        assertThat(reader.get(OPEN + ".csv").body())
                .contains("Ауызсу желісін іске қосу")
                .doesNotContain(kept(id).controlledBy());
        late("Кешіккен", 3);
        String discipline = reader.get(OPEN + "-discipline?organisation=" + oblast.district("a"))
                .body();
        assertThat(discipline).contains("Маңызы ескеріліп").doesNotContain("Кешіккен");
        assertThat(reader.get(OPEN + "-discipline?period=1999-Q1").statusCode()).isEqualTo(404);
    }

    /// By another way than the measures': each assignment looked at on its own.
    @Test
    void disciplineIsWhatTheAssignmentsSay() {
        late("Есепке 1", 4);
        long second = late("Есепке 2", 6);
        done(controller, second, "fail", Map.of("comment", "жоқ"));
        server.getBean(Jobs.class).awaitAll();
        Period quarter =
                Period.month(today().getYear(), today().getMonthValue()).within(PeriodKind.QUARTER);
        List<Assignment> due = server.getBean(Assignments.class).list().stream()
                .filter(one -> one.organisation().equals(oblast.district("a")))
                .filter(one -> one.state() != AssignmentState.WITHDRAWN)
                .filter(one -> one.term().until().isBefore(today())
                        && !one.term().until().isBefore(quarter.start()))
                .toList();
        long kept = due.stream()
                .filter(one -> one.state() == AssignmentState.CLOSED || one.state() == AssignmentState.REPORTED)
                .filter(one -> !Objects.requireNonNull(one.course().reportedOn())
                        .isAfter(one.term().until()))
                .count();
        Discipline counted = server.getBean(DisciplineCounts.class)
                .of(oblast.district("a"), quarter.toString(), Scope.ALL, AssignmentCard.OPEN);
        assertThat(due).isNotEmpty();
        assertThat(counted.total().due()).isEqualTo(due.size());
        assertThat(counted.total().ontime()).isEqualTo(kept);
        assertThat(counted.total().weight())
                .isEqualTo(due.stream().mapToInt(Assignment::weight).sum());
        MeasureQuery query = MeasureQuery.of(
                List.of("dep.assignments.due"), List.of(quarter), List.of(oblast.district("a"), oblast.district("b")));
        new MeasureSourceContract(server.getBean(AssignmentMeasures.class), query)
                .check(
                        () -> database.sql("delete from assignment.assignment where organisation = ?")
                                .param(oblast.district("b"))
                                .update(),
                        new MeasureKey(oblast.district("b"), "dep.assignments.due", quarter));
    }

    @Test
    void whoIsLateIsNamedWithTheRule() {
        late("Назарға", 8);
        List<Attention> found = server.getBean(AssignmentAttention.class)
                .attention(today(), new Scope(false, new TreeSet<>(List.of(oblast.district("a")))));
        assertThat(found).anyMatch(one -> one.rule().equals("assignment.attention.overdue") && one.weight() >= 1);
        String section = controller
                .get("/kk/staff/sections/assignment?organisation=" + oblast.district("a"))
                .body();
        assertThat(section).contains("Мерзімі өткендер", "Назарға");
    }

    @Test
    void takesTheControlListOfAnOffice() throws IOException {
        String head = "number,name_kk,organisation,term,given_on,helping,weight\n";
        String row = "12-7/%d,%s,%s,%s,%s,%s,%s\n";
        LocalDate term = today().plusDays(9);
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(
                wrong,
                head
                        + row.formatted(1, "Бірінші", oblast.district("a"), term, today(), "", "1")
                        + row.formatted(1, "Сол нөмірмен", oblast.district("a"), term, today(), "", "1")
                        + row.formatted(2, "Белгісіз", oblast.district("a"), "ертең", today(), "жоқ-орган", "7"));
        String refused =
                controller.upload(FILES, FILES, new Upload(Map.of(), wrong)).body();
        assertThat(refused).contains("жоқ-орган", "12-7/1");
        assertThat(server.getBean(Assignments.class).numbered(List.of("12-7/1")))
                .isEmpty();
        Path right = folder.resolve("right.csv");
        Files.writeString(
                right,
                head
                        + row.formatted(1, "Бірінші", oblast.district("a"), term, today(), oblast.district("b"), "1")
                        + row.formatted(2, "Екінші", oblast.district("b"), term, today(), "", "3"));
        HttpResponse<String> sent = controller.upload(FILES, FILES, new Upload(Map.of(), right));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String waiting = sent.headers().firstValue("Location").orElseThrow();
        assertThat(controller.get(waiting).body()).contains("Бірінші", "Екінші");
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(controller.get(waiting).body());
        assertThat(digest.find()).isTrue();
        assertThat(controller
                        .fill(waiting, waiting, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
        Assignment taken =
                server.getBean(Assignments.class).numbered(List.of("12-7/1")).get("12-7/1");
        assertThat(taken.controller()).isEqualTo(login);
        assertThat(server.getBean(Assignments.class).coExecutors().list(taken.id()))
                .containsExactly(new CoExecutor(oblast.district("b")));
    }

    @Test
    void theBoardAndTheCalendarShowWhatIsAtWork() {
        Map<String, String> form = form("Тақтада");
        form.put("term", today().plusDays(1).toString());
        long id = give(form);
        assertThat(controller.get(STAFF + "-board").body()).contains("Күйі бойынша", "Тақтада");
        String month = kept(id).term().until().toString().substring(0, 7);
        assertThat(controller.get(STAFF + "-calendar?month=" + month).body()).contains("Мерзімдер күнтізбесі");
        assertThat(controller.get(STAFF + "-calendar?month=2026-13").statusCode())
                .isEqualTo(404);
    }
}
