package kz.aiqyn.register.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.RecordProposed;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import kz.aiqyn.testing.FilesAtOnce;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of investment projects, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestmentTest {

    private static final String STAFF = "/kk" + InvestmentCard.STAFF;
    private static final String OPEN = InvestmentCard.OPEN;
    private static final String FILES = "/kk/staff/files/";
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
    private Visitor officer;
    private Visitor stranger;
    private LocalDate today;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "forge", 84);
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
        today = Kazakhstan.today(clock);
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private Map<String, String> form(String name) {
        return new TreeMap<>(Map.of(
                "organisation", oblast.district("a"),
                "name.kk", name,
                "branch", "food",
                "investor", "«Астық» ЖШС",
                "investor-bin", SampleNames.bin(77),
                "place", "Ақбұлақ",
                "sum", "250000,5",
                "jobs", "40",
                "first-due", today.plusDays(60).toString(),
                "version", "0"));
    }

    private long added(HttpResponse<String> added) {
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private long add(String name) {
        return added(officer.fill(STAFF + "/new", STAFF + "/new", form(name)));
    }

    private String one(long id) {
        return STAFF + "/" + id;
    }

    private HttpResponse<String> post(Visitor visitor, long id, String what, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        int version = server.getBean(Projects.class).get(id).version();
        all.putIfAbsent("version", Integer.toString(version));
        return visitor.fill(one(id), one(id) + "/" + what, all);
    }

    private HttpResponse<String> step(long id, String event, String seen) {
        return officer.fill(one(id), one(id) + "/" + event, Map.of("seen", seen, "comment", "Қаржы жоқ"));
    }

    /// A project that is being tried out, so that it can open.
    private long tried(String name) {
        long id = add(name);
        assertThat(step(id, "agree", "idea").statusCode()).isEqualTo(303);
        assertThat(step(id, "build", "agreed").statusCode()).isEqualTo(303);
        assertThat(step(id, "equip", "being-built").statusCode()).isEqualTo(303);
        assertThat(step(id, "try", "equipment").statusCode()).isEqualTo(303);
        return id;
    }

    private HttpResponse<String> open(long id, String day, String act) {
        return officer.fill(
                one(id), one(id) + "/open", Map.of("seen", "trial-run", "opened-on", day, "opened-act", act));
    }

    private Map<String, String> fact(Period period, String jobs, String invested) {
        return Map.of("period", period.toString(), "jobs-made", jobs, "invested", invested);
    }

    private Period lastQuarter() {
        return InvestmentMeasures.quarter(today).plus(-1);
    }

    @Test
    void keepsWhatAFormSaysWithItsFirstPromise() {
        long id = add("Ұн зауыты");
        assertThat(officer.get(one(id)).body())
                .contains("Ұн зауыты", "«Астық» ЖШС", SampleNames.bin(77), "алғашқы уәде")
                .contains("Жоба сақталды.", "Жоба қосылды", "Ашылатын күні уәде етілді");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("");
        wrong.put("branch", "ұн");
        wrong.put("sum", "көп");
        wrong.put("jobs", "1.5");
        wrong.put("latitude", "91");
        wrong.put("investor-bin", "123");
        wrong.put("first-due", today.minusDays(1).toString());
        HttpResponse<String> refused = officer.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"error-name.kk\"", "id=\"error-branch\"", "id=\"error-sum\"", "id=\"error-jobs\"")
                .contains("id=\"error-latitude\"", "id=\"error-investor-bin\"", "id=\"error-first-due\"");
        add("Екінші рет");
        assertThat(officer.fill(STAFF + "/new", STAFF + "/new", form("Екінші рет"))
                        .body())
                .contains("мұндай атаулы жоба бар");
    }

    @Test
    void keepsNeitherNumberNorNameOfASoleTrader() {
        Map<String, String> trader = form("Кәсіпкердің цехы");
        trader.put("investor", "Ахметов Асан");
        trader.put("investor-bin", "850101300114");
        long id = added(officer.fill(STAFF + "/new", STAFF + "/new", trader));
        assertThat(officer.get(one(id)).body()).contains("жеке кәсіпкер").doesNotContain("850101300114", "Ахметов");
        assertThat(server.getBean(Projects.class).get(id).investor().key()).matches("p-[0-9a-f]{32}");
        assertThat(server.getBean(AuditTrail.class)
                        .about("investment:" + id, 10)
                        .toString())
                .doesNotContain("850101300114", "Ахметов");
        assertThat(new Visitor(port).get("/kk" + OPEN + "/" + id).body()).contains("жеке кәсіпкер");
    }

    @Test
    void ofTwoEditorsTellsTheSecondAlsoBelowAProject() {
        long id = add("Екеу");
        String version = Integer.toString(server.getBean(Projects.class).get(id).version());
        Map<String, String> first = form("Екеу бірінші");
        first.put("version", version);
        assertThat(officer.fill(one(id) + "/edit", one(id) + "/edit", first).statusCode())
                .isEqualTo(303);
        Map<String, String> second = form("Екеу екінші");
        second.put("version", version);
        HttpResponse<String> overtaken = officer.fill(one(id) + "/edit", one(id) + "/edit", second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("басқа біреу өзгертті", "Екеу екінші");
        assertThat(post(
                                officer,
                                id,
                                "promise",
                                Map.of("due", today.plusDays(90).toString(), "reason", "кешікті", "version", version))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void oneOfTwoMovesAtOnceIsTold() throws ExecutionException, InterruptedException {
        long id = add("Бірден");
        ProjectChanges changes = server.getBean(ProjectChanges.class);
        int seen = server.getBean(Projects.class).get(id).version();
        List<Outcome<Long>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Long>>> asked = List.of(
                    threads.submit(() -> changes.promise(id, seen, today.plusDays(80), "банк кешікті")),
                    threads.submit(() -> changes.promise(id, seen, today.plusDays(90), "жабдық кешікті")));
            for (Future<Outcome<Long>> each : asked) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
        assertThat(server.getBean(ProjectRows.class).promises().list(id)).hasSize(2);
    }

    @Test
    void movesAPromiseWithAReasonAndNeverOverwritesTheFirst() {
        long id = add("Шегерілген");
        String due = today.plusDays(120).toString();
        assertThat(post(officer, id, "promise", Map.of("due", due)).body()).contains("id=\"error-reason\"");
        assertThat(post(officer, id, "promise", Map.of("due", due, "reason", "Жабдық кешікті"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body())
                .contains("Жабдық кешікті", "алғашқы уәде", "Шегерілгені: 1 рет", "кешігуі: 60 күн", "class=\"asked\"");
        assertThat(post(officer, id, "promise", Map.of("due", due, "reason", "тағы"))
                        .body())
                .contains("бұрын да уәде етілген");
        assertThat(post(stranger, id, "promise", Map.of("due", due, "reason", "бөтен"))
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> database.sql("update investment.promise set due = due + 1 where project = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not overwritten");
    }

    @Test
    void opensWithItsActAndIsCountedWithItsJobs() {
        String district = oblast.district("a");
        String quarter = InvestmentMeasures.quarter(today).toString();
        long id = tried("Ашылатын");
        double before = value(district, "projects.opened", quarter);
        double jobs = value(district, "projects.jobs", quarter);
        HttpResponse<String> proofless = open(id, today.toString(), "");
        assertThat(proofless.statusCode()).isEqualTo(422);
        assertThat(proofless.body()).contains("қабылдау актісін жазыңыз");
        assertThat(open(id, today.plusDays(1).toString(), "№ 5").body()).contains("бұл күн әлі келген жоқ");
        assertThat(open(id, today.toString(), "№ 5 акт").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("№ 5 акт", "Өндіріс ашылды", "class=\"ends\"");
        assertThat(value(district, "projects.opened", quarter)).isEqualTo(before + 1);
        assertThat(post(officer, id, "report", fact(InvestmentMeasures.quarter(today), "38", "200000"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(value(district, "projects.jobs", quarter)).isEqualTo(jobs + 38);
        assertThat(post(officer, id, "promise", Map.of("due", today.plusDays(9).toString(), "reason", "тағы"))
                        .body())
                .contains("мерзімі шегерілмейді");
        LocalDate corrected = today.minusDays(1);
        assertThat(post(officer, id, "correct", Map.of("corrected-on", corrected.toString(), "corrected-act", "№ 6"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.getBean(ProjectRows.class).openings().list(id))
                .extracting(Opening::openedOn)
                .containsExactly(today, corrected);
        String records = new Visitor(port)
                .get("/kk" + OPEN + "-records?measure=projects.opened&organisation=" + district + "&period=" + quarter)
                .body();
        assertThat(records).contains("Ашылатын", "/kk" + OPEN + "/" + id + "\"");
    }

    @Test
    void takesAStepOnlyWhenNothingStandsAgainstIt() {
        Map<String, String> unpromised = form("Уәдесіз");
        unpromised.remove("first-due");
        long id = added(officer.fill(STAFF + "/new", STAFF + "/new", unpromised));
        assertThat(step(id, "agree", "idea").statusCode()).isEqualTo(303);
        assertThat(step(id, "build", "agreed").body()).contains("алдымен ашылатын күнін уәде етіңіз");
        assertThat(officer.fill(one(id), one(id) + "/give-up", Map.of("seen", "agreed"))
                        .body())
                .contains("id=\"error-comment-give-up\"");
        assertThat(step(id, "give-up", "agreed").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("Қаржы жоқ", "бас тартылған");
        long stopped = tried("Тоқтаған");
        assertThat(step(stopped, "stop", "trial-run").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(stopped)).body()).contains("/resume\"").doesNotContain("/restart\"");
        assertThat(step(stopped, "restart", "stopped").statusCode()).isEqualTo(422);
        assertThat(step(stopped, "resume", "stopped").statusCode()).isEqualTo(303);
    }

    @Test
    void moneyThatWasSpentStaysSpent() {
        long id = add("Қаражат");
        assertThat(post(officer, id, "report", fact(lastQuarter(), "0", "100")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> falling =
                post(officer, id, "report", fact(InvestmentMeasures.quarter(today), "0", "99,9"));
        assertThat(falling.statusCode()).isEqualTo(422);
        assertThat(falling.body()).contains("id=\"error-invested\"", "азаймайды");
        assertThat(post(
                                officer,
                                id,
                                "report",
                                fact(InvestmentMeasures.quarter(today).plus(1), "0", "100"))
                        .body())
                .contains("id=\"error-period\"");
        Map<String, String> funds = Map.of("year", "2026", "source", "credit", "planned", "5000", "made", "120");
        assertThat(post(officer, id, "finance", funds).statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("несие", "5000", "Қаражаты енгізілді");
    }

    @Test
    void listsWhatIsPressingFirstToEachWhatTheirRightReaches() {
        Visitor leader = signedIn("leader", NewGrant.everywhere(Role.LEADER));
        String list =
                leader.get(STAFF + "?organisation=" + oblast.district("b")).body();
        assertThat(list).contains("class=\"pressing\"", "Уәде етілген жұмыс орны");
        assertThat(stranger.get(STAFF + ".csv").body())
                .doesNotContain("forge-b")
                .contains("forge-c");
        long id = add("Біздікі");
        assertThat(stranger.get(one(id)).statusCode()).isEqualTo(403);
        assertThat(leader.get(STAFF + "-overview").body())
                .contains("Органдар бойынша", "class=\"data gantt listing\"", "Барлығы");
        assertThat(leader.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                        .body())
                .contains("Биыл не ашылды")
                .doesNotContain("Органдар бойынша");
        assertThat(officer.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.get(STAFF + "-overview?organisation=nobody").statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/kk/staff/sections/investment").body()).contains("Келесіде ашылады");
    }

    @Test
    void tellsWhoShouldBeLookedAt() {
        List<Attention> found = server.getBean(InvestmentAttention.class).attention(today, Scope.ALL);
        assertThat(found)
                .filteredOn(one -> one.organisation().startsWith("forge-"))
                .extracting(Attention::rule)
                .contains("investment.attention.stopped");
        assertThat(found).allMatch(one -> one.weight() > 0);
    }

    @Test
    void keepsZonesAndTheirPlots() {
        String zones = STAFF + "-zones";
        long id = added(officer.fill(
                zones + "/new",
                zones + "/new",
                Map.of(
                        "organisation",
                        oblast.district("a"),
                        "name.kk",
                        "Жаңа аймақ",
                        "area",
                        "20",
                        "since",
                        "2024-01-01",
                        "utility-power",
                        "1",
                        "version",
                        "0")));
        double taken = value(oblast.district("a"), "zones.occupied", "2024-Q2");
        long project = add("Аймақтағы");
        Map<String, String> plot = new TreeMap<>(Map.of(
                "number", "7", "plot-area", "12", "project", Long.toString(project), "plot-since", "2024-05-01"));
        plot.put("version", "1");
        String zone = zones + "/" + id;
        assertThat(officer.fill(zone, zone + "/plot", plot).statusCode()).isEqualTo(303);
        assertThat(officer.get(zone).body()).contains("Аймақтағы", "электр желісі", "60,0", "Телім жазылды");
        assertThat(officer.get(one(project)).body()).contains("Жаңа аймақ", "№ 7 телім");
        plot.put("version", "2");
        plot.put("number", "8");
        assertThat(officer.fill(zone, zone + "/plot", plot).body()).contains("id=\"error-plot-area\"", "сыймайды");
        assertThat(stranger.get(zone).statusCode()).isEqualTo(403);
        assertThat(value(oblast.district("a"), "zones.occupied", "2024-Q2")).isEqualTo(taken + 12);
        assertThat(officer.fill(
                                zone,
                                zone + "/unlet",
                                Map.of("version", "2", "removed", "7", "removed-since", "2024-05-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(zone).body()).contains("бірде-бір телім алынбаған");
    }

    @Test
    void keepsEnterprisesAndWhenTheyStoodStill() {
        String all = STAFF + "-enterprises";
        long id = added(officer.fill(
                all + "/new",
                all + "/new",
                Map.of(
                        "organisation",
                        oblast.district("a"),
                        "name.kk",
                        "«Тұрақ» ЖШС",
                        "branch",
                        "metals",
                        "since",
                        "2019-01-01",
                        "version",
                        "0")));
        String one = all + "/" + id;
        double idle = value(oblast.district("a"), "enterprises.idle", "2025-Q2");
        Map<String, String> stands = Map.of("stands-since", "2025-04-01", "reason", "шикізат жоқ", "version", "1");
        assertThat(officer.fill(one, one + "/stand", stands).statusCode()).isEqualTo(303);
        assertThat(value(oblast.district("a"), "enterprises.idle", "2025-Q2")).isEqualTo(idle + 1);
        assertThat(officer.get(one).body()).contains("▲\u00a0тоқтап тұр", "шикізат жоқ", "Тоқтап тұруы жазылды");
        Map<String, String> again = Map.of("stands-since", "2025-06-01", "reason", "тағы", "version", "2");
        assertThat(officer.fill(one, one + "/stand", again).body()).contains("онсыз да тоқтап тұр");
        Map<String, String> person = Map.of(
                "organisation",
                oblast.district("a"),
                "name.kk",
                "Цех",
                "branch",
                "food",
                "since",
                "2019-01-01",
                "bin",
                "850101300114",
                "version",
                "0");
        assertThat(officer.fill(all + "/new", all + "/new", person).body()).contains("id=\"error-bin\"", "ЖСН");
    }

    private static final String HEAD =
            "organisation,name_kk,branch,sum,jobs,said_on,due,reason,opened_on,act,investor_bin\n";

    @Test
    void showsWhatAFileChangesTakesItOnceAndUndoesIt() throws IOException {
        String preview = sent(ProjectFile.CODE, HEAD + """
            %1$s,Файлдан бір,food,1000.5,10,2025-01-10,2025-06-30,,2025-07-15,№ 3,
            %1$s,Файлдан екі,metals,2000,20,,,,,,
            """.formatted(oblast.district("a")));
        assertThat(officer.get(preview).body())
                .contains("Файлдан бір", "Файлдан екі", "2 өзгеріс шығады", "2025-06-30");
        assertThat(count("Файлдан%")).isZero();
        confirm(preview);
        assertThat(count("Файлдан%")).isEqualTo(2);
        InvestmentProject first = server.getBean(Projects.class)
                .find(oblast.district("a"), "Файлдан бір")
                .orElseThrow();
        assertThat(first.stage()).isEqualTo(ProjectStage.OPENED);
        assertThat(officer.get(one(first.id())).body()).contains("№ 3", "кешігуі: 15 күн");
        assertThat(officer.fill(FILES + ProjectFile.CODE, preview + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("Файлдан%")).isZero();
    }

    @Test
    void takesItsOwnFileInAgain() throws IOException {
        Visitor other = signedIn("other", NewGrant.at(oblast.district("b"), Role.OFFICER));
        String own = other.get(STAFF + ".csv").body();
        HttpResponse<String> again = other.upload(FILES + ProjectFile.CODE, FILES + ProjectFile.CODE, upload(own));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(other.get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("өзгеретін ештеңе жоқ");
    }

    @Test
    void ofTwoFilesAtOnceOneIsTakenAndTheOtherIsShownAgain()
            throws IOException, ExecutionException, InterruptedException {
        String row = "%s,Қатар жіберілген,food,%d,3,,,,,,%n";
        String one = sent(ProjectFile.CODE, HEAD + row.formatted(oblast.district("a"), 6));
        String two = sent(ProjectFile.CODE, HEAD + row.formatted(oblast.district("a"), 7));
        List<HttpResponse<String>> told = new FilesAtOnce(server.getBean(Jobs.class))
                .and(officer, one)
                .and(officer, two)
                .confirm();
        assertThat(told).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(told)
                .filteredOn(answer -> answer.statusCode() != 303)
                .singleElement()
                .satisfies(late -> assertThat(late.statusCode()).isIn(409, 422));
        assertThat(count("Қатар%")).isEqualTo(1);
    }

    @Test
    void aHugeFileIsComparedInAFewStatements() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 3_000; i++) {
            rows.append("%s,Үлкен %d,food,%d,3,,,,,,%n".formatted(oblast.district("a"), i, i + 6));
        }
        assertThat(officer.get(sent(ProjectFile.CODE, rows.toString())).body()).contains("3000 өзгеріс шығады");
        assertThat(count("Үлкен%")).isZero();
    }

    @Test
    void movesAPromiseByFileOnlyWithAReason() throws IOException {
        long id = add("Файлмен шегерілген");
        String row = oblast.district("a") + ",Файлмен шегерілген,food,250000.5,40,," + today.plusDays(99);
        assertThat(refused(ProjectFile.CODE, HEAD + row + ",,,,\n")).contains("reason бағанына");
        confirm(sent(ProjectFile.CODE, HEAD + row + ",банк кешікті,,,\n"));
        assertThat(server.getBean(ProjectRows.class).promises().list(id)).hasSize(2);
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        String refused = refused(ProjectFile.CODE, HEAD + """
            %1$s,Жақсы,food,10,1,,,,,,
            %2$s,Бөтен,food,10,1,,,,,,
            %1$s,Қате,ұн,мың,бес,2025-13-01,2024-01-01,,2025-01-01,,
            %1$s,Адам,food,10,1,,,,,,850101300114
            %1$s,Жақсы,food,10,1,,,,,,
            """.formatted(oblast.district("a"), oblast.district("b")));
        assertThat(refused)
                .contains(oblast.district("b"), "ұн", "мың", "бес", "2025-13-01", "бұл адамның ЖСН-і", "екінші рет")
                .doesNotContain("850101300114");
        assertThat(count("Жақсы")).isZero();
    }

    @Test
    void aFallingCumulativeIsAnErrorAtItsCellAlsoWithinAFile() throws IOException {
        add("Тоқсандық");
        String district = oblast.district("a");
        String head = "organisation,name_kk,period,jobs_made,invested\n";
        assertThat(refused(FactFile.CODE, head + """
            %1$s,Тоқсандық,2025-Q2,3,90
            %1$s,Тоқсандық,2025-Q1,3,100
            %1$s,Белгісіз,2025-Q1,3,100
            """.formatted(district)))
                .contains("азаймайды", "«Белгісіз» деген жоба жоқ");
        confirm(sent(FactFile.CODE, head + """
            %1$s,Тоқсандық,2025-Q1,3,100
            %1$s,Тоқсандық,2025-Q2,3,110
            """.formatted(district)));
        assertThat(refused(FactFile.CODE, head + district + ",Тоқсандық,2025-Q2,4,110\n"))
                .contains("бұрын 3 деп енгізілген");
    }

    @Test
    void takesPlotsAndEnterprisesFromFiles() throws IOException {
        String district = oblast.district("a");
        Zone zone = server.getBean(Zones.class).list().stream()
                .filter(one -> one.organisation().equals(district))
                .findFirst()
                .orElseThrow();
        String head = "organisation,zone,number,plot_area,plot_since,plot_until,tenant,project\n";
        String row = "%s,%s,900,%s,2025-12-01,,%s,%s\n";
        assertThat(refused(
                        PlotFile.CODE,
                        head
                                + row.formatted(district, zone.names().kk(), "900", "«Х» ЖШС", "")
                                + row.formatted(district, "Жоқ аймақ", "1", "«Х» ЖШС", "")))
                .contains("сыймайды", "«Жоқ аймақ» деген аймақ жоқ");
        confirm(sent(PlotFile.CODE, head + row.formatted(district, zone.names().kk(), "0.5", "«Х» ЖШС", "")));
        assertThat(officer.get(STAFF + "-zones/" + zone.id()).body()).contains("«Х» ЖШС");
        String enterprises = "organisation,name_kk,branch,since,stands_since,stands_until,reason\n";
        confirm(sent(EnterpriseFile.CODE, enterprises + """
            %1$s,«Файлдық» ЖШС,food,2018-01-01,2024-01-01,2024-07-01,жөндеу
            %1$s,«Файлдық» ЖШС,food,2018-01-01,2025-01-01,,шикізат жоқ
            """.formatted(district)));
        Enterprise kept = server.getBean(Enterprises.class)
                .find(district, "«Файлдық» ЖШС")
                .orElseThrow();
        assertThat(server.getBean(Enterprises.class).standstills().list(kept.id()))
                .hasSize(2);
        assertThat(refused(
                        EnterpriseFile.CODE,
                        enterprises + district + ",«Файлдық» ЖШС,food,2018-01-01,2025-03-01,,тағы\n"))
                .contains("онсыз да тоқтап тұр");
    }

    @Test
    void aPlaceLeadsToTheMapAndAQuarterIsChosen() {
        Map<String, String> form = form("Картадағы зауыт");
        form.putAll(Map.of("latitude", "43.25", "longitude", "76.95"));
        long id = added(officer.fill(STAFF + "/new", STAFF + "/new", form));
        assertThat(officer.get(one(id)).body())
                .contains("mlat=43.25000&amp;mlon=76.95000", "ендік 43,25000°, бойлық 76,95000°")
                .contains("<select id=\"period\"", "<option value=\"" + InvestmentMeasures.quarter(today) + "\"");
    }

    @Test
    void takesZonesFromAFileAndUndoesThem() throws IOException {
        String district = oblast.district("a");
        String head = "organisation,name_kk,area,since,utilities,until\n";
        assertThat(refused(ZoneFile.CODE, head + """
            %1$s,Файлдық аймақ,0,2024-01-01,power,
            %1$s,Екінші аймақ,5,2024-01-01,power сымсыз,
            """.formatted(district)))
                .contains("сымсыз", "мыналар бар: gas, power, rail, road, sewer, water");
        String preview = sent(ZoneFile.CODE, head + district + ",Файлдық аймақ,12.5,2024-01-01,power road,\n");
        assertThat(officer.get(preview).body()).contains("Файлдық аймақ", "12.5");
        confirm(preview);
        Zone kept = server.getBean(Zones.class).find(district, "Файлдық аймақ").orElseThrow();
        assertThat(kept.utilities()).containsExactlyInAnyOrder(Zone.Utility.POWER, Zone.Utility.ROAD);
        assertThat(refused(ZoneFile.CODE, head + district + ",Файлдық аймақ,13,2024-01-01,power road,\n"))
                .contains("бұрын 12.5 деп енгізілген");
        assertThat(officer.fill(FILES + ZoneFile.CODE, preview + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.getBean(Zones.class).find(district, "Файлдық аймақ")).isEmpty();
    }

    /// Zones before their plots, projects before their facts: the examples are of one story.
    @Test
    void eachFileBeginsWithATemplateAndAnExampleThatIsTaken() throws IOException {
        for (String code :
                List.of(ZoneFile.CODE, PlotFile.CODE, EnterpriseFile.CODE, ProjectFile.CODE, FactFile.CODE)) {
            assertThat(officer.get(FILES + code).body()).contains(FILES + code + "/template\"", code + "/sample\"");
            HttpResponse<byte[]> template = officer.file(FILES + code + "/template");
            assertThat(template.body()).as(code).startsWith((byte) 'P', (byte) 'K');
            confirm(sent(code, officer.get(FILES + code + "/sample").body()));
        }
        assertThat(stranger.get(FILES + ZoneFile.CODE + "/sample").body()).contains(oblast.district("c"));
    }

    @Test
    void aValueLeadsToTheBodyAndTheAreaThatWereKnownThen() {
        String a = oblast.district("a");
        String b = oblast.district("b");
        String zones = STAFF + "-zones";
        Map<String, String> form = new TreeMap<>(Map.of(
                "organisation", a, "name.kk", "Көшпелі аймақ", "area", "31", "since", "2024-01-01", "version", "0"));
        long id = added(officer.fill(zones + "/new", zones + "/new", form));
        String small = evidence(a, "zones.area");
        form.putAll(Map.of("area", "47", "version", "1"));
        String edit = zones + "/" + id + "/edit";
        assertThat(officer.fill(edit, edit, form).statusCode()).isEqualTo(303);
        String large = evidence(a, "zones.area");
        long project = tried("Көшпелі зауыт");
        assertThat(open(project, today.toString(), "№ 8").statusCode()).isEqualTo(303);
        move("update investment.zone set organisation = ?, changed_at = ? where id = ?", b, id);
        move("update investment.project set organisation = ?, changed_at = ? where id = ?", b, project);

        Visitor resident = new Visitor(port);
        String page = "/kk" + OPEN + "-zones/" + id + "\"";
        assertThat(resident.get("/kk" + small).body()).contains(page, ">31<").doesNotContain(">47<");
        assertThat(resident.get("/kk" + large).body()).contains(page, ">47<");
        assertThat(resident.get("/kk" + evidence(a, "zones.area")).body()).doesNotContain(page);
        assertThat(resident.get("/kk" + evidence(b, "zones.area")).body()).contains(page, ">47<");
        for (String body : List.of(a, b)) {
            for (String measure : List.of("zones.area", "zones.occupied", "projects.opened")) {
                assertThat(counted(body, measure)).as(body + " " + measure).isTrue();
            }
        }
    }

    private void move(String update, String body, long id) {
        database.sql(update).params(body, Timestamp.from(clock.instant()), id).update();
    }

    /// Where everybody reads the records behind the value of this quarter.
    private String evidence(String body, String measure) {
        InvestmentMeasures measures = server.getBean(InvestmentMeasures.class);
        List<String> found = new ArrayList<>();
        measures.contribute(
                MeasureQuery.of(List.of(measure), List.of(InvestmentMeasures.quarter(today)), List.of(body)),
                (key, value, evidence) ->
                        found.add(measures.records(key, evidence.knownAt()).orElseThrow()));
        return found.getFirst();
    }

    /// Whether the records of a value, as they were when it became known, give the value.
    private boolean counted(String body, String measure) {
        Period quarter = InvestmentMeasures.quarter(today);
        List<Boolean> same = new ArrayList<>();
        server.getBean(InvestmentMeasures.class)
                .contribute(
                        MeasureQuery.of(List.of(measure), List.of(quarter), List.of(body)), (key, value, evidence) -> {
                            List<CountedRecords.Counted> records =
                                    CountedRecords.list(database, measure, body, quarter, evidence.knownAt());
                            double sum = measure.startsWith("projects")
                                    ? records.stream()
                                            .filter(one -> one.came() != null)
                                            .count()
                                    : records.stream()
                                            .mapToDouble(one -> one.number().doubleValue())
                                            .sum();
                            same.add(Math.abs(sum - ((ContributedValue.Value) value).number()) < 1e-9);
                        });
        return same.equals(List.of(true));
    }

    @Test
    void makesAProjectOfWhatAnotherModuleProposes() {
        String district = oblast.district("a");
        RecordReference from =
                new RecordReference("construction", "12", Names.same("Ұсыныс"), "/staff/registers/construction/12");
        RecordProposed proposed = new RecordProposed(
                ProposedProjects.KIND,
                Names.same("Ұсынылған зауыт"),
                district,
                new BigDecimal("5000"),
                today.plusDays(300),
                "",
                RecordProposed.Following.NONE,
                from);
        server.publishEvent(proposed);
        server.publishEvent(proposed);
        InvestmentProject project =
                server.getBean(Projects.class).find(district, "Ұсынылған зауыт").orElseThrow();
        assertThat(project.origin()).isEqualTo(from);
        assertThat(officer.get(one(project.id())).body()).contains("/kk/staff/registers/construction/12\"", "Ұсыныс");
        Map<String, RecordStanding> standings =
                server.getBean(ProjectStandings.class).of(Set.of(Long.toString(project.id())));
        assertThat(standings.values())
                .singleElement()
                .satisfies(one -> assertThat(one.course()).isEqualTo(RecordStanding.Course.IN_TIME));
        assertThat(server.getBean(ProjectStandings.class).offered(district, 5)).hasSize(5);
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        Period first = Period.quarter(2025, 1);
        MeasureQuery query = MeasureQuery.of(
                List.of("projects.planned"),
                List.of(first, Period.quarter(2025, 3)),
                List.of(oblast.district("b"), oblast.district("c")));
        new MeasureSourceContract(server.getBean(InvestmentMeasures.class), query)
                .check(
                        () -> database.sql("""
                            delete from investment.promise where project in (
                                select y.project from investment.year_plan y
                                where y.organisation = ? and y.year = 2025 and y.due <= date '2025-03-31')
                            """).param(oblast.district("c")).update(),
                        new MeasureKey(oblast.district("c"), "projects.planned", first));
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru/registers").body())
                .contains("/ru" + OPEN + "\"", "/ru" + OPEN + "-zones", "Инвестиционные проекты");
        String of = "?organisation=" + oblast.district("b");
        String list = resident.get("/ru" + OPEN + of).body();
        assertThat(list).doesNotContain("/new\"", "/edit\"");
        Matcher link =
                Pattern.compile("href=\"(/ru/registers/investment/\\d+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Обещания", "Итоги по кварталам")
                .doesNotContain("История изменений", "method=\"post\"");
        assertThat(resident.get("/ru" + OPEN + "-overview").body()).contains("Источник: реестр");
        for (String page : List.of("", "-zones", "-enterprises")) {
            assertThat(resident.get("/ru" + OPEN + page + ".csv" + of).body()).contains("forge-b");
            assertThat(resident.get("/ru" + OPEN + page + ".json" + of).body()).contains("forge-b");
            assertThat(resident.get("/ru" + OPEN + page + ".xlsx" + of).statusCode())
                    .isEqualTo(200);
        }
        assertThat(resident.get("/ru" + OPEN + ".csv" + of).body()).doesNotContain("p-0000");
        assertThat(resident.get("/ru" + OPEN + "-records?measure=nothing&organisation=forge-b&period=2025-Q1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("Жазба");
        assertThat(server.getBean(AuditTrail.class).about("investment:" + id, 10))
                .anySatisfy(entry -> assertThat(entry.changes()).containsEntry("name", "Жазба"))
                .anySatisfy(entry -> assertThat(entry.changes()).containsKey("due"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private Upload upload(String text) throws IOException {
        return new Upload(
                Map.of(),
                Files.writeString(Files.createTempDirectory(folder, "sent").resolve("a.csv"), text));
    }

    private String sent(String code, String text) throws IOException {
        HttpResponse<String> sent = officer.upload(FILES + code, FILES + code, upload(text));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private String refused(String code, String text) throws IOException {
        HttpResponse<String> refused = officer.upload(FILES + code, FILES + code, upload(text));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        return refused.body();
    }

    private void confirm(String preview) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(officer.get(preview).body());
        assertThat(digest.find()).isTrue();
        assertThat(officer.fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
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

    private long count(String name) {
        return database.sql("select count(*) from investment.project where organisation = ? and name_kk like ?")
                .param(oblast.district("a"))
                .param(name)
                .query(Long.class)
                .single();
    }
}
