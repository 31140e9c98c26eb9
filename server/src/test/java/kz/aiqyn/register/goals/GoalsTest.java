package kz.aiqyn.register.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of goals, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsTest {

    private static final String STAFF = "/kk" + GoalsCard.STAFF;
    private static final String OPEN = GoalsCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + TargetFile.CODE;
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
    private Visitor economist;
    private Visitor officer;
    private Visitor stranger;
    private int year;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "aim", 64);
        economist = signedIn("economist", NewGrant.at(oblast.district("a"), Role.ECONOMIST));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.ECONOMIST));
        year = Kazakhstan.today(clock).getYear() - 1;
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
                "goal", "3",
                "name.kk", name,
                "kind", "target",
                "reach", "own",
                "unit", "km",
                "direction", "up",
                "base-year", Integer.toString(year - 2),
                "base", "100,5",
                "version", "0"));
    }

    private long add(String name) {
        HttpResponse<String> added = economist.fill(STAFF + "/new", STAFF + "/new", form(name));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private String one(long id) {
        return STAFF + "/" + id;
    }

    private HttpResponse<String> post(Visitor visitor, long id, String what, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        int version = server.getBean(PlanTargets.class).get(id).version();
        all.putIfAbsent("version", Integer.toString(version));
        return visitor.fill(one(id), one(id) + "/" + what, all);
    }

    private String end() {
        return year + "-Q4";
    }

    private HttpResponse<String> plan(long id, String period, String plan) {
        return post(economist, id, "plan", Map.of("period", period, "plan", plan, "money-planned", "2000"));
    }

    private Map<String, String> fact(String period, String number, String cause) {
        return new TreeMap<>(Map.of(
                "fact-period",
                period,
                "fact",
                number,
                "fact-day",
                year + "-12-31",
                "fact-status",
                "final",
                "fact-source",
                "Жол басқармасының есебі",
                "money-spent",
                "1500",
                "cause",
                cause));
    }

    /// A target with a plan for last year.
    private long planned(String name) {
        long id = add(name);
        assertThat(plan(id, end(), "120").statusCode()).isEqualTo(303);
        return id;
    }

    @Test
    void keepsWhatAFormSays() {
        long id = add("Жаңа жол");
        assertThat(economist.get(one(id)).body())
                .contains("Жаңа жол", "100,5\u00a0км", "көп болғаны жақсы", "Индикатор сақталды.", "Индикатор қосылды")
                .contains("органның өз аумағы бойынша", "бірде-бір тоқсан жоспарланбаған");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("");
        wrong.put("unit", "верста");
        wrong.put("base", "көп");
        wrong.put("base-year", "1830");
        wrong.put("direction", "алға");
        wrong.put("programme", "жол");
        HttpResponse<String> refused = economist.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"error-name.kk\"", "«верста» деген өлшем бірлігі белгісіз", "«көп» жарамайды")
                .contains("«1830» жарамайды", "up, down", "id=\"error-programme\"");
        Map<String, String> result = form("Нәтиже");
        result.put("kind", "result");
        assertThat(economist.fill(STAFF + "/new", STAFF + "/new", result).body())
                .contains("id=\"error-programme\"");
        Map<String, String> goal = form("Мақсатсыз");
        goal.put("goal", "77");
        assertThat(economist.fill(STAFF + "/new", STAFF + "/new", goal).body()).contains("«77» нөмірлі мақсат жоқ");
        Map<String, String> person = form("850101300114 көшесі");
        assertThat(economist.fill(STAFF + "/new", STAFF + "/new", person).body())
                .contains("ЖСН");
        add("Екінші рет");
        assertThat(economist
                        .fill(STAFF + "/new", STAFF + "/new", form("Екінші рет"))
                        .body())
                .contains("мұндай атаулы индикатор бар");
    }

    @Test
    void ofTwoEditorsTellsTheSecondAlsoBelowATarget() {
        long id = add("Екеу");
        Map<String, String> first = form("Екеу бірінші");
        first.put("version", "1");
        assertThat(economist.fill(one(id) + "/edit", one(id) + "/edit", first).statusCode())
                .isEqualTo(303);
        Map<String, String> second = form("Екеу екінші");
        second.put("version", "1");
        HttpResponse<String> overtaken = economist.fill(one(id) + "/edit", one(id) + "/edit", second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("басқа біреу өзгертті", "Екеу екінші");
        Map<String, String> old = Map.of("period", end(), "plan", "1", "version", "1");
        assertThat(post(economist, id, "plan", old).statusCode()).isEqualTo(409);
    }

    @Test
    void oneOfTwoReportsAtOnceIsTold() throws ExecutionException, InterruptedException {
        long id = planned("Бірден");
        TargetChanges changes = server.getBean(TargetChanges.class);
        int seen = server.getBean(PlanTargets.class).get(id).version();
        QuarterFact fact = new QuarterFact(
                Period.of(end()),
                java.math.BigDecimal.TEN,
                LocalDate.of(year, 12, 31),
                QuarterFact.Status.FINAL,
                "есеп",
                null,
                null,
                "");
        List<Outcome<Long>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Long>>> asked = List.of(
                    threads.submit(() -> changes.report(id, seen, fact, false)),
                    threads.submit(() -> changes.report(id, seen, fact, false)));
            for (Future<Outcome<Long>> each : asked) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
    }

    @Test
    void plansAndReportsAQuarterAndSaysWhatFollows() {
        long id = planned("Есепті");
        assertThat(post(officer, id, "plan", Map.of("period", end(), "plan", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(officer, id, "report", fact(end(), "90", "")).statusCode())
                .isEqualTo(303);
        String page = officer.get(one(id)).body();
        assertThat(page)
                .contains("90\u00a0км", "75,0", "▲\u00a0жетпеген, себебі жазылмаған", "Жол басқармасының есебі")
                .contains("Нәтиже сақталды.", "Нақты мән енгізілді", "class=\"own\"", "class=\"asked\"")
                .doesNotContain("/edit\"", "value=\"unreliable\"");
        assertThat(officer.get("/kk/staff").body()).contains("индикаторға неге қол жетпегенін жазу");
        assertThat(post(officer, id, "report", fact(end(), "90", "contractor")).statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("△\u00a0жетпеген", "мердігер кешікті");
        assertThat(plan(id, end(), "80").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("●\u00a0жеткен", "112,5", "120 &gt; 80");
    }

    @Test
    void refusesWhatCannotBe() {
        long id = planned("Болмайтын");
        assertThat(post(officer, id, "report", fact(year + "-Q3", "9", "")).body())
                .contains("алдымен жоспарын енгізіңіз");
        Map<String, String> late = fact(end(), "9", "other");
        late.put("fact-day", Kazakhstan.today(clock).plusDays(1).toString());
        assertThat(post(officer, id, "report", late).body()).contains("id=\"error-fact-day\"", "id=\"error-remark\"");
        assertThat(plan(id, (year - 3) + "-Q4", "5").body()).contains("бастапқы жылы");
        assertThat(plan(id, "2025", "5").body()).contains("«2025» тоқсан емес");
        assertThat(plan(id, (year + 1) + "-Q4", "5").statusCode()).isEqualTo(303);
        assertThat(post(economist, id, "unplan", Map.of("removed", (year + 1) + "-Q4"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(officer, id, "report", fact(end(), "9", "money")).statusCode())
                .isEqualTo(303);
        assertThat(post(economist, id, "unplan", Map.of("removed", end())).body())
                .contains("жоспардан алынбайды");
        assertThat(post(stranger, id, "report", fact(end(), "9", "")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(one(id)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoKeepsTargetsAloneSaysWhatIsUnreliable() {
        long id = planned("Дәйексіз");
        Map<String, String> unreliable = fact(end(), "500", "");
        unreliable.put("fact-status", "unreliable");
        assertThat(post(officer, id, "report", unreliable).statusCode()).isEqualTo(422);
        assertThat(post(economist, id, "report", unreliable).statusCode()).isEqualTo(303);
        assertThat(post(officer, id, "report", fact(end(), "500", "")).body()).contains("дәйексіз деп танылған мәнді");
        assertThat(officer.get(one(id)).body()).contains("◆\u00a0мәні дәйексіз", "<td class=\"n\">0,0</td>");
        assertThat(economist
                        .get(STAFF + "-evaluation?year=" + year + "&organisation=" + oblast.district("a"))
                        .body())
                .contains("дәйексіз деп танылған мәндер саны – 1, әрқайсысына 2 балл");
    }

    @Test
    void namesSitesAndCountsThemAsTheyStand() {
        long id = planned("Жобалы");
        String own = server.getBean(NamedProjects.class).offered(oblast.district("a"), 60).stream()
                .map(site -> site.subject())
                .findFirst()
                .orElseThrow();
        String foreign = server.getBean(NamedProjects.class).offered(oblast.district("b"), 60).stream()
                .map(site -> site.local())
                .findFirst()
                .orElseThrow();
        assertThat(post(officer, id, "project", Map.of("project-own", own)).statusCode())
                .isEqualTo(303);
        assertThat(post(
                                officer,
                                id,
                                "project",
                                Map.of(
                                        "project-kind",
                                        "construction",
                                        "project",
                                        "http://aiqyn/kk" + foreign + "#plan"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(officer, id, "project", Map.of("project-kind", "construction", "project", "99999999"))
                        .body())
                .contains("«99999999» деген жазба табылмады");
        String page = officer.get(one(id)).body();
        assertThat(page).contains("/kk" + foreign + "\"", "/forget\"", "Жоба қосылды");

        GoalsProjects counted = server.getBean(GoalsPages.class).projects(GoalsCard.STAFF);
        long all = counted.projects().stream()
                .filter(one ->
                        one.standing() != null && one.standing().organisation().equals(oblast.district("b")))
                .count();
        long byCourse = java.util.Arrays.stream(RecordStanding.Course.values())
                .mapToLong(course -> counted.count(oblast.district("b"), course))
                .sum();
        assertThat(byCourse).isEqualTo(all).isPositive();
        String shown = new Visitor(port).get("/kk" + OPEN + "-projects").body();
        assertThat(shown).contains("Жобалы", "/kk" + foreign.replace("/staff", "") + "\"");

        assertThat(post(officer, id, "forget", Map.of("forgotten", own)).statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("Жоба тізімнен алынды");
    }

    @Test
    void aSectionOfAPastDaySaysAsOfWhenItsFiguresAre() {
        Visitor leader = signedIn("paper", NewGrant.everywhere(Role.LEADER));
        String section = "/kk/staff/sections/goals";
        assertThat(leader.get(section + "?day=2026-01-15").body()).contains("түзетілгені де ескерілген");
        assertThat(leader.get(section).body()).doesNotContain("түзетілгені де ескерілген");
        assertThat(leader.get(STAFF + "-evaluation?year=2025").body())
                .contains("/staff/sections/goals.pdf?organisation=&amp;day=2025-12-31");
    }

    @Test
    void aPurchaseIsNamedLikeASiteAndEachLeadsBackToTheTarget() {
        long id = planned("Сатып алулы");
        NamedProjects projects = server.getBean(NamedProjects.class);
        Visitor resident = new Visitor(port);
        for (String kind : List.of("construction", "procurement.point", "procurement.contract")) {
            RecordReference named = projects.offered(oblast.district("a"), 60).stream()
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .orElseThrow();
            assertThat(post(officer, id, "project", Map.of("project-own", named.subject()))
                            .statusCode())
                    .as(kind)
                    .isEqualTo(303);
            assertThat(officer.get(one(id)).body()).contains("/kk" + named.local() + "\"");
            assertThat(officer.get("/kk" + named.local()).body()).contains("Сатып алулы", one(id) + "\"");
            RecordStanding standing = projects.standings(List.of(named)).get(named.subject());
            assertThat(resident.get("/kk" + standing.open()).body())
                    .contains("Сатып алулы", "/kk" + OPEN + "/" + id + "\"")
                    .doesNotContain(one(id) + "\"");
        }
    }

    @Test
    void keepsGoalsOfThePlan() {
        Visitor planner = signedIn("planner", NewGrant.everywhere(Role.ECONOMIST));
        String goals = STAFF + "-plan";
        assertThat(planner.fill(goals, goals, Map.of("version", "0", "code", "9.1", "name.kk", "Таза су"))
                        .statusCode())
                .isEqualTo(303);
        String page = planner.get(goals).body();
        assertThat(page).contains("9.1 Таза су", "9.1 мақсаты сақталды.");
        assertThat(planner.fill(goals, goals, Map.of("version", "0", "code", "9.1", "name.kk", "Басқа"))
                        .body())
                .contains("мұндай нөмірлі мақсат бар");
        assertThat(planner.fill(goals, goals, Map.of("version", "0", "code", "а", "name.kk", "Басқа"))
                        .body())
                .contains("id=\"error-code\"");
        PlanGoal kept = server.getBean(PlanGoals.class).find("9.1").orElseThrow();
        Map<String, String> changed =
                Map.of("id", Long.toString(kept.id()), "version", "1", "code", "9.1", "name.kk", "Ауызсу");
        assertThat(planner.fill(goals, goals, changed).statusCode()).isEqualTo(303);
        assertThat(planner.fill(goals, goals, changed).statusCode()).isIn(303, 409);
        assertThat(planner.get(goals).body()).contains("9.1 Ауызсу");
        assertThat(economist.get(goals).body()).doesNotContain("method=\"post\" action=\"" + goals);
        assertThat(economist
                        .fill(STAFF + "/new", goals, Map.of("version", "0", "code", "8", "name.kk", "А"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsWhatIsPressingFirst() {
        Visitor leader = signedIn("leader", NewGrant.everywhere(Role.LEADER));
        long id = add("Мерзімі өткен");
        assertThat(plan(id, (year - 1) + "-Q4", "5").statusCode()).isEqualTo(303);
        String list =
                leader.get(STAFF + "?organisation=" + oblast.district("a")).body();
        assertThat(list).contains("class=\"pressing\"", "■\u00a0мерзімінде енгізілмеген");
        assertThat(leader.get(STAFF + "?facet=overdue&q=Мерзімі".replace("Мерзімі", "%D0%9C%D0%B5%D1%80%D0%B7"))
                        .body())
                .contains("/" + id + "\"");
        assertThat(stranger.get(STAFF + ".csv").body()).doesNotContain("aim-b").contains("aim-c");
        String overview = leader.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                .body();
        assertThat(overview).contains("Алдымен назар аударатын индикаторлар", "Жеткен үлесі, %", "class=\"own\"");
        assertThat(leader.get(STAFF + "-overview").body()).contains("Органдар бойынша", "Барлығы");
        assertThat(officer.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                        .statusCode())
                .isEqualTo(403);
        for (String page :
                List.of("-overview?period=2025", "-evaluation?year=MMXXV", "-overview?organisation=nobody")) {
            assertThat(leader.get(STAFF + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    /// The page's own figures lead to its own result.
    @Test
    void printsAnEvaluationThatAReaderCanRepeat() {
        String page = new Visitor(port)
                .get("/en" + OPEN + "-evaluation?year=2025&organisation=" + oblast.district("b"))
                .body();
        Matcher weighed = Pattern.compile("\\(50 × (\\d+(?:\\.\\d+)?) \\+ 30 × (\\d+(?:\\.\\d+)?)\\) / 80( − (\\d+))? ="
                        + " (\\d+(?:\\.\\d+)?)")
                .matcher(page);
        assertThat(weighed.find()).as(page).isTrue();
        double deduction = weighed.group(4) == null ? 0 : Double.parseDouble(weighed.group(4));
        double score = Math.round((50 * number(weighed, 1) + 30 * number(weighed, 2)) / 8) / 10.0 - deduction;
        assertThat(number(weighed, 5)).isEqualTo(score, org.assertj.core.api.Assertions.within(1e-9));
        Matcher share = Pattern.compile("(\\d+) of (\\d+): 100 × \\1 / \\2 = (\\d+(?:\\.\\d+)?)")
                .matcher(page);
        assertThat(share.find()).isTrue();
        assertThat(number(share, 3)).isEqualTo(Math.round(1000 * number(share, 1) / number(share, 2)) / 10.0);
        Matcher money = Pattern.compile("(\\d[\\d,.]*) / (\\d[\\d,.]*) thousand KZT = (\\d+(?:\\.\\d+)?) % spent; 100 ×"
                        + " (\\d+(?:\\.\\d+)?) / \\3, 100 at most = (\\d+(?:\\.\\d+)?)")
                .matcher(page);
        assertThat(money.find()).as(page).isTrue();
        assertThat(number(money, 3)).isEqualTo(Math.round(1000 * number(money, 1) / number(money, 2)) / 10.0);
        assertThat(number(money, 5))
                .isEqualTo(Math.min(100, Math.round(1000 * number(money, 4) / number(money, 3)) / 10.0));
        Matcher counted =
                Pattern.compile("(?s)id=\"by-target\".*?<tbody>(.*?)</tbody>").matcher(page);
        assertThat(counted.find()).isTrue();
        List<Double> degrees = new ArrayList<>();
        Matcher row =
                Pattern.compile("<td class=\"n\">(\\d+(?:\\.\\d+)?)</td><td>").matcher(counted.group(1));
        while (row.find()) {
            degrees.add(number(row, 1));
        }
        assertThat(degrees).hasSize((int) number(share, 2));
        double mean =
                degrees.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(number(money, 4)).isEqualTo(Math.round(10 * mean) / 10.0);
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group).replace(",", ""));
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru/registers").body())
                .contains("/ru" + OPEN + "\"", "/ru" + OPEN + "-evaluation", "Цели плана развития");
        String list = resident.get("/ru" + OPEN + "?organisation=" + oblast.district("b"))
                .body();
        assertThat(list).contains("Индикаторов: 4").doesNotContain("/new\"", "/edit\"");
        Matcher link = Pattern.compile("href=\"(/ru/registers/goals/\\d+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Путь по годам", "Кварталы", "Показатели и места, которые на этом основаны")
                .doesNotContain("aim-officer", "История изменений", "method=\"post\"");
        assertThat(resident.get("/kk" + OPEN + "-overview").body()).contains("Тоқсандар бойынша қол жеткізілген үлес");
        String of = "?organisation=" + oblast.district("b");
        assertThat(resident.get("/en" + OPEN + "-values.csv" + of).body())
                .startsWith("id,name_kk,name_ru,name_en,organisation,period,standing,plan,fact,unit,degree,goal,kind")
                .contains("#2025-Q4", "aim-b");
        assertThat(resident.get("/en" + OPEN + "-values.json" + of).body()).contains("\"period\":\"2025-Q4\"");
        assertThat(resident.get("/en" + OPEN + "-values.xlsx" + of).statusCode())
                .isEqualTo(200);
        assertThat(resident.get("/en" + OPEN + ".csv" + of).body()).contains("aim-b");
    }

    @Test
    void takesItsOwnFileInAgain() throws IOException {
        String taken = economist.get(STAFF + "-values.csv").body();
        HttpResponse<String> again = economist.upload(FILES, FILES, new Upload(Map.of(), file("own.csv", taken)));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(economist
                        .get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("өзгеретін ештеңе жоқ");
    }

    private static final String HEAD =
            "organisation,goal,goal_name_kk,name_kk,unit,direction,base_year,base,period,plan,fact,fact_day,fact_source\n";

    @Test
    void showsWhatAFileChangesTakesItOnceAndUndoesIt() throws IOException {
        String preview = sent(file("targets.csv", HEAD + """
            %1$s,8.1,Файлдан келген мақсат,Файлдан бір,km,up,2022,10.5,2024-Q4,12,11,2024-12-31,есеп
            %1$s,8.1,Файлдан келген мақсат,Файлдан бір,km,up,2022,10.5,2025-Q4,14,,,
            %1$s,3,,Файлдан екі,%%,down,2022,7,,,,,
            """.formatted(oblast.district("a"))));
        assertThat(economist.get(preview).body())
                .contains("Файлдан бір", "Файлдан екі", "6 өзгеріс шығады", "2024-Q4: 12", "2024-Q4: 11");
        assertThat(count("Файлдан%")).isZero();
        confirm(preview);
        assertThat(count("Файлдан%")).isEqualTo(2);
        assertThat(value("goals.reached", "2024-Q4")).isGreaterThanOrEqualTo(0);
        assertThat(economist.fill(FILES, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("Файлдан%")).isZero();
        assertThat(server.getBean(PlanGoals.class).find("8.1")).isEmpty();
    }

    @Test
    void undoesNoFileOnWhosePlansOthersReported() throws IOException {
        long id = add("Бұрынғы");
        String preview = sent(file("plan.csv", HEAD + """
            %1$s,3,,Бұрынғы,km,up,%2$d,100.5,%3$s,140,,,
            """.formatted(oblast.district("a"), year - 2, end())));
        confirm(preview);
        assertThat(post(officer, id, "report", fact(end(), "150", "")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = economist.fill(FILES, preview + "/undo", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(officer.get(one(id)).body()).contains("150");
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        HttpResponse<String> refused = economist.upload(
                FILES,
                FILES,
                new Upload(
                        Map.of(), file("bad.csv", HEAD + """
                            %1$s,3,,Жақсы,km,up,2022,5,2024-Q4,6,,,
                            %2$s,3,,Бөтендікі,km,up,2022,5,2024-Q4,6,,,
                            %1$s,үш,,Қате,верста,алға,1022,бес,2024,алты,,,
                            %1$s,3,,Ерте,km,up,2024,5,2023-Q4,6,,,
                            %1$s,3,,Көзсіз,km,up,2022,5,2024-Q4,6,7,2999-01-01,
                            %1$s,3,,Жақсы,km,up,2022,5,2024-Q4,6,,,
                            """.formatted(oblast.district("a"), oblast.district("b")))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        oblast.district("b"),
                        "«үш» жарамайды",
                        "верста",
                        "up, down",
                        "«1022»",
                        "бес",
                        "«2024» тоқсан емес")
                .contains("алты", "бастапқы жылы – 2024", "fact_source", "екінші рет");
        assertThat(count("Жақсы")).isZero();
        HttpResponse<String> goalless = economist.upload(
                FILES, FILES, new Upload(Map.of(), file("goalless.csv", HEAD + """
                    %1$s,7.7,,Мақсатсыз,km,up,2022,5,,,,,
                    """.formatted(oblast.district("a")))));
        assertThat(goalless.statusCode()).isEqualTo(422);
        assertThat(goalless.body()).contains("«7.7» нөмірлі мақсат жоқ");
    }

    @Test
    void refusesAFileThatSaysOtherwiseThanWhatIsKeptAtItsCell() throws IOException {
        long id = planned("Өзгеше");
        assertThat(post(officer, id, "report", fact(end(), "90", "money")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = economist.upload(
                FILES,
                FILES,
                new Upload(
                        Map.of(),
                        file("other.csv", HEAD + """
                            %1$s,3,,Өзгеше,km,up,%2$d,100.5,%3$s,121,91,%4$d-12-31,есеп
                            """.formatted(oblast.district("a"), year - 2, end(), year))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("бұрын 120 деп", "бұрын 90 деп");
    }

    @Test
    void aHugeFileIsComparedInAFewStatements() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 3_000; i++) {
            rows.append("%s,3,,Үлкен %d,km,up,2022,5,2025-Q4,%d,,,%n".formatted(oblast.district("a"), i, i + 6));
        }
        String preview = sent(file("huge.csv", rows.toString()));
        assertThat(economist.get(preview).body()).contains("6000 өзгеріс шығады");
        assertThat(count("Үлкен%")).isZero();
    }

    @Test
    void ofTwoFilesAtOnceOneIsTakenAndTheOtherIsTold() throws IOException, ExecutionException, InterruptedException {
        Visitor other = signedIn("other", NewGrant.at(oblast.district("a"), Role.ECONOMIST));
        String row = "%s,3,,Қатар,km,up,2022,5,2024-Q4,%d,,,%n";
        String one = sent(file("six.csv", HEAD + row.formatted(oblast.district("a"), 6)));
        String two = sent(other, file("seven.csv", HEAD + row.formatted(oblast.district("a"), 7)));
        List<HttpResponse<String>> told = new FilesAtOnce(server.getBean(Jobs.class))
                .and(economist, one)
                .and(other, two)
                .confirm();
        assertThat(told).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        HttpResponse<String> late = told.stream()
                .filter(answer -> answer.statusCode() == 422)
                .findFirst()
                .orElseThrow();
        assertThat(late.body())
                .containsPattern("(six|seven)\\.csv, 2-жол, 10 \\(plan\\) бағаны")
                .containsPattern("бұрын [67] деп");
        assertThat(database.sql("""
                                select count(*) from goals.plan p join goals.target t on t.id = p.target
                                where t.organisation = ? and t.name_kk = 'Қатар'
                                """)
                        .param(oblast.district("a"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesThoseWhoNeedAHearing() {
        long id = add("Назардағы");
        assertThat(plan(id, (year - 1) + "-Q2", "5").statusCode()).isEqualTo(303);
        Scope scope = new Scope(false, new TreeSet<>(List.of(oblast.district("a"))));
        List<Attention> found = server.getBean(GoalsAttention.class).attention(Kazakhstan.today(clock), scope);
        assertThat(found).extracting(Attention::rule).contains("goals.attention.overdue");
        assertThat(found).allMatch(one -> one.organisation().equals(oblast.district("a")));
        assertThat(economist.get("/kk" + found.getFirst().local()).statusCode()).isEqualTo(200);
        assertThat(officer.get("/kk/staff").body()).contains("нысаналы индикатордың мәнін енгізу");
    }

    @Test
    void aMeasureFollowsARecordAndLeadsToIt() {
        String district = oblast.district("c");
        double before = value(district, "goals.reached", "2025-Q4");
        TargetDossier missed = server
                .getBean(TargetRows.class)
                .dossiers(server.getBean(PlanTargets.class).list(new Scope(false, new TreeSet<>(List.of(district)))))
                .stream()
                .filter(one -> !one.point(Period.of("2025-Q4"))
                        .orElseThrow()
                        .isReached(one.target().yardstick()))
                .findFirst()
                .orElseThrow();
        QuarterPlan plan = missed.point(Period.of("2025-Q4")).orElseThrow().planned();
        QuarterFact better = new QuarterFact(
                plan.period(),
                plan.number(),
                LocalDate.of(2025, 12, 31),
                QuarterFact.Status.FINAL,
                "түзету",
                null,
                null,
                "");
        long id = missed.target().id();
        assertThat(server.getBean(TargetChanges.class)
                        .report(id, missed.target().version(), better, true))
                .isInstanceOf(Outcome.Done.class);
        assertThat(value(district, "goals.reached", "2025-Q4")).isEqualTo(before + 1);
        MeasureKey key = new MeasureKey(district, "goals.reached", Period.of("2025-Q4"));
        String records = server.getBean(GoalsMeasures.class).records(key).orElseThrow();
        assertThat(new Visitor(port).get("/kk" + records).body()).contains("/" + id + "#2025-Q4\"");
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        long id = planned("Келісім");
        assertThat(post(officer, id, "report", fact(end(), "90", "money")).statusCode())
                .isEqualTo(303);
        assertThat(plan(id, (year - 2) + "-Q1", "1").statusCode()).isEqualTo(303);
        Period lone = Period.of((year - 2) + "-Q1");
        MeasureQuery query = MeasureQuery.of(
                List.of("goals.targets", "goals.reached"),
                List.of(lone, Period.of(end())),
                List.of(oblast.district("a"), oblast.district("b")));
        new MeasureSourceContract(server.getBean(GoalsMeasures.class), query)
                .check(
                        () -> database.sql("delete from goals.plan where period = ? and target in"
                                        + " (select id from goals.target where organisation = ?)")
                                .params(lone.toString(), oblast.district("a"))
                                .update(),
                        new MeasureKey(oblast.district("a"), "goals.targets", lone));
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("Жазба");
        assertThat(server.getBean(AuditTrail.class).about("goals:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("name", "Жазба"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sent(Path file) {
        return sent(economist, file);
    }

    private static String sent(Visitor sender, Path file) {
        HttpResponse<String> sent = sender.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void confirm(String preview) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(economist.get(preview).body());
        assertThat(digest.find()).isTrue();
        assertThat(economist
                        .fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
    }

    private double value(String measure, String period) {
        return value(oblast.district("a"), measure, period);
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
        return database.sql("select count(*) from goals.target where organisation = ? and name_kk like ?")
                .param(oblast.district("a"))
                .param(name)
                .query(Long.class)
                .single();
    }
}
