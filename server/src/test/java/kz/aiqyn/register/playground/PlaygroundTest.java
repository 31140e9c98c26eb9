package kz.aiqyn.register.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The example of `docs/adding-a-register.md`, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundTest {

    private static final String STAFF = "/kk" + PlaygroundCard.STAFF;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor officer;
    private Visitor stranger;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "yard", 73);
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private static Map<String, String> form(String organisation, String name, String cost) {
        return new TreeMap<>(Map.of(
                "organisation", organisation,
                "name.kk", name,
                "name.ru", "",
                "name.en", "",
                "place", "Абай көшесі, 1",
                "cost", cost,
                "planned-for", "2026-06-01",
                "version", "0"));
    }

    private long add(String name, String cost) {
        HttpResponse<String> added =
                officer.fill(STAFF + "/new", STAFF + "/new", form(oblast.district("a"), name, cost));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void keepsWhatAFormSaysAndTellsOnceThatItDid() {
        long id = add("Шапағат", "12,5");
        assertThat(officer.get(STAFF + "/" + id).body())
                .contains("Шапағат", "12,500", "Алаң сақталды.", "Балалар алаңы қосылды")
                .contains("aria-current=\"step\">жоспарланған");
        assertThat(officer.get(STAFF + "/" + id).body()).doesNotContain("Алаң сақталды.");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        HttpResponse<String> refused =
                officer.fill(STAFF + "/new", STAFF + "/new", form(oblast.district("a"), "", "көп"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("толтыру керек", "«көп» – сан емес", "value=\"көп\"");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        long id = add("Екеу", "1");
        Map<String, String> first = form(oblast.district("a"), "Екеу бірінші", "2");
        first.put("version", "1");
        Map<String, String> second = form(oblast.district("a"), "Екеу екінші", "3");
        second.put("version", "1");
        String edit = STAFF + "/" + id + "/edit";
        assertThat(officer.fill(edit, edit, first).statusCode()).isEqualTo(303);
        HttpResponse<String> overtaken = officer.fill(edit, edit, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("басқа біреу өзгертті", "Екеу екінші");
        assertThat(officer.get(STAFF + "/" + id).body()).contains("Екеу бірінші", "1 &gt; 2");
    }

    @Test
    void showsToEachWhatTheirRightReaches() {
        long id = add("Біздікі", "1");
        assertThat(officer.get(STAFF + "?q=Біздікі").body()).contains("/" + id + "\"");
        assertThat(stranger.get(STAFF + "?q=Біздікі").body())
                .doesNotContain("/" + id + "\"")
                .contains("Мұндай жазба табылмады");
        assertThat(stranger.get(STAFF + "/" + id).statusCode()).isEqualTo(403);
        Map<String, String> foreign = form(oblast.district("a"), "Бөтен", "1");
        assertThat(stranger.fill(STAFF + "/new", STAFF + "/new", foreign).statusCode())
                .isEqualTo(403);
    }

    @Test
    void filtersSortsAndSums() {
        String late = officer.get(STAFF + "?facet=late").body();
        assertThat(late).contains("3-алаң").doesNotContain("1-алаң</a>");
        String unsorted = officer.get(STAFF).body();
        assertThat(unsorted).contains("class=\"pressing\"");
        assertThat(unsorted.indexOf("3-алаң</a>"))
                .as("the row that presses stands before one that was made before it")
                .isPositive()
                .isLessThan(unsorted.indexOf("1-алаң</a>"));
        String sorted = officer.get(STAFF + "?state=built&sort=-cost&organisation=" + oblast.district("a"))
                .body();
        assertThat(sorted).contains("aria-sort=\"descending\"");
        assertThat(sorted.indexOf("2-алаң</a>")).isPositive().isLessThan(sorted.indexOf("1-алаң</a>"));
        assertThat(sorted).contains("Барлығы").containsPattern("<td class=\"n\"[^>]*>37,500</td>");
    }

    @Test
    void keepsAFilterUnderAName() {
        HttpResponse<String> kept = officer.fill(
                STAFF + "?facet=late",
                "/kk/staff/lists/views",
                Map.of(
                        "local",
                        PlaygroundCard.STAFF,
                        "listing",
                        "playground.list",
                        "query",
                        "?facet=late",
                        "name",
                        "Кешіккендер"));
        assertThat(kept.headers().firstValue("Location")).contains(STAFF + "?facet=late");
        assertThat(officer.get(STAFF).body()).contains("Кешіккендер", STAFF + "?facet=late");
        assertThat(stranger.get(STAFF).body()).doesNotContain("Кешіккендер");
    }

    @Test
    void takesAStepOnlyOnceAndOnlyWithAReasonWhereOneIsNeeded() {
        long id = add("Қадам", "4");
        String one = STAFF + "/" + id;
        assertThat(officer.fill(one, one + "/open", Map.of("seen", "planned")).statusCode())
                .isEqualTo(303);
        assertThat(officer.fill(one, one + "/open", Map.of("seen", "planned")).statusCode())
                .isEqualTo(409);
        HttpResponse<String> unexplained = officer.fill(one, one + "/close", Map.of("seen", "built"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(officer.fill(one, one + "/close", Map.of("seen", "built", "comment", "Жөндеу"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one).body()).contains("Жөндеу", "жоспарланған &gt; ашық", "Балалар алаңы жабылды");
    }

    @Test
    void oneOfTwoStepsAtOnceIsTold() throws ExecutionException, InterruptedException {
        long id = add("Бірден", "4");
        Lives lives = server.getBean(Lives.class);
        PlaygroundLife life = server.getBean(PlaygroundLife.class);
        StepRequest<GroundEvent> open =
                new StepRequest<>(id, GroundEvent.OPEN, "planned", "", kz.aiqyn.base.web.Form.EMPTY);
        List<Outcome<Playground>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Playground>>> asked =
                    List.of(threads.submit(() -> lives.take(life, open)), threads.submit(() -> lives.take(life, open)));
            for (Future<Outcome<Playground>> one : asked) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
        assertThat(lives.history("playground:" + id)).hasSize(1);
    }

    @Test
    void showsWhatAFileChangesTakesItOnceAndUndoesIt() throws IOException {
        String district = oblast.district("a");
        Path file = Files.writeString(folder.resolve("алаңдар.csv"), """
            organisation,name_kk,cost,planned_for,opened_on
            %1$s,Файлдан бір,5.25,2026-05-01,
            %1$s,Файлдан екі,6,2026-05-01,2026-04-20
            """.formatted(district));
        String files = "/kk/staff/files/playgrounds";
        HttpResponse<String> sent = officer.upload(files, files, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        String shown = officer.get(preview).body();
        assertThat(shown).contains("Файлдан бір", "Файлдан екі", "2 өзгеріс шығады");
        assertThat(count(district, "Файлдан%")).isZero();
        assertThat(signedIn("other", NewGrant.at(district, Role.OFFICER))
                        .get(preview)
                        .statusCode())
                .isEqualTo(404);

        assertThat(officer.fill(preview, preview, Map.of("digest", digest(shown)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count(district, "Файлдан%")).isEqualTo(2);
        assertThat(officer.get(preview).statusCode()).isEqualTo(303);

        assertThat(officer.fill(files, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count(district, "Файлдан%")).isZero();
        assertThat(officer.fill(files, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        String district = oblast.district("a");
        Path file = Files.writeString(folder.resolve("bad.csv"), """
            organisation,name_kk,cost,planned_for
            %1$s,Жақсы,5,2026-05-01
            %2$s,Бөтен,5,2026-05-01
            no-such-akimat,Белгісіз,тоғыз,2026-05-01
            %1$s,Қате,бес,2026-13-01
            %1$s,Жақсы,5,2026-05-01
            """.formatted(district, oblast.district("b")));
        String files = "/kk/staff/files/playgrounds";
        HttpResponse<String> refused = officer.upload(files, files, new Upload(Map.of(), file));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("bad.csv", oblast.district("b"), "бес", "2026-13-01", "екінші рет")
                .as("an unknown akimat, and what else is wrong in its row")
                .contains("«no-such-akimat» кодты ұйым жоқ", "тоғыз");
        assertThat(count(district, "Жақсы")).isZero();
    }

    @Test
    void confirmsNothingThatLooksOtherThanItsSenderSaw() throws IOException {
        String district = oblast.district("a");
        Path file = Files.writeString(folder.resolve("late.csv"), """
            organisation,name_kk,cost,planned_for
            %1$s,Ескірген,5,2026-05-01
            """.formatted(district));
        String files = "/kk/staff/files/playgrounds";
        String preview = officer.upload(files, files, new Upload(Map.of(), file))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String digest = digest(officer.get(preview).body());
        add("Ескірген", "5");
        HttpResponse<String> outdated = officer.fill(STAFF + "/new", preview, Map.of("digest", digest));
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(count(district, "Ескірген")).isEqualTo(1);
    }

    @Test
    void showsHowFarAFileIsWhoseTakingIsLong() throws IOException {
        String district = oblast.district("a");
        Path file = Files.writeString(folder.resolve("long.csv"), """
            organisation,name_kk,cost,planned_for
            %1$s,Ұзақ,5,2026-05-01
            """.formatted(district));
        String files = "/kk/staff/files/playgrounds";
        String preview = officer.upload(files, files, new Upload(Map.of(), file))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String digest = digest(officer.get(preview).body());
        TransactionTemplate transaction = new TransactionTemplate(server.getBean(PlatformTransactionManager.class));
        String waiting = transaction.execute(status -> {
            server.getBean(Playgrounds.class).lock();
            assertThat(officer.get(preview).body())
                    .as("a look waits for nobody")
                    .contains("Ұзақ");
            String next = officer.fill(preview, preview, Map.of("digest", digest))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(officer.get(next).body())
                    .contains("Файлды енгізу", "long.csv", "http-equiv=\"refresh\"", "hx-trigger");
            return next;
        });
        assertThat(waiting).startsWith(preview + "/job/");
        server.getBean(Jobs.class).awaitAll();
        assertThat(officer.get(waiting).headers().firstValue("Location")).contains(STAFF);
        assertThat(officer.get(STAFF).body()).contains("Ұзақ", "Файл енгізілді, өзгерістер саны: 1.");
    }

    @Test
    void givesItsMeasuresAndTheyFollowARecord() {
        String district = oblast.district("b");
        assertThat(value(district, "playground.opened", "2025-Q1")).isEqualTo(1);
        assertThat(value(district, "playground.spent", "2025-Q2")).isEqualTo(25);
        long id = database.sql("select id from playground.ground where organisation = ? and name_kk = '2-алаң'")
                .param(district)
                .query(Long.class)
                .single();
        Playground before = server.getBean(Playgrounds.class).get(id);
        Playground dearer = new Playground(
                id,
                district,
                before.names(),
                before.place(),
                PlaygroundForm.cost(30),
                before.state(),
                before.plannedFor(),
                before.openedOn(),
                before.version(),
                before.changedAt());
        assertThat(server.getBean(PlaygroundChanges.class).save(dearer)).isInstanceOf(Outcome.Done.class);
        assertThat(value(district, "playground.spent", "2025-Q2")).isEqualTo(30);
    }

    @Test
    void namesWhoIsLate() {
        List<Attention> found = server.getBean(PlaygroundAttention.class)
                .attention(
                        LocalDate.of(2026, 1, 1),
                        new Scope(false, new java.util.TreeSet<>(List.of(oblast.district("b")))));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo(oblast.district("b"));
            assertThat(one.weight()).isEqualTo(122);
            assertThat(officer.get("/kk" + one.local()).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        String list = resident.get("/ru" + PlaygroundCard.OPEN + "?organisation=" + oblast.district("b"))
                .body();
        assertThat(list).contains("Площадка 1", "Опаздывают").doesNotContain("Орталық көше");
        Matcher link = Pattern.compile("(/ru/registers/playgrounds/\\d+)\">Площадка 1<")
                .matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Площадка", "12,5")
                .doesNotContain("yard-");
    }

    @Test
    void isTakenAlongAsItIsShown() {
        String asked = "?state=built&organisation=" + oblast.district("b") + "&sort=-cost";
        Visitor resident = new Visitor(port);
        String open = "/ru" + PlaygroundCard.OPEN;
        assertThat(resident.get(open + ".csv" + asked).body())
                .startsWith("id,name_kk,name_ru,name_en,organisation,state,planned_for,opened_on,cost\n")
                .containsPattern("(?s)Площадка 2,[^,\n]*,yard-b,built,2025-06-01,2025-06-11,\\d+\n.*Площадка 1,");
        assertThat(resident.get(open + ".excel.csv" + asked).body())
                .startsWith("\uFEFFНазвание;Акимат")
                .contains("12,5", ";открыта;")
                .doesNotContain("yard-b", "built");
        assertThat(resident.get(open + ".json" + asked).body()).contains("\"cost\":12.5", "\"name_ru\":\"Площадка 1\"");
        assertThat(resident.get(open + ".xlsx" + asked).statusCode()).isEqualTo(200);
        assertThat(officer.get(STAFF + ".csv").body()).contains("place").doesNotContain("yard-b");
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("Жазба", "7");
        assertThat(server.getBean(AuditTrail.class).about("playground:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("name", "Жазба"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private double value(String organisation, String measure, String period) {
        server.getBean(Jobs.class).awaitAll();
        return database.sql("""
            select number from measure.current_value
            where organisation = :organisation and measure = :measure and period = :period
            """)
                .param("organisation", organisation)
                .param("measure", measure)
                .param("period", Period.of(period).toString())
                .query(Double.class)
                .single();
    }

    private long count(String organisation, String name) {
        return database.sql("select count(*) from playground.ground where organisation = ? and name_kk like ?")
                .param(organisation)
                .param(name)
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
