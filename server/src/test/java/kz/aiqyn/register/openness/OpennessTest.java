package kz.aiqyn.register.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
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

/// The register of openness, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpennessTest {

    private static final String STAFF = "/kk" + OpennessCard.STAFF;
    private static final String FACTS = STAFF + OpennessCard.FACTS;
    private static final String FILES = "/kk/staff/files/" + FactFile.CODE;
    private static final String SECRET = "тек-менің-тапқаным";

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
    private Visitor economist;
    private Visitor first;
    private Visitor second;
    private Visitor head;
    private Visitor stranger;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "shine", 81);
        economist = signedIn("economist", NewGrant.everywhere(Role.ECONOMIST));
        first = signedIn("first", NewGrant.everywhere(OpennessRights.CHECKER));
        second = signedIn("second", NewGrant.everywhere(OpennessRights.CHECKER));
        head = signedIn("head", NewGrant.at(oblast.district("a"), Role.HEAD));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.HEAD));
    }

    private Visitor signedIn(String name, NewGrant... grants) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grants), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    // ---- facts

    private Map<String, String> fact(String period, String due, String done, String timely) {
        return new TreeMap<>(Map.of(
                "organisation",
                oblast.district("a"),
                "kind",
                "dialogue",
                "period",
                period,
                "due",
                due,
                "done",
                done,
                "timely",
                timely,
                "printed",
                "96,2",
                "source",
                "dialog.egov.kz",
                "day",
                "2025-12-01",
                "version",
                "0"));
    }

    private String added(Map<String, String> form) {
        HttpResponse<String> added = economist.fill(FACTS + "/new", FACTS + "/new", form);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        return added.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void keepsCountsAndTellsWhereThePrintedPercentageDiffers() {
        String one = added(fact("2024-Q4", "95", "91", "90"));
        assertThat(economist.get(one).body())
                .contains("100 × 91 / 95 =", "95,8 %", "Жазылғаны – 96,2 %", "айырмасы 0,4 пайыздық тармақ")
                .contains("Мәлімет қосылды");
        assertThat(economist
                        .get(FACTS + "?facet=differs&organisation=" + oblast.district("a") + "&quarter=2024-Q4")
                        .body())
                .contains(">95,8<", ">96,2<");
        HttpResponse<String> twice = economist.fill(FACTS + "/new", FACTS + "/new", fact("2024-Q4", "1", "1", "1"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("мұндай мәліметі бар");
    }

    @Test
    void saysAtItsFieldWhatIsWrongInCounts() {
        Map<String, String> wrong = fact("2033-13", "он", "11", "12");
        HttpResponse<String> refused = economist.fill(FACTS + "/new", FACTS + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("«2033-13» жарамайды", "«он» жарамайды", "12 саны 11 санынан көп");
        HttpResponse<String> more = economist.fill(FACTS + "/new", FACTS + "/new", fact("2024-Q3", "10", "11", "3"));
        assertThat(more.body()).contains("11 саны 10 санынан көп");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        String one = added(fact("2023-Q3", "50", "40", "30"));
        Map<String, String> earlier = fact("2023-Q3", "50", "45", "30");
        earlier.put("version", "1");
        Map<String, String> later = fact("2023-Q3", "50", "41", "30");
        later.put("version", "1");
        assertThat(economist.fill(one + "/edit", one + "/edit", earlier).statusCode())
                .isEqualTo(303);
        assertThat(economist.fill(one + "/edit", one + "/edit", later).statusCode())
                .isEqualTo(409);
        assertThat(economist.get(one).body()).contains("40 &gt; 45");
    }

    /// Months of questions add up, and a quarter told of both ways is refused.
    @Test
    void measuresFollowMonthsAndCorrections() {
        String district = oblast.district("a");
        added(fact("2023-01", "10", "9", "8"));
        String february = added(fact("2023-02", "20", "20", "15"));
        assertThat(value(district, "dialogue.received", "2023-Q1")).isEqualTo(30);
        assertThat(value(district, "dialogue.answered", "2023-Q1")).isEqualTo(23);
        assertThat(value(district, "openness.dialogue.unanswered", "2023-Q1")).isEqualTo(1);
        Map<String, String> corrected = fact("2023-02", "20", "20", "19");
        corrected.put("version", "1");
        assertThat(economist
                        .fill(february + "/edit", february + "/edit", corrected)
                        .statusCode())
                .isEqualTo(303);
        assertThat(value(district, "dialogue.answered", "2023-Q1")).isEqualTo(27);
        assertThat(value(district, "openness.dialogue.term", "2023-Q1")).isEqualTo(90);
        HttpResponse<String> both = economist.fill(FACTS + "/new", FACTS + "/new", fact("2023-Q1", "1", "1", "1"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("айлар бойынша да, тоқсан бойынша да");
    }

    @Test
    void aValueLeadsToTheFactsAsTheyWereThen() {
        String district = oblast.district("a");
        String one = added(fact("2022-Q2", "40", "30", "20"));
        MeasureKey key = new MeasureKey(district, "dialogue.answered", Period.of("2022-Q2"));
        assertThat(value(district, "dialogue.answered", "2022-Q2")).isEqualTo(20);
        String then = records(key);
        Map<String, String> corrected = fact("2022-Q2", "40", "30", "25");
        corrected.put("version", "1");
        economist.fill(one + "/edit", one + "/edit", corrected);
        assertThat(value(district, "dialogue.answered", "2022-Q2")).isEqualTo(25);
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru" + then).body()).contains("<td class=\"n\">20</td>");
        assertThat(resident.get("/ru" + records(key)).body()).contains("<td class=\"n\">25</td>");
    }

    private String records(MeasureKey key) {
        java.time.Instant known = database.sql("""
                        select known_at from measure.current_value
                        where organisation = :organisation and measure = :measure and period = :period
                        """)
                .param("organisation", key.organisation())
                .param("measure", key.measure())
                .param("period", key.period().toString())
                .query((row, number) -> row.getTimestamp("known_at").toInstant())
                .single();
        return server.getBean(OpennessMeasures.class).records(key, known).orElseThrow();
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        MeasureQuery query = MeasureQuery.of(
                OpennessMeasures.codes(),
                List.of(Period.of("2025-Q1"), Period.of("2025-Q3")),
                List.of(oblast.district("b"), oblast.district("c")));
        new MeasureSourceContract(server.getBean(OpennessMeasures.class), query)
                .check(
                        () -> database.sql("""
                                        update openness.assessment set state = 'shown'
                                        where organisation = ? and period = '2025-Q1'
                                        """).params(oblast.district("b")).update(),
                        new MeasureKey(oblast.district("b"), "openness.score", Period.of("2025-Q1")));
    }

    // ---- files

    @Test
    void showsWhatAFileBringsWithPrintedDifferencesTakesItOnceAndUndoesIt() throws IOException {
        Path file = file("портал.csv", """
                organisation,kind,period,due,done,timely,printed,source,day
                %1$s,dialogue,2021-Q1,352,251,,81.3,apa.kz,2024-12-17
                %1$s,dialogue,2021-Q2,1520,1480,,97.4,apa.kz,2024-12-17
                %1$s,budgets,2021-Q1,12,11,10,,budget.egov.kz,2024-12-17
                """);
        String preview = sent(file);
        String shown = economist.get(preview).body();
        assertThat(shown).contains("352 / 251 = 71.3 % ≠ 81.3 %", "3 өзгеріс шығады", "санмен сәйкес емес");
        assertThat(count("2021-%")).isZero();
        assertThat(economist
                        .fill(preview, preview, Map.of("digest", digest(shown)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("2021-%")).isEqualTo(3);
        assertThat(value(oblast.district("a"), "dialogue.received", "2021-Q1")).isEqualTo(352);
        String again = sent(file);
        assertThat(economist.get(again).body()).doesNotContain("3 өзгеріс шығады");
        assertThat(economist.fill(FILES, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("2021-%")).isZero();
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        HttpResponse<String> refused = economist.upload(FILES, FILES, new Upload(Map.of(), file("bad.csv", """
                organisation,kind,period,due,done,timely,printed,source,day
                %1$s,dialogue,2020-Q1,10,9,8,,egov,2024-12-17
                %1$s,radio,2020-Q1,10,9,8,,egov,2024-12-17
                %1$s,data,2020-Q9,10,9,8,,egov,2024-12-17
                %1$s,data,2020-Q2,10,12,8,,egov,2024-12-17
                %1$s,data,2020-Q3,көп,1,1,,egov,2024-12-17
                %1$s,data,2020-Q4,10,9,8,250,egov,2024-12-32
                nobody,data,2020-Q4,10,9,8,90,egov,2024-12-12
                %1$s,dialogue,2020-Q1,10,9,8,,egov,2024-12-17
                %1$s,dialogue,2020-01,10,9,8,,egov,880101400123
                """)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("bad.csv", "radio", "2020-Q9", "12 саны 10 санынан көп", "көп", "250", "2024-12-32", "nobody")
                .contains("екінші рет");
        assertThat(count("2020-%")).isZero();
    }

    @Test
    void takesThousandsOfRowsInOneFile() throws IOException {
        StringBuilder rows = new StringBuilder("organisation,kind,period,due,done,source,day\n");
        for (int year = 2015; year <= 2019; year++) {
            for (int month = 1; month <= 12; month++) {
                for (String kind : FactForm.codes()) {
                    for (String letter : List.of("a", "b", "c")) {
                        rows.append("%s,%s,%d-%02d,100,%d,portal,2020-01-01%n"
                                .formatted(oblast.district(letter), kind, year, month, month));
                    }
                }
            }
        }
        String preview = sent(Files.writeString(folder.resolve("many.csv"), rows));
        String shown = economist.get(preview).body();
        assertThat(economist
                        .fill(preview, preview, Map.of("digest", digest(shown)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
        assertThat(database.sql("select count(*) from openness.fact where period like '201%' and source = 'portal'")
                        .query(Long.class)
                        .single())
                .isEqualTo(720);
    }

    // ---- two checkers

    /// Plans the assessment of a quarter of district a, with all its facts.
    private long planned(String quarter) {
        for (String kind : FactForm.codes()) {
            Map<String, String> fact = fact(quarter, "20", "18", "15");
            fact.put("kind", kind);
            added(fact);
        }
        HttpResponse<String> planned = economist.fill(
                STAFF + "/new", STAFF + "/new", Map.of("period", quarter, "organisation", oblast.district("a")));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(303);
        return database.sql("select id from openness.assessment where organisation = ? and period = ?")
                .params(oblast.district("a"), quarter)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> step(Visitor visitor, long id, String event, String seen) {
        return visitor.fill(
                STAFF + "/" + id,
                STAFF + "/" + id + "/" + event,
                Map.of("seen", seen, "comment", "Есеп сайтта тұр, дәлелі тіркелді"));
    }

    /// A sheet with the best marks of all, but for those that are given; its notes hold a word to be looked for.
    private Map<String, String> sheet(Map<String, String> otherwise) {
        Map<String, String> sheet = new TreeMap<>();
        Checklist checklist = server.getBean(Checklists.class)
                .whole(server.getBean(Checklists.class)
                        .inForce(Period.of("2024-Q1"))
                        .orElseThrow());
        for (ChecklistItem item : checklist.judged()) {
            String best = item.isBreach() ? "no" : item.marks().getFirst();
            sheet.put("mark-" + item.code(), otherwise.getOrDefault(item.code(), best));
            sheet.put("note-" + item.code(), SECRET);
            sheet.put("link-" + item.code(), "https://example.kz/" + SECRET.hashCode());
        }
        return sheet;
    }

    private void fillAndHandIn(Visitor visitor, long id, Map<String, String> otherwise) {
        String one = STAFF + "/" + id;
        HttpResponse<String> kept = visitor.fill(one, one + "/sheet", sheet(otherwise));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        HttpResponse<String> handed = step(visitor, id, "hand-in", "checking");
        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(303);
    }

    private long checking(String quarter) {
        long id = planned(quarter);
        assertThat(step(first, id, "begin", "planned").statusCode()).isEqualTo(303);
        assertThat(step(second, id, "join", "checking").statusCode()).isEqualTo(303);
        return id;
    }

    private long compared(String quarter, Map<String, String> secondFinds) {
        long id = checking(quarter);
        fillAndHandIn(first, id, Map.of());
        fillAndHandIn(second, id, secondFinds);
        return id;
    }

    /// Everything that the other checker, the economist, the body's head and everybody can ask for, while one has
    /// handed
    /// in: pages, lists, files, the note for meetings, the evidence, the record of what was done.
    @Test
    void nobodySeesFindingsBeforeBothHaveHandedIn() throws IOException {
        long id = checking("2024-Q2");
        String one = STAFF + "/" + id;
        String evidence = "/kk/staff/attachments/to/" + EvidenceAttachments.KIND + "/" + id + "1";
        HttpResponse<String> attached = first.upload(
                evidence,
                evidence,
                new Upload(
                        Map.of("kind", "paper", "language", "kk", "caption", SECRET, "day", "2024-07-01"),
                        Files.write(folder.resolve("дәлел.pdf"), PDF)));
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(303);
        long attachment = database.sql("select max(id) from attachment.attachment where subject like ?")
                .params(EvidenceAttachments.KIND + ":" + id + "1")
                .query(Long.class)
                .single();
        fillAndHandIn(first, id, Map.of("d3", "partly"));
        assertThat(first.get(one).body()).doesNotContain("id=\"compared\"");

        List<String> routes = List.of(
                one,
                STAFF,
                STAFF + ".csv",
                STAFF + ".json",
                STAFF + "?q=" + oblast.district("a"),
                STAFF + "?organisation=" + oblast.district("a") + "&sort=-score",
                STAFF + OpennessCard.OVERVIEW + "?organisation=" + oblast.district("a") + "&period=2024-Q2",
                "/kk/staff/sections/openness?organisation=" + oblast.district("a") + "&day=2024-12-31",
                "/kk/staff",
                "/kk" + OpennessCard.OPEN,
                "/kk" + OpennessCard.OPEN + "/" + id,
                "/kk" + OpennessCard.OPEN + ".json?organisation=" + oblast.district("a"),
                "/kk" + OpennessCard.OPEN + OpennessCard.OVERVIEW + "?period=2024-Q2",
                evidence,
                "/kk/staff/attachments/" + attachment,
                "/kk/staff/attachments/" + attachment + "/file");
        for (Visitor curious : List.of(second, economist, head, new Visitor(port))) {
            for (String route : routes) {
                assertThat(curious.get(route).body())
                        .as(route)
                        .doesNotContain(SECRET, "дәлел.pdf", "%PDF", "id=\"compared\"", "ішінара</td>");
            }
        }
        assertThat(second.get(evidence).statusCode()).isEqualTo(404);
        assertThat(second.get("/kk/staff/attachments/" + attachment).statusCode())
                .isEqualTo(404);
        for (Visitor other : List.of(second, economist)) {
            assertThat(other.fill(one, one + "/resolve", Map.of("item", "d3", "decided-d3", "yes", "reason-d3", "x"))
                            .body())
                    .doesNotContain(SECRET);
        }
        assertThat(server.getBean(AuditTrail.class).about("openness:" + id, 50))
                .allSatisfy(entry -> assertThat(entry.changes().toString()).doesNotContain(SECRET, "partly"));

        fillAndHandIn(second, id, Map.of());
        for (Visitor reader : List.of(first, second, economist)) {
            assertThat(reader.get(one).body()).contains("id=\"compared\"", SECRET, "ішінара");
        }
        assertThat(second.get("/kk/staff/attachments/" + attachment).body()).contains(SECRET);
    }

    private static final byte[] PDF = "%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    void oneCheckerHasOneSeatAndWhatWasHandedInStays() {
        long id = planned("2024-Q1");
        String one = STAFF + "/" + id;
        assertThat(step(first, id, "begin", "planned").statusCode()).isEqualTo(303);
        assertThat(step(first, id, "join", "checking").statusCode()).isEqualTo(422);
        assertThat(economist
                        .fill(one, one + "/join", Map.of("seen", "checking"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(second.fill(one, one + "/sheet", sheet(Map.of())).statusCode())
                .as("no seat yet")
                .isEqualTo(422);
        HttpResponse<String> empty = step(first, id, "hand-in", "checking");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("әлі белгіленбеген тармақ саны");
        fillAndHandIn(first, id, Map.of());
        assertThat(first.fill(one, one + "/sheet", sheet(Map.of("d3", "no"))).statusCode())
                .isEqualTo(422);
        Map<String, String> wrong = sheet(Map.of("q3", "60"));
        wrong.put("link-d3", "javascript:alert(1)");
        assertThat(step(second, id, "join", "checking").statusCode()).isEqualTo(303);
        assertThat(second.fill(one, one + "/sheet", wrong).body())
                .contains("«60» бұл тармаққа қойылмайды", "беттің адресі емес");
    }

    @Test
    void twoWhoHandInAtOnceAreComparedOnce() throws ExecutionException, InterruptedException {
        long id = checking("2023-Q4");
        String one = STAFF + "/" + id;
        assertThat(first.fill(one, one + "/sheet", sheet(Map.of())).statusCode())
                .isEqualTo(303);
        assertThat(second.fill(one, one + "/sheet", sheet(Map.of())).statusCode())
                .isEqualTo(303);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(
                    () -> step(first, id, "hand-in", "checking").statusCode(),
                    () -> step(second, id, "hand-in", "checking").statusCode());
            for (Future<Integer> answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(server.getBean(Assessments.class).get(id).state()).isEqualTo(AssessmentState.COMPARED);
    }

    @Test
    void aThirdPersonDecidesAndTheBodyObjectsAndIsAnswered() {
        long id = compared("2023-Q2", Map.of("e1", "partly", "q3", "4"));
        String one = STAFF + "/" + id;
        assertThat(economist.get(one).body()).contains("77,8 %", "шешілмеген");
        HttpResponse<String> early = step(economist, id, "show", "compared");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("тексерушілер келіспеді, шешім қабылданбаған");
        assertThat(first.fill(one, one + "/resolve", Map.of("item", "e1")).statusCode())
                .isEqualTo(403);

        assertThat(decide(id, "e1", "partly").statusCode()).isEqualTo(303);
        assertThat(decide(id, "q3", "6").statusCode()).isEqualTo(303);
        assertThat(step(economist, id, "show", "compared").statusCode()).isEqualTo(303);
        Assessment shown = server.getBean(Assessments.class).get(id);
        LocalDate today = Kazakhstan.today(clock);
        assertThat(shown.hearing().until())
                .isEqualTo(server.getBean(WorkingDays.class).plus(today, 5));
        assertThat(step(economist, id, "close", "shown").body()).contains("мерзімі бітпеген");
        assertThat(stranger.get(one).statusCode()).isEqualTo(403);
        assertThat(stranger.fill(STAFF, one + "/object", Map.of("seen", "shown", "comment", "жоқ"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(step(head, id, "object", "shown").statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).get("/kk" + OpennessCard.OPEN + "/" + id).statusCode())
                .as("not final yet")
                .isEqualTo(404);
        assertThat(decide(id, "e1", "yes").statusCode()).isEqualTo(303);
        assertThat(step(economist, id, "answer", "objected").statusCode()).isEqualTo(303);

        Assessment last = server.getBean(Assessments.class).get(id);
        assertThat(last.state()).isEqualTo(AssessmentState.FINAL);
        assertThat(last.score()).isGreaterThan(shown.score());
        assertThat(value(oblast.district("a"), "openness.score", "2023-Q2"))
                .isEqualTo(last.score().doubleValue());
        String open =
                new Visitor(port).get("/kk" + OpennessCard.OPEN + "/" + id).body();
        assertThat(open)
                .contains("Есеп сайтта тұр", "Коэн каппасы", "100 × 7 / 9", "20 ішінен 18")
                .doesNotContain(SECRET, "shine-first", "shine-second");
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private HttpResponse<String> decide(long id, String item, String mark) {
        String one = STAFF + "/" + id;
        int version = server.getBean(Assessments.class).get(id).version();
        return economist.fill(
                one,
                one + "/resolve",
                Map.of(
                        "item",
                        item,
                        "decided-" + item,
                        mark,
                        "reason-" + item,
                        "Дәлел тексерілді",
                        "version",
                        Integer.toString(version)));
    }

    @Test
    void aFinalResultStaysWhenItsFactsAreCorrected() {
        long id = compared("2022-Q4", Map.of());
        step(economist, id, "show", "compared");
        assertThat(step(head, id, "agree", "shown").statusCode()).isEqualTo(303);
        Assessments assessments = server.getBean(Assessments.class);
        var before = assessments.get(id).score();
        for (PortalFact kept : server.getBean(PortalFacts.class).list(List.of(oblast.district("a")))) {
            if (kept.period().equals(Period.of("2022-Q4"))) {
                Map<String, String> corrected = fact("2022-Q4", "20", "2", "1");
                corrected.put("version", Integer.toString(kept.version()));
                String edit = FACTS + "/" + kept.id() + "/edit";
                assertThat(economist.fill(edit, edit, corrected).statusCode()).isEqualTo(303);
            }
        }
        assertThat(assessments.get(id).score()).isEqualByComparingTo(before);
        assertThat(new Visitor(port).get("/kk" + OpennessCard.OPEN + "/" + id).body())
                .contains("20 ішінен 18");
    }

    // ---- checklists

    @Test
    void aNewVersionLeavesWhatWasAssessedAsItWas() {
        Checklists checklists = server.getBean(Checklists.class);
        ChecklistVersion old = checklists.versions().getFirst();
        String page = STAFF + OpennessCard.CHECKLISTS + "/" + old.id() + "/new";
        Map<String, String> form = new TreeMap<>();
        ChecklistForm.of(checklists.whole(old)).fields().forEach((field, texts) -> form.put(field, texts.getFirst()));
        form.putAll(Map.of("code", "2030", "from-period", "2030-Q1", "basis", "Бұйрық № 3", "weight-data", "30"));
        HttpResponse<String> heavy = economist.fill(page, page, form);
        assertThat(heavy.statusCode()).isEqualTo(422);
        assertThat(heavy.body()).contains("салмақтардың қосындысы 110");

        form.putAll(Map.of("weight-effect", "10", "points-e3", "", "component-new1", "effect"));
        form.putAll(Map.of("name-new1.kk", "Жаңа тармақ", "scoring-new1", "share-done", "points-new1", "4"));
        assertThat(economist.fill(page, page, form).body()).contains("порталда мәлімет жарияланбайды");
        form.put("scoring-new1", "answer");
        assertThat(economist.fill(page, page, form).statusCode()).isEqualTo(303);

        ChecklistVersion made = checklists.find("2030").orElseThrow();
        Checklist whole = checklists.whole(made);
        assertThat(whole.item("e3")).isEmpty();
        assertThat(whole.items())
                .anySatisfy(item -> assertThat(item.names().kk()).isEqualTo("Жаңа тармақ"));
        assertThat(checklists.whole(old).item("e3")).isPresent();
        assertThat(checklists.inForce(Period.of("2025-Q4")).orElseThrow().id()).isEqualTo(old.id());
        form.put("code", "2031");
        assertThat(economist.fill(page, page, form).body()).contains("жаңа редакция мына кезеңнен кейін басталады");
        assertThat(head.get(page).statusCode()).isEqualTo(403);
        hasOtherComponents(made);
    }

    /// Sets out from a version: takes legal acts out, names a component anew, adds one, and moves an item to it.
    private void hasOtherComponents(ChecklistVersion old) {
        Checklists checklists = server.getBean(Checklists.class);
        String page = STAFF + OpennessCard.CHECKLISTS + "/" + old.id() + "/new";
        Map<String, String> form = new TreeMap<>();
        ChecklistForm.of(checklists.whole(old)).fields().forEach((field, texts) -> form.put(field, texts.getFirst()));
        form.putAll(Map.of("code", "2032", "from-period", "2032-Q1", "basis", "Бұйрық № 4"));
        String weight = form.put("weight-acts", "");
        form.putAll(Map.of("title-effect.kk", "Нәтижелілік", "weight-part1", weight));
        form.putAll(Map.of("title-part1.kk", "Жаңа бөлік", "facts-part1", "data"));
        assertThat(economist.fill(page, page, form).body()).contains("басқа құрамдас бөлік есептеледі");
        form.put("facts-part1", "");
        assertThat(economist.fill(page, page, form).body()).contains("балл беретін тармағы жоқ");
        form.put("component-e1", "part1");
        form.put("component-new1", "part2");
        form.putAll(Map.of("name-new1.kk", "Тағы бір тармақ", "scoring-new1", "answer", "points-new1", "4"));
        assertThat(economist.fill(page, page, form).statusCode()).isEqualTo(422);
        form.put("component-new1", "part1");
        assertThat(economist.fill(page, page, form).statusCode()).isEqualTo(303);

        Checklist made = checklists.whole(checklists.find("2032").orElseThrow());
        assertThat(made.components())
                .extracting(ChecklistComponent::code)
                .containsExactly("data", "budgets", "dialogue", "effect", "c1");
        assertThat(made.components()).extracting(one -> one.names().kk()).contains("Нәтижелілік", "Жаңа бөлік");
        assertThat(made.items("acts")).isEmpty();
        assertThat(made.items("c1"))
                .extracting(item -> item.names().kk())
                .contains("Тағы бір тармақ")
                .hasSize(2);
        assertThat(checklists.whole(old).items("acts")).isNotEmpty();
    }

    // ---- over all

    @Test
    void bodiesStandWithTheWorstFirstAndEachScoreOpens() {
        Visitor resident = new Visitor(port);
        String page = resident.get("/ru" + OpennessCard.OPEN + OpennessCard.OVERVIEW + "?period=2025-Q3")
                .body();
        assertThat(page).contains("По органам, худшие сначала", "каппа Коэна");
        OpennessOverview overview = server.getBean(OpennessPages.class).open("", "2025-Q3");
        assertThat(overview.bodies())
                .extracting(body -> body.assessment().score().doubleValue())
                .isSorted();
        for (OpennessOverview.Body body : overview.bodies()) {
            assertThat(body.score().score())
                    .isEqualByComparingTo(body.assessment().score());
            assertThat(resident.get("/ru" + OpennessCard.OPEN + "/"
                                    + body.assessment().id())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(resident.get("/ru" + OpennessCard.OPEN + OpennessCard.OVERVIEW + "?period=2025")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesWhoNeedsAttention() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        Scope scope = new Scope(false, new java.util.TreeSet<>(List.of(oblast.district("b"), oblast.district("c"))));
        var found = server.getBean(OpennessAttention.class).attention(day, scope);
        Map<String, Double> low = new TreeMap<>();
        database.sql("""
                        select organisation, score from openness.assessment
                        where state = 'final' and period = '2025-Q3' and score < 70 and organisation = any(?)
                        """)
                .param(new String[] {oblast.district("b"), oblast.district("c")})
                .query(row -> {
                    low.put(row.getString("organisation"), row.getDouble("score"));
                });
        assertThat(found.stream()
                        .filter(one -> one.rule().equals("openness.attention.low"))
                        .map(one -> one.organisation())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(low.keySet());
        long unanswered =
                database.sql("""
                        select due - done from openness.fact
                        where organisation = ? and kind = 'dialogue' and period = '2025-Q4'
                        """).params(oblast.district("b")).query(Long.class).single();
        assertThat(found.stream()
                        .filter(one -> one.rule().equals("openness.attention.unanswered")
                                && one.organisation().equals(oblast.district("b")))
                        .map(one -> (long) one.weight())
                        .toList())
                .isEqualTo(unanswered == 0 ? List.of() : List.of(unanswered));
    }

    @Test
    void speaksOfABodyAndOfAllOnPaper() {
        String own = economist
                .get("/ru/staff/sections/openness?organisation=" + oblast.district("b") + "&day=2025-12-31")
                .body();
        assertThat(own).contains("Открытость государственных органов", "Открытый диалог", "/ 100");
        assertThat(economist.get("/ru/staff/sections/openness?day=2025-12-31").body())
                .contains("По органам, худшие сначала");
    }

    @Test
    void isTakenAlongAsItIsShown() {
        Visitor resident = new Visitor(port);
        String of = "?organisation=" + oblast.district("b");
        String open = "/ru" + OpennessCard.OPEN;
        assertThat(resident.get(open + ".csv" + of).body())
                .startsWith("id,organisation,period,score,change,items,agreed,checklist\n");
        assertThat(resident.get(open + OpennessCard.FACTS + ".csv" + of).body())
                .startsWith("id,organisation,kind,period,quarter,due,done,timely,share,printed,portal_kk")
                .contains(",source,day");
        assertThat(resident.get(open + OpennessCard.FACTS + ".json" + of).body())
                .contains("\"kind\":\"dialogue\"");
        assertThat(resident.get(open + OpennessCard.FACTS + ".xlsx" + of).statusCode())
                .isEqualTo(200);
        assertThat(resident.get(open + OpennessCard.CHECKLISTS + ".csv").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFileForProgramsCanBeTakenInAgain() throws IOException {
        byte[] csv = new Visitor(port)
                .get("/kk" + OpennessCard.OPEN + OpennessCard.FACTS + ".csv?organisation=" + oblast.district("b"))
                .body()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> sent =
                economist.upload(FILES, FILES, new Upload(Map.of(), Files.write(folder.resolve("again.csv"), csv)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        assertThat(economist.get(preview).body()).doesNotContain("мәлімет қосылады");
    }

    // ---- together

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.formatted(oblast.district("a")));
    }

    private String sent(Path file) {
        HttpResponse<String> sent = economist.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private double value(String organisation, String measure, String period) {
        server.getBean(Jobs.class).awaitAll();
        return database.sql("""
                        select number from measure.current_value
                        where organisation = :organisation and measure = :measure and period = :period
                        """)
                .param("organisation", organisation)
                .param("measure", measure)
                .param("period", period)
                .query(Double.class)
                .single();
    }

    private long count(String period) {
        return database.sql("select count(*) from openness.fact where organisation = ? and period like ?")
                .params(oblast.district("a"), period)
                .query(Long.class)
                .single();
    }

    private static String digest(String preview) {
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(preview);
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }
}
