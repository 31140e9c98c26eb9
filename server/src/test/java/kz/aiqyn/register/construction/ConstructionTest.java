package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.PaperText;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of construction sites, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstructionTest {

    private static final String STAFF = "/kk" + ConstructionCard.STAFF;
    private static final String OPEN = ConstructionCard.OPEN;
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
    private Visitor inspector;
    private Visitor stranger;
    private LocalDate today;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "build", 68);
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        inspector = signedIn("inspector", NewGrant.at(oblast.district("a"), ConstructionRights.INSPECTOR));
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
                "kind", "school",
                "village", "Ақбидай",
                "first-sum", "500000",
                "contractor", "«Іргетас» ЖШС",
                "programme", "467.041",
                "planned-start", today.minusDays(100).toString(),
                "planned-finish", today.plusDays(100).toString(),
                "version", "0"));
    }

    private long add(String name) {
        HttpResponse<String> added = officer.fill(STAFF + "/new", STAFF + "/new", form(name));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private String one(long id) {
        return STAFF + "/" + id;
    }

    private ConstructionSite site(long id) {
        return server.getBean(Sites.class).get(id);
    }

    private HttpResponse<String> post(Visitor visitor, long id, String what, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("version", Integer.toString(site(id).version()));
        return visitor.fill(one(id), one(id) + "/" + what, all);
    }

    /// A site that began a hundred days ago.
    private long underWay(String name) {
        long id = add(name);
        assertThat(post(officer, id, "start", Map.of("seen", "planned")).statusCode())
                .isEqualTo(303);
        Map<String, String> edited = form(name);
        edited.put("started", today.minusDays(100).toString());
        edited.put("version", Integer.toString(site(id).version()));
        assertThat(officer.fill(one(id) + "/edit", one(id) + "/edit", edited).statusCode())
                .isEqualTo(303);
        return id;
    }

    private HttpResponse<String> report(Visitor visitor, long id, int daysAgo, String actual, String paid) {
        return post(
                visitor,
                id,
                "report",
                Map.of("day", today.minusDays(daysAgo).toString(), "actual", actual, "paid", paid, "note", ""));
    }

    @Test
    void keepsWhatAFormSays() {
        long id = add("Жаңа мектеп");
        assertThat(officer.get(one(id)).body())
                .contains("Жаңа мектеп", "Ақбидай", "500\u202f000", "467.041", "Нысан сақталды.", "Нысан қосылды")
                .contains("aria-current=\"step\">жоспарланған");
    }

    @Test
    void saysAtItsFieldWhatIsWrongAndKeepsNoNumbersOfPeople() {
        Map<String, String> wrong = form("");
        wrong.put("bin", "850101300123");
        wrong.put("first-sum", "көп");
        wrong.put("planned-finish", today.minusDays(200).toString());
        wrong.put("latitude", "43.2");
        wrong.put("programme", "мектеп");
        HttpResponse<String> refused = officer.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"error-name.kk\"", "жеке тұлғаның нөміріне", "«көп» жарамайды")
                .contains("id=\"error-planned-finish\"", "id=\"error-longitude\"", "id=\"error-programme\"");
        Map<String, String> bin = form("БСН");
        bin.put("bin", "991340000019");
        assertThat(officer.fill(STAFF + "/new", STAFF + "/new", bin).body()).contains("БСН емес");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        long id = add("Екеу");
        Map<String, String> first = form("Екеу бірінші");
        first.put("version", "1");
        Map<String, String> second = form("Екеу екінші");
        second.put("version", "1");
        String edit = one(id) + "/edit";
        assertThat(officer.fill(edit, edit, first).statusCode()).isEqualTo(303);
        HttpResponse<String> overtaken = officer.fill(edit, edit, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("басқа біреу өзгертті");
    }

    @Test
    void showsWhatFollowsFromAReportWithItsInputs() {
        long id = underWay("Есептік");
        assertThat(report(officer, id, 10, "30", "250000").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body())
                .contains("30 % орындалған, кесте 45 % талап еткен", "-15 п. т.")
                .contains(
                        "500\u202f000 мың теңгелік шарттан 250\u202f000 мың теңге төленген, бұл 50 %; жұмыстың 30 %-ы")
                .contains("өз қарқынымен: 90 күнде 30 % орындалған")
                .contains("class=\"own\"", "class=\"asked\"", "class=\"today\"")
                .contains("Барысы енгізілді");
    }

    @Test
    void refusesWorksThatBecomeLess() {
        long id = underWay("Кемімейді");
        assertThat(report(officer, id, 20, "40", "100").statusCode()).isEqualTo(303);
        HttpResponse<String> falling = report(officer, id, 10, "39,9", "200");
        assertThat(falling.statusCode()).isEqualTo(422);
        assertThat(falling.body()).contains("id=\"error-actual\"", "орындалған жұмыс кемімейді");
        assertThat(report(officer, id, 30, "41", "90").body()).contains("тек 40 % орындалған");
        assertThat(report(officer, id, 20, "42", "100").statusCode()).isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("40 &gt; 42");
        assertThat(report(officer, id, -1, "50", "100").statusCode()).isEqualTo(422);
    }

    @Test
    void anInspectorReportsAndInspectsAndKeepsNothingElse() {
        long id = underWay("Тексерілген");
        assertThat(inspector.get(one(id)).body())
                .contains("/report\"", "-visit?site=" + id)
                .doesNotContain("/edit\"");
        assertThat(inspector.get(STAFF + "/new").statusCode()).isEqualTo(403);
        assertThat(report(inspector, id, 3, "20", "100").statusCode()).isEqualTo(303);
        Map<String, String> found = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "site",
                Long.toString(id),
                "day",
                today.minusDays(2).toString(),
                "finding",
                "Қоршау жоқ",
                "risk",
                "high",
                "due",
                today.plusDays(10).toString());
        String visit = "/kk" + VisitPage.ADDRESS;
        assertThat(inspector.fill(visit, visit, found).statusCode()).isEqualTo(303);
        assertThat(officer.fill(one(id), visit, found).statusCode()).isEqualTo(403);
        String page = inspector.get(one(id)).body();
        assertThat(page).contains("Қоршау жоқ", "жоғары", "Нысан тексерілді");
        Matcher number = Pattern.compile("name=\"inspection\" value=\"(\\d+)\"").matcher(page);
        assertThat(number.find()).isTrue();
        Map<String, String> settled = Map.of("inspection", number.group(1));
        assertThat(post(inspector, id, "settle", settled).statusCode()).isEqualTo(303);
        assertThat(post(inspector, id, "settle", settled).statusCode()).isEqualTo(422);
        assertThat(report(stranger, add("Бөтен емес"), 3, "1", "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aScheduleMovesWhatIsAskedButNotWhatWasReported() {
        long id = underWay("Кестелі");
        assertThat(report(officer, id, 50, "20", "100").statusCode()).isEqualTo(303);
        Map<String, String> stage = Map.of(
                "stage", "foundation",
                "planned-on", today.minusDays(10).toString(),
                "share", "10",
                "reached-on", "");
        assertThat(post(officer, id, "schedule", stage).statusCode()).isEqualTo(303);
        assertThat(report(officer, id, 10, "22", "100").statusCode()).isEqualTo(303);
        List<ProgressReport> reports =
                server.getBean(SiteRows.class).dossier(site(id)).reports();
        assertThat(reports.getFirst().planned()).isEqualByComparingTo("25");
        assertThat(reports.getLast().planned()).isEqualByComparingTo("10");
        assertThat(officer.get(one(id)).body()).contains("<th scope=\"row\">іргетас</th>", "▲ 10");
        Map<String, String> beyond = new TreeMap<>(stage);
        beyond.put("planned-on", today.plusDays(300).toString());
        assertThat(post(officer, id, "schedule", beyond).statusCode()).isEqualTo(422);
        assertThat(post(officer, id, "unschedule", Map.of("removed", "foundation"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(officer, id, "finance", Map.of("year", "1999", "planned-money", "1"))
                        .statusCode())
                .isEqualTo(422);
        String year = Integer.toString(today.getYear());
        assertThat(post(officer, id, "finance", Map.of("year", year, "planned-money", "400000"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("400\u202f000");
    }

    @Test
    void goesThroughItsLifeAndIsFinishedOnlyWhenItsWorksAre() {
        long id = underWay("Өмір");
        assertThat(post(officer, id, "stop", Map.of("seen", "under-way")).body())
                .contains("error-comment-stop");
        assertThat(post(officer, id, "stop", Map.of("seen", "under-way", "comment", "Шарт бұзылды"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("тоқтап тұр", "Шарт бұзылды");
        assertThat(post(officer, id, "resume", Map.of("seen", "stopped")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> early = post(officer, id, "finish", Map.of("seen", "under-way"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("0 % орындалған; алдымен 100 %");
        assertThat(report(officer, id, 0, "100", "500000").statusCode()).isEqualTo(303);
        assertThat(post(officer, id, "finish", Map.of("seen", "under-way")).statusCode())
                .isEqualTo(303);
        assertThat(post(officer, id, "finish", Map.of("seen", "under-way")).statusCode())
                .isEqualTo(409);
        assertThat(post(officer, id, "find-defects", Map.of("seen", "finished", "comment", "Шатырдан су өтеді"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(one(id)).body()).contains("ақаумен аяқталған", "Шатырдан су өтеді");
        assertThat(post(officer, id, "hand-over", Map.of("seen", "with-defects"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(stranger, add("Бөтен"), "start", Map.of("seen", "planned"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsWhatIsPressingFirst() {
        Visitor leader = signedIn("leader", NewGrant.everywhere(Role.LEADER));
        String list =
                leader.get(STAFF + "?organisation=" + oblast.district("b")).body();
        assertThat(list)
                .contains(
                        "6 нысан",
                        "1 нысанның мерзімі өткен",
                        "1 нысан кестеден қалған",
                        "1 нысаннан 30 күннен бері хабар жоқ",
                        "1 нысан тоқтап тұр")
                .contains(
                        "▲\u00a0мерзімі өткен", "▽\u00a0кестеден қалған", "●\u00a0кесте бойынша", "class=\"pressing\"");
        assertThat(list.indexOf("▲\u00a0мерзімі өткен</td>")).isLessThan(list.indexOf("▽\u00a0кестеден қалған</td>"));
        assertThat(list.indexOf("▽\u00a0кестеден қалған</td>")).isLessThan(list.indexOf("●\u00a0кесте бойынша</td>"));
        assertThat(leader.get(STAFF + "?facet=stopped&organisation=" + oblast.district("b"))
                        .body())
                .contains("тоқтап тұр</td>")
                .doesNotContain("●\u00a0кесте бойынша</td>");
        assertThat(stranger.get(STAFF + ".csv").body())
                .doesNotContain("build-b")
                .contains("build-c");
        String overview = leader.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                .body();
        assertThat(overview)
                .contains("Барлығы 6 нысан", "▲\u00a0мерзімі өткен", "Алдымен назар", "кемінде 5 пайыздық тармаққа");
        assertThat(leader.get(STAFF + "-overview").body()).contains("Тапсырыс берушілер бойынша", "Барлығы");
        assertThat(officer.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.get(STAFF + "-overview?organisation=nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysOnPaperWhatIsToBeSpokenAbout() throws IOException {
        long id = underWay("Қағаздағы кешіккен");
        assertThat(report(officer, id, 10, "30", "250000").statusCode()).isEqualTo(303);
        String section = "/staff/sections/construction";
        String asked = "?organisation=" + oblast.district("a");
        assertThat(officer.get("/kk/staff/sections").body()).contains("/kk" + section + "\"");
        assertThat(officer.get("/kk" + section + asked).body())
                .contains("Кестеден қалған нысандар", "Қағаздағы кешіккен", "-15 п. т.", section + ".pdf" + asked);
        assertThat(officer.get("/ru" + section + asked + "&day=" + today.minusDays(11))
                        .body())
                .contains(Wording.of(Language.RU).say(Phrase.of("record.section.day", today.minusDays(11))))
                .doesNotContain("-15 п. п.");
        assertThat(officer.get("/kk" + section + "?organisation=" + oblast.district("c"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/kk" + section + "?organisation=nowhere").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/kk/staff/sections/nothing").statusCode()).isEqualTo(404);
        for (String format : List.of("pdf", "docx")) {
            HttpResponse<byte[]> file = officer.file("/kk" + section + "." + format + asked);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("construction-" + oblast.district("a") + "-" + today + "-kk." + format);
            assertThat(PaperText.of(file.body(), format))
                    .contains(PaperText.plain("Қағаздағы кешіккен"), PaperText.plain("-15 п. т."));
        }
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru/registers").body()).contains("/ru" + OPEN, "Объекты строительства");
        String list = resident.get("/ru" + OPEN + "?organisation=" + oblast.district("b"))
                .body();
        assertThat(list)
                .contains("Срок прошёл: 1", "Отстают от графика: 1", "ежемесячные отчёты заказчиков", "внесены")
                .doesNotContain("/new\"", "/edit\"");
        Matcher link =
                Pattern.compile("href=\"(/ru/registers/construction/\\d+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Отклонение работ от графика", "График работ", "class=\"asked\"")
                .doesNotContain("build-officer", "История изменений", "method=\"post\"");
        assertThat(resident.get("/ru" + OPEN + "-overview").body()).contains("По заказчикам");
        assertThat(resident.get("/ru" + OPEN + "-overview?organisation=nobody").statusCode())
                .isEqualTo(404);
        assertThat(resident.get("/en" + OPEN + ".csv?organisation=" + oblast.district("b"))
                        .body())
                .startsWith(
                        "id,name_kk,name_ru,name_en,organisation,standing,actual,gap,planned_finish,present_sum,paid,kind,state,planned_start,first_sum,started,finished,village,latitude,longitude,contractor,bin,contract_number,contract_date,programme\n");
    }

    @Test
    void takesItsOwnFileInAgain() throws IOException {
        String taken = officer.get(STAFF + ".csv").body();
        HttpResponse<String> again = officer.upload(
                FILES + SiteFile.CODE, FILES + SiteFile.CODE, new Upload(Map.of(), file("own.csv", taken)));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(officer.get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("өзгеретін ештеңе жоқ");
    }

    @Test
    void takesSitesAndTheirProgressFromFilesAndUndoesThem() throws IOException {
        String year = Integer.toString(today.getYear());
        String sites = sent(SiteFile.CODE, file("sites.csv", """
            organisation,name_kk,kind,planned_start,planned_finish,first_sum,started,year,year_money
            %1$s,Файлдан бір,road,%2$s,%3$s,120000,%2$s,%4$s,90000
            %1$s,Файлдан екі,water,%2$s,%3$s,80000.5,,,
            """.formatted(
                        oblast.district("a"), today.minusDays(90), today.plusDays(90), year)));
        assertThat(officer.get(sites).body()).contains("Файлдан бір", "3 өзгеріс шығады", year + ": 90000");
        confirm(sites);
        assertThat(count("Файлдан%")).isEqualTo(2);

        String progress = sent(ProgressFile.CODE, file("progress.csv", """
            organisation,name_kk,day,actual,paid
            %1$s,Файлдан бір,%2$s,15,10000
            %1$s,Файлдан бір,%3$s,30,30000
            """.formatted(
                        oblast.district("a"), today.minusDays(60), today.minusDays(30))));
        confirm(progress);
        assertThat(officer.get(STAFF + "?q=Файлдан%20бір").body()).contains("30,0", "30\u202f000");
        HttpResponse<String> touched = officer.fill(FILES + SiteFile.CODE, sites + "/undo", Map.of());
        assertThat(touched.statusCode()).isEqualTo(422);
        assertThat(officer.fill(FILES + ProgressFile.CODE, progress + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(STAFF + "?q=Файлдан%20бір").body()).doesNotContain("30\u202f000");
    }

    @Test
    void refusesFilesWholeWithEveryErrorAtItsCell() throws IOException {
        HttpResponse<String> sites = officer.upload(
                FILES + SiteFile.CODE, FILES + SiteFile.CODE, new Upload(Map.of(), file("bad.csv", """
                    organisation,name_kk,kind,planned_start,planned_finish,first_sum,bin,started,year,year_money
                    %1$s,Жарамды,road,2025-01-01,2025-12-01,5,,,,
                    %2$s,Бөтендікі,road,2025-01-01,2025-12-01,5,,,,
                    %1$s,Қате,көпір,2025-01-01,2024-12-01,мың,850101300123,2999-01-01,,
                    %1$s,Жыл,road,2025-01-01,2025-12-01,5,,,1999,7
                    %1$s,Жарамды,road,2025-01-01,2025-12-01,5,,,,
                    """.formatted(
                                oblast.district("a"), oblast.district("b")))));
        assertThat(sites.statusCode()).isEqualTo(422);
        assertThat(sites.body())
                .contains(
                        oblast.district("b"), "көпір", "мың", "жеке тұлғаның", "әлі келген жоқ", "1999", "екінші рет");
        assertThat(count("Жарамды")).isZero();

        long id = underWay("Файлға қарсы");
        assertThat(report(officer, id, 20, "40", "100").statusCode()).isEqualTo(303);
        HttpResponse<String> progress = officer.upload(
                FILES + ProgressFile.CODE,
                FILES + ProgressFile.CODE,
                new Upload(Map.of(), file("falls.csv", """
                    organisation,name_kk,day,actual,paid
                    %1$s,Файлға қарсы,%2$s,60,200
                    %1$s,Файлға қарсы,%3$s,50,300
                    %1$s,Файлға қарсы,%4$s,41,100
                    """.formatted(
                                oblast.district("a"), today.minusDays(15), today.minusDays(10), today.minusDays(20)))));
        assertThat(progress.statusCode()).isEqualTo(422);
        assertThat(progress.body()).contains("орындалған жұмыс кемімейді", "40 % деп есеп берілген");
    }

    @Test
    void handsItsSitesOutAsOc4idsAndTakesThemIn() throws IOException {
        Visitor resident = new Visitor(port);
        HttpResponse<String> out = resident.get(ProjectPackageController.PATH);
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains("\"version\":\"0.9\"", "physicalProgress", oblast.district("b"));
        String mark = out.headers().firstValue("ETag").orElseThrow();
        assertThat(resident.get(ProjectPackageController.PATH, "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(304);

        String kind = "construction-projects";
        String preview = sent(kind, file("projects.json", """
            {"projects": [{"id": "x-1", "title": "Сырттан келген", "sector": ["transport"],
              "publicAuthority": {"id": "%s"},
              "period": {"startDate": "2025-01-01T00:00:00Z", "endDate": "2025-12-01T00:00:00Z"},
              "budget": {"amount": {"amount": 90000000, "currency": "KZT"}}}]}
            """.formatted(oblast.district("a"))));
        confirm(preview);
        ConstructionSite site = server.getBean(Sites.class)
                .find(oblast.district("a"), "Сырттан келген")
                .orElseThrow();
        assertThat(site.kind()).isEqualTo(SiteKind.ROAD);
        assertThat(site.contract().first()).isEqualByComparingTo("90000");
        HttpResponse<String> wrong = officer.upload(
                FILES + kind, FILES + kind, new Upload(Map.of(), file("wrong.json", "{\"projects\": 3")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("JSON осы жолдың 15-таңбасында бүлінген");
        assertThat(refusal(kind, "{\"projects\": 3}")).contains("projects тізім емес");
        assertThat(refusal(kind, "{\"releases\": []}")).contains("projects тізімі жоқ");
        assertThat(refusal(kind, "{\"projects\": []}")).contains("projects тізімі бос");
        assertThat(refusal(kind, "{\"projects\": [{\"publicAuthority\": {\"id\": \"no-such\"}}]}"))
                .contains("«no-such» кодты ұйым жоқ", "title");
    }

    private String refusal(String kind, String text) throws IOException {
        return officer.upload(FILES + kind, FILES + kind, new Upload(Map.of(), file("refused.json", text)))
                .body();
    }

    @Test
    void aSampleOfProjectsIsTakenAsItIs() throws IOException {
        String kind = "construction-projects";
        assertThat(officer.get(FILES + kind).body()).contains("href=\"" + FILES + kind + "/sample\"");
        String sample = officer.get(FILES + kind + "/sample").body();
        assertThat(officer.get(sent(kind, file("sample.json", sample))).body()).contains("Үлгі: 300 орындық мектеп");
        assertThat(officer.get(FILES + SiteFile.CODE + "/sample").statusCode()).isEqualTo(404);
    }

    @Test
    void namesThoseWhoNeedAHearing() {
        Scope scope = new Scope(false, new java.util.TreeSet<>(List.of(oblast.district("c"))));
        List<Attention> found = server.getBean(ConstructionAttention.class).attention(today, scope);
        assertThat(found)
                .extracting(Attention::rule)
                .contains("construction.attention.overdue", "construction.attention.stale");
        assertThat(found).allMatch(one -> one.organisation().equals(oblast.district("c")));
        assertThat(officer.get("/kk" + found.getFirst().local()).statusCode()).isEqualTo(200);
    }

    @Test
    void itsMeasuresAreWhatTheRecordsSay() {
        Period quarter = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        for (Period period : List.of(quarter, quarter.plus(-1), quarter.plus(-3))) {
            LocalDate last = period.end().isBefore(today) ? period.end() : today;
            List<SiteDossier> all = server.getBean(SiteRows.class)
                    .dossiers(server.getBean(Sites.class).list().stream()
                            .filter(site -> site.organisation().equals(oblast.district("b")))
                            .toList());
            List<Then> working = all.stream()
                    .map(dossier -> new Then(dossier, last))
                    .filter(Then::isInWork)
                    .toList();
            expect("construction.sites", period, working.isEmpty() ? null : (double) working.size());
            expect("construction.late", period, sum(working, then -> then.isLate() ? 1 : 0));
            expect("construction.punctual", period, sum(working, then -> then.isLate() ? 0 : 1));
            expect("construction.stale", period, sum(working, then -> then.isSilent(today) ? 1 : 0));
            expect("construction.gap", period, mean(working));
            Double planned = sum(
                    all,
                    dossier -> dossier.money().stream()
                            .filter(money -> money.year() == period.year())
                            .mapToDouble(money -> money.planned().doubleValue())
                            .sum());
            expect("construction.money.planned", period, planned);
            Double paid = sum(
                    all,
                    dossier -> dossier.money().stream().noneMatch(one -> one.year() == period.year())
                            ? 0
                            : new Then(dossier, last).paid()
                                    - new Then(
                                                    dossier,
                                                    LocalDate.of(period.year(), 1, 1)
                                                            .minusDays(1))
                                            .paid());
            expect("construction.money.paid", period, paid);
        }
    }

    /// A site as it was on a day.
    private record Then(SiteDossier dossier, LocalDate day) {

        boolean isInWork() {
            LocalDate started = dossier.site().term().started();
            LocalDate finished = dossier.site().term().finished();
            return started != null && !started.isAfter(day) && (finished == null || finished.isAfter(day));
        }

        @Nullable
        ProgressReport last() {
            return dossier.reports().stream()
                    .filter(report -> !report.day().isAfter(day))
                    .reduce((one, other) -> other)
                    .orElse(null);
        }

        double paid() {
            ProgressReport last = last();
            return last == null ? 0 : last.paid().doubleValue();
        }

        OptionalDouble gap() {
            ProgressReport last = last();
            return last == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(last.gap().doubleValue());
        }

        boolean isLate() {
            return dossier.site().term().plannedFinish().isBefore(day) || gap().orElse(0) <= -SiteFigures.TOLERANCE;
        }

        boolean isSilent(LocalDate today) {
            LocalDate started = dossier.site().term().started();
            ProgressReport last = last();
            LocalDate heard = last == null || started == null ? started : last.day();
            for (Inspection inspection : dossier.inspections()) {
                boolean later = !inspection.day().isAfter(day)
                        && heard != null
                        && inspection.day().isAfter(heard);
                heard = later ? inspection.day() : heard;
            }
            boolean stands = dossier.site().state() == SiteState.STOPPED && day.equals(today);
            return heard != null && heard.plusDays(SiteFigures.SILENT_DAYS).isBefore(day) && !stands;
        }
    }

    private static <T> @Nullable Double sum(List<T> all, ToDoubleFunction<T> number) {
        return all.isEmpty() ? null : all.stream().mapToDouble(number).sum();
    }

    private static @Nullable Double mean(List<Then> working) {
        OptionalDouble mean = working.stream()
                .map(Then::gap)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private void expect(String measure, Period period, @Nullable Double number) {
        List<Double> kept = values(oblast.district("b"), measure, period);
        if (number == null) {
            assertThat(kept).as("%s %s", measure, period).isEmpty();
        } else if (!kept.isEmpty() || number != 0) {
            assertThat(kept)
                    .as("%s %s", measure, period)
                    .singleElement()
                    .satisfies(value -> assertThat(value).isCloseTo(number, within(1e-6)));
        }
    }

    @Test
    void aMeasureFollowsARecord() {
        Period quarter = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        double before =
                values(oblast.district("a"), "construction.late", quarter).getFirst();
        long id = underWay("Өлшенген");
        assertThat(report(officer, id, 0, "10", "1000").statusCode()).isEqualTo(303);
        assertThat(values(oblast.district("a"), "construction.late", quarter)).containsExactly(before + 1);
        MeasureKey key = new MeasureKey(oblast.district("a"), "construction.late", quarter);
        Instant known = clock.instant();
        String records = records(key, known);
        assertThat(new Visitor(port).get("/kk" + records).body()).contains("/" + id + "\"", "Өлшенген");
        Map<String, String> longer = form("Өлшенген");
        longer.put("started", today.minusDays(100).toString());
        longer.put("planned-start", today.minusDays(100).toString());
        longer.put("planned-finish", today.plusDays(2000).toString());
        longer.put("version", Integer.toString(site(id).version()));
        assertThat(officer.fill(one(id) + "/edit", one(id) + "/edit", longer).statusCode())
                .isEqualTo(303);
        assertThat(report(officer, id, 0, "10.5", "1000").statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).get("/kk" + records).body())
                .as("as it was known then")
                .contains("Өлшенген", "<td class=\"n\">10,0</td>");
        assertThat(new Visitor(port)
                        .get("/kk" + records(key, Instant.parse("2020-01-01T00:00:00Z")))
                        .body())
                .contains("жазба жоқ");
        assertThat(new Visitor(port)
                        .get("/kk" + OPEN + "-records?measure=x&organisation=y&period=z")
                        .statusCode())
                .isEqualTo(404);
    }

    private String records(MeasureKey key, Instant known) {
        return server.getBean(ConstructionMeasures.class).records(key, known).orElseThrow();
    }

    @Test
    void countsMoneyByQuartersAndHousingByActs() {
        long id = underWay("Тұрғын үй алабы");
        Map<String, String> housing = form("Тұрғын үй алабы");
        housing.put("kind", "housing");
        housing.put("started", today.minusDays(100).toString());
        housing.put("version", Integer.toString(site(id).version()));
        assertThat(officer.fill(one(id) + "/edit", one(id) + "/edit", housing).statusCode())
                .isEqualTo(303);
        Period quarter = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        String district = oblast.district("a");
        List<Double> plan = values(district, "works.plan", quarter);
        Map<String, String> year = Map.of("year", Integer.toString(today.getYear()), "planned-money", "4000");
        assertThat(post(officer, id, "finance", year).statusCode()).isEqualTo(303);
        double even = 1000.0 * quarter.number();
        assertThat(values(district, "works.plan", quarter)).containsExactly(first(plan) + even);
        Map<String, String> wrong = Map.of("quarter", "2025", "quarter-money", "көп");
        assertThat(post(officer, id, "quarter", wrong).body())
                .contains("id=\"error-quarter\"", "id=\"error-quarter-money\"");
        Map<String, String> own = Map.of("quarter", quarter.toString(), "quarter-money", "700");
        assertThat(post(officer, id, "quarter", own).statusCode()).isEqualTo(303);
        assertThat(values(district, "works.plan", quarter)).containsExactly(first(plan) + 700);

        Map<String, String> turn = new TreeMap<>(Map.of(
                "turn",
                "1",
                "turn-planned-on",
                quarter.start().toString(),
                "turn-planned",
                "1200",
                "turn-accepted-on",
                "",
                "turn-accepted",
                ""));
        List<Double> due = values(district, "housing.plan", quarter);
        List<Double> accepted = values(district, "housing.commissioned", quarter);
        assertThat(post(officer, id, "turn", turn).statusCode()).isEqualTo(303);
        assertThat(values(district, "housing.plan", quarter)).containsExactly(first(due) + 1200);
        turn.put("turn-accepted", "1150,5");
        assertThat(post(officer, id, "turn", turn).body()).contains("id=\"error-turn-accepted\"");
        turn.put("turn-accepted-on", today.toString());
        assertThat(post(officer, id, "turn", turn).statusCode()).isEqualTo(303);
        assertThat(values(district, "housing.commissioned", quarter)).containsExactly(first(accepted) + 1150.5);
        assertThat(officer.get(one(id)).body()).contains("1150,5", "Тұрғын үй кезегі енгізілді");
    }

    private static double first(List<Double> values) {
        return values.isEmpty() ? 0 : values.getFirst();
    }

    @Test
    void aFigureLeadsToItsRecordsAndARecordToItsIndicators() {
        Period quarter = Period.month(today.getYear(), today.getMonthValue())
                .within(PeriodKind.QUARTER)
                .plus(-1);
        server.getBean(Jobs.class).awaitAll();
        Outcome<MethodologyVersion> draft =
                server.getBean(Drafts.class).importFile("abuild.yaml", METHODOLOGY.getBytes(StandardCharsets.UTF_8));
        assertThat(draft).isInstanceOf(Outcome.Done.class);
        MethodologyVersion version = ((Outcome.Done<MethodologyVersion>) draft).value();
        for (MethodologyEvent event :
                List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            version = server.getBean(MethodologyLife.class)
                    .take(LifeRequest.of(version, event))
                    .orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
        }
        server.getBean(EditionDesk.class).publishPast("abuild", quarter, clock.instant());
        String district = oblast.district("b");
        Visitor resident = new Visitor(port);
        String table = resident.get("/kk/ratings/abuild/" + quarter).body();
        String unit = resident.get(link(table, "/kk/units/" + district)).body();
        String value = resident.get(link(unit, "/kk/units/" + district + "/values/works\\.punctual"))
                .body();
        assertThat(value).contains("Осы сан шыққан жазбалар");
        String behind = resident.get(link(value, "/kk" + OPEN + "-records")).body();
        assertThat(resident.get(link(behind, "/kk" + OPEN + "/\\d+")).body()).contains("Жұмыстың кестеден айырмасы");
        assertThat(resident.get(link(behind, "/kk/units/" + district)).statusCode())
                .isEqualTo(200);
        long id = server.getBean(Sites.class).list().stream()
                .filter(site -> site.organisation().equals(district) && site.state() == SiteState.UNDER_WAY)
                .findFirst()
                .orElseThrow()
                .id();
        MeasureKey key = new MeasureKey(district, "construction.punctual", quarter.plus(1));
        assertThat(server.getBean(MeasureUse.class).of(key)).hasSize(1);
        String site = resident.get("/kk" + OPEN + "/" + id).body();
        assertThat(site).contains("Кешікпеген нысандар <span class=\"quiet\">Құрылыс рейтингі");
        assertThat(resident.get(link(site, "/kk/units/" + district + "\\?period=" + quarter))
                        .body())
                .as("the way back from a site to its place")
                .contains("/values/works.punctual");
        Visitor reader = signedIn("reader", NewGrant.everywhere(Role.LEADER));
        assertThat(reader.get(one(id)).body()).contains("Кешікпеген нысандар <span class=\"quiet\">Құрылыс рейтингі");
    }

    /// The first link on a page whose address begins so.
    private static String link(String page, String address) {
        Matcher found = Pattern.compile("href=\"(" + address + "[^\"]*)\"").matcher(page);
        assertThat(found.find()).as(address + " on " + page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static final String METHODOLOGY = """
        methodology: abuild
        version: "1"
        in-force: {from: 2024-01-01}
        title: {kk: Құрылыс рейтингі, ru: Рейтинг строительства, en: Rating of construction}
        scale: {from: 0, to: 100, decimals: 2}
        aggregate: arithmetic
        peers:
          by: kind
          groups:
            - {code: builddistrict, names: {kk: Аудандар, ru: Районы, en: Districts}}
        measures:
          - {code: construction.punctual, names: {kk: Кешікпегені, ru: Без опоздания, en: Not late}, unit: object, period: quarter, roll-up: last}
          - {code: construction.sites, names: {kk: Барлығы, ru: Все, en: All}, unit: object, period: quarter, roll-up: last}
        blocks:
          - code: works
            names: {kk: Құрылыс, ru: Строительство, en: Construction}
            weight: 100
            period: quarter
            aggregate: arithmetic
            indicators:
              - code: works.punctual
                names: {kk: Кешікпеген нысандар, ru: Объекты без опоздания, en: Sites that are not late}
                unit: "%"
                direction: up
                formula: "100 * construction.punctual / construction.sites"
                normalise: goalposts [0, 100]
                weight: 1
                missing: worst
        """;

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        Period quarter = Period.of("2023-Q4");
        long id = server.getBean(SiteChanges.class).add(finished(oblast.district("c"), "Өткенде бітті"), 0);
        server.getBean(SiteChanges.class).add(finished(oblast.district("a"), "Өткенде бітті"), 0);
        MeasureQuery query = MeasureQuery.of(
                List.of("construction.finished", "construction.finished.term"),
                List.of(quarter),
                List.of(oblast.district("a"), oblast.district("c")));
        List<String> before = finishedIn(oblast.district("c"));
        new MeasureSourceContract(
                        server.getBean(ConstructionMeasures.class),
                        MeasureQuery.of(List.of("construction.finished"), query.periods(), query.organisations()))
                .check(
                        () -> before.forEach(site -> {
                            database.sql("delete from construction.report where site = ?")
                                    .params(Long.valueOf(site))
                                    .update();
                            for (String table : List.of("money", "milestone", "inspection")) {
                                database.sql("delete from construction." + table + " where site = ?")
                                        .params(Long.valueOf(site))
                                        .update();
                            }
                            database.sql("delete from construction.site where id = ?")
                                    .params(Long.valueOf(site))
                                    .update();
                        }),
                        new MeasureKey(oblast.district("c"), "construction.finished", quarter));
        assertThat(before).contains(Long.toString(id));
    }

    private List<String> finishedIn(String organisation) {
        return database.sql("""
            select cast(id as text) from construction.site
            where organisation = ? and finished between '2023-10-01' and '2023-12-31'
            """).params(organisation).query(String.class).list();
    }

    private SiteDossier finished(String organisation, String name) {
        LocalDate start = LocalDate.of(2023, 2, 1);
        LocalDate end = LocalDate.of(2023, 11, 1);
        ConstructionSite site = new ConstructionSite(
                0,
                organisation,
                kz.aiqyn.engine.text.Names.same(name),
                SiteKind.SPORT,
                new SitePlace("", null, null),
                new WorksContract("", "", "", null, BigDecimal.TEN, BigDecimal.TEN),
                "",
                new SiteTerm(start, end, start, end),
                SiteState.HANDED_OVER,
                "",
                1,
                clock.instant());
        return new SiteDossier(site, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("Жазба");
        assertThat(server.getBean(AuditTrail.class).about("construction:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("name", "Жазба"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sent(String kind, Path file) {
        HttpResponse<String> sent = officer.upload(FILES + kind, FILES + kind, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void confirm(String preview) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(officer.get(preview).body());
        assertThat(digest.find()).isTrue();
        assertThat(officer.fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
    }

    private List<Double> values(String organisation, String measure, Period period) {
        server.getBean(Jobs.class).awaitAll();
        return database.sql("""
            select number from measure.current_value
            where organisation = :organisation and measure = :measure and period = :period
            """)
                .param("organisation", organisation)
                .param("measure", measure)
                .param("period", period.toString())
                .query(Double.class)
                .list();
    }

    private long count(String name) {
        return database.sql("select count(*) from construction.site where organisation = ? and name_kk like ?")
                .param(oblast.district("a"))
                .param(name)
                .query(Long.class)
                .single();
    }
}
