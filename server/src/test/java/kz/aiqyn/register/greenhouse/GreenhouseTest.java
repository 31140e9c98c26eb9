package kz.aiqyn.register.greenhouse;

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
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
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

/// The register of greenhouses, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GreenhouseTest {

    private static final String STAFF = "/kk" + GreenhouseCard.STAFF;
    private static final String FILES = "/kk/staff/files/greenhouses";
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
    private Visitor agronomist;
    private Visitor stranger;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "glass", 74);
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        agronomist = signedIn("agronomist", NewGrant.at(oblast.district("a"), GreenhouseRights.AGRONOMIST));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private Map<String, String> form(String name, String area) {
        return new TreeMap<>(Map.of(
                "organisation", oblast.district("a"),
                "name.kk", name,
                "name.ru", "",
                "name.en", "",
                "owner", "«Жылы Жер» ЖШС",
                "area", area,
                "year-built", "2020",
                "heated", "1",
                "version", "0"));
    }

    private long add(String name) {
        HttpResponse<String> added = officer.fill(STAFF + "/new", STAFF + "/new", form(name, "1200,5"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private HttpResponse<String> step(long id, String event, String seen) {
        return officer.fill(
                STAFF + "/" + id, STAFF + "/" + id + "/" + event, Map.of("seen", seen, "comment", "Тозған"));
    }

    /// A greenhouse that has worked since today.
    private long working(String name) {
        long id = add(name);
        assertThat(step(id, "build", "planned").statusCode()).isEqualTo(303);
        assertThat(step(id, "start", "built").statusCode()).isEqualTo(303);
        return id;
    }

    private HttpResponse<String> harvest(Visitor visitor, long id, int year, String tonnes) {
        String one = STAFF + "/" + id;
        int version = server.getBean(Greenhouses.class).get(id).version();
        return visitor.fill(
                one,
                one + "/harvest",
                Map.of(
                        "year",
                        Integer.toString(year),
                        "tonnes",
                        tonnes,
                        "recorded-on",
                        "2025-12-01",
                        "version",
                        Integer.toString(version)));
    }

    private int thisYear() {
        return Kazakhstan.today(clock).getYear();
    }

    @Test
    void keepsWhatAFormSaysAndTellsOnceThatItDid() {
        long id = add("Шапағат");
        assertThat(officer.get(STAFF + "/" + id).body())
                .contains("Шапағат", "1200,5", "«Жылы Жер» ЖШС", "<dd>иә</dd>", "<dd>2020</dd>")
                .contains("Жылыжай сақталды.", "Жылыжай қосылды", "aria-current=\"step\">жоспарланған");
        assertThat(officer.get(STAFF + "/" + id).body()).doesNotContain("Жылыжай сақталды.");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("", "көп");
        wrong.put("year-built", "1830");
        HttpResponse<String> refused = officer.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"error-name.kk\"", "толтыру керек", "value=\"көп\"", "мұнда «көп» тұр")
                .contains("«1830» жарамайды");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        long id = add("Екеу");
        String edit = STAFF + "/" + id + "/edit";
        Map<String, String> first = form("Екеу бірінші", "2");
        first.put("version", "1");
        Map<String, String> second = form("Екеу екінші", "3");
        second.put("version", "1");
        assertThat(officer.fill(edit, edit, first).statusCode()).isEqualTo(303);
        HttpResponse<String> overtaken = officer.fill(edit, edit, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("басқа біреу өзгертті", "Екеу екінші");
        assertThat(officer.get(STAFF + "/" + id).body()).contains("Екеу бірінші", "1200,5 &gt; 2");
    }

    @Test
    void keepsANameThatChangesInOneLanguageAlone() {
        long id = add("Тілдер");
        Map<String, String> named = form("Тілдер", "1200,5");
        named.put("name.ru", "Языки");
        named.put("version", "1");
        String edit = STAFF + "/" + id + "/edit";
        assertThat(officer.fill(edit, edit, named).statusCode()).isEqualTo(303);
        assertThat(officer.get("/ru" + GreenhouseCard.STAFF + "/" + id).body()).contains("<h1>Языки</h1>");
    }

    @Test
    void showsToEachWhatTheirRightReaches() {
        long id = working("Біздікі");
        assertThat(officer.get(STAFF + "?q=Біздікі").body()).contains("/" + id + "\"");
        assertThat(stranger.get(STAFF + "?q=Біздікі").body())
                .doesNotContain("/" + id + "\"")
                .contains("Мұндай жазба табылмады");
        assertThat(stranger.get(STAFF + "/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.fill(STAFF + "/new", STAFF + "/new", form("Бөтен", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(agronomist.get(STAFF + "/" + id).body())
                .contains("/harvest\"")
                .doesNotContain("/edit\"", "/close\"");
        assertThat(agronomist.get(STAFF + "/new").statusCode()).isEqualTo(403);
    }

    @Test
    void filtersSortsAndSums() {
        assertThat(officer.get(STAFF + "?facet=silent").body())
                .contains("Күншуақ жылыжайы")
                .doesNotContain("Солтүстік жылыжайы</a>");
        String sorted = officer.get(STAFF + "?heated=no&sort=year-built&organisation=" + oblast.district("a"))
                .body();
        assertThat(sorted)
                .contains("aria-sort=\"ascending\"", ">1998<")
                .containsPattern("<td class=\"n\"[^>]*>1400,5</td>");
        assertThat(sorted.indexOf("Ескі бақ жылыжайы</a>"))
                .isPositive()
                .isLessThan(sorted.indexOf("Күншуақ жылыжайы</a>"));
    }

    @Test
    void takesAStepOnlyWhenNothingStandsAgainstIt() {
        Map<String, String> unbuilt = form("Қадам", "4");
        unbuilt.put("year-built", "");
        HttpResponse<String> added = officer.fill(STAFF + "/new", STAFF + "/new", unbuilt);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        HttpResponse<String> refused = step(Long.parseLong(found.group(1)), "build", "planned");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("алдымен салынған жылын енгізіңіз");

        long id = working("Қадамдар");
        String one = STAFF + "/" + id;
        assertThat(step(id, "start", "built").statusCode()).isEqualTo(409);
        HttpResponse<String> unexplained = officer.fill(one, one + "/close", Map.of("seen", "working"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("id=\"error-comment-close\"");
        assertThat(step(id, "close", "working").statusCode()).isEqualTo(303);
        assertThat(officer.get(one).body()).contains("Тозған", "жұмыс істейді &gt; жабылған", "Жылыжай жабылды");
    }

    @Test
    void oneOfTwoStepsAtOnceIsTold() throws ExecutionException, InterruptedException {
        long id = add("Бірден");
        Lives lives = server.getBean(Lives.class);
        GreenhouseLife life = server.getBean(GreenhouseLife.class);
        StepRequest<HouseEvent> build = new StepRequest<>(id, HouseEvent.BUILD, "planned", "", Form.EMPTY);
        List<Outcome<Greenhouse>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Greenhouse>>> asked = List.of(
                    threads.submit(() -> lives.take(life, build)), threads.submit(() -> lives.take(life, build)));
            for (Future<Outcome<Greenhouse>> one : asked) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
        assertThat(lives.history("greenhouse:" + id)).hasSize(1);
    }

    @Test
    void keepsAHarvestAYearAndCorrectsIt() {
        long id = working("Өнімді");
        assertThat(harvest(agronomist, id, thisYear(), "12,5").statusCode()).isEqualTo(303);
        assertThat(agronomist.get(STAFF + "/" + id).body()).contains("12,500", "Өнім сақталды.", "Өнім енгізілді");
        assertThat(harvest(officer, id, thisYear(), "13").statusCode()).isEqualTo(303);
        assertThat(officer.get(STAFF + "/" + id).body()).contains("12,5 &gt; 13");

        HttpResponse<String> early = harvest(agronomist, id, thisYear() - 1, "5");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("бұл жылыжай жұмыс істемеген", "id=\"error-year\"");
        assertThat(harvest(agronomist, id, thisYear(), "көп").body()).contains("мұнда «көп» тұр");
        assertThat(stranger.fill(STAFF + "/new", STAFF + "/" + id + "/harvest", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsOfAHarvestThatSomebodyElseKeptFirst() {
        long id = working("Таразы");
        String one = STAFF + "/" + id;
        Map<String, String> old = Map.of(
                "year", Integer.toString(thisYear()), "tonnes", "1", "recorded-on", "2025-12-01", "version", "1");
        assertThat(agronomist.fill(one, one + "/harvest", old).statusCode()).isEqualTo(409);
    }

    @Test
    void showsWhatAFileChangesTakesItOnceAndUndoesIt() throws IOException {
        Path file = file("жылыжайлар.csv", """
            organisation,name_kk,owner,area,heated,year_built,working_from,harvest_year,harvest_tonnes,harvest_recorded_on
            %1$s,Файлдан бір,«Бір» ЖШС,500.5,yes,2019,2023-02-01,2023,40.25,2023-12-20
            %1$s,Файлдан бір,«Бір» ЖШС,500.5,yes,2019,2023-02-01,2024,42,2024-12-20
            %1$s,Файлдан екі,«Екі» ЖШС,90,no,,,,,
            """);
        String preview = sent(file);
        String shown = officer.get(preview).body();
        assertThat(shown).contains("Файлдан бір", "Файлдан екі", "4 өзгеріс шығады", "2023: 40.25");
        assertThat(count("Файлдан%")).isZero();
        assertThat(agronomist.get(preview).statusCode()).isIn(403, 404);

        assertThat(officer.fill(preview, preview, Map.of("digest", digest(shown)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("Файлдан%")).isEqualTo(2);
        assertThat(officer.get(STAFF + "?q=Файлдан бір&sort=-area".replace(" ", "%20"))
                        .body())
                .contains("500,5", "<td class=\"n\" data-head=\"Соңғы өнімі, т\">42,000</td>");

        assertThat(officer.fill(FILES, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("Файлдан%")).isZero();
    }

    @Test
    void undoesNoFileWhoseGreenhousesWereChangedSince() throws IOException {
        String preview = sent(file("changed.csv", """
            organisation,name_kk,owner,area,heated,year_built,working_from
            %1$s,Түзетілген,«Бір» ЖШС,500.5,yes,2019,2023-02-01
            """));
        officer.fill(
                preview, preview, Map.of("digest", digest(officer.get(preview).body())));
        long id = server.getBean(Greenhouses.class)
                .find(oblast.district("a"), "Түзетілген")
                .orElseThrow()
                .id();
        assertThat(harvest(officer, id, 2024, "3").statusCode()).isEqualTo(303);
        HttpResponse<String> refused = officer.fill(FILES, preview + "/undo", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("файлды кері қайтаруға болмайды");
        assertThat(count("Түзетілген")).isEqualTo(1);
    }

    @Test
    void refusesAFileThatSaysOtherwiseThanWhatIsKeptAtItsCell() throws IOException {
        long id = working("Өлшенген");
        assertThat(harvest(officer, id, thisYear(), "3").statusCode()).isEqualTo(303);
        HttpResponse<String> refused =
                officer.upload(FILES, FILES, new Upload(Map.of(), file("other.csv", """
                    organisation,name_kk,owner,area,heated,year_built,working_from,harvest_year,harvest_tonnes,harvest_recorded_on
                    %%1$s,Өлшенген,«Бір» ЖШС,5,yes,2019,2023-02-01,%1$d,4.5,%1$d-01-05
                    """.formatted(thisYear()))));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("other.csv", "harvest_tonnes", "бұрын енгізілген, ол 3 т");
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        Path file = file("bad.csv", """
            organisation,name_kk,owner,area,heated,year_built,working_from,harvest_year,harvest_tonnes,harvest_recorded_on
            %1$s,Жақсы,«Бір» ЖШС,5,yes,2019,2023-02-01,,,
            %2$s,Бөтен,«Бір» ЖШС,5,yes,2019,2023-02-01,,,
            %1$s,Қате,«Бір» ЖШС,бес,бәлкім,1019,2023-13-01,,,
            %1$s,Ерте,«Бір» ЖШС,5,yes,2019,2023-02-01,2022,7,2022-12-01
            %1$s,Жақсы,«Бір» ЖШС,5,yes,2019,2023-02-01,,,
            """);
        HttpResponse<String> refused = officer.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "bad.csv",
                        oblast.district("b"),
                        "бес",
                        "бәлкім",
                        "1019",
                        "2023-13-01",
                        "2022 жылы",
                        "екінші рет");
        assertThat(count("Жақсы")).isZero();
    }

    @Test
    void givesItsMeasuresAndTheyFollowARecord() {
        String district = oblast.district("b");
        assertThat(value(district, "greenhouse.area", "2023")).isEqualTo(5_100);
        assertThat(value(district, "greenhouse.area", "2024")).isEqualTo(5_900.5);
        assertThat(value(district, "greenhouse.harvest", "2024")).isEqualTo(135.5);
        Greenhouses houses = server.getBean(Greenhouses.class);
        Greenhouse spring = houses.find(district, "Көктем жылыжайы").orElseThrow();
        Harvest better = new Harvest(2024, GreenhouseForm.tonnes(140), LocalDate.of(2025, 1, 10));
        assertThat(server.getBean(GreenhouseChanges.class).record(spring.id(), spring.version(), better))
                .isInstanceOf(Outcome.Done.class);
        assertThat(value(district, "greenhouse.harvest", "2024")).isEqualTo(140);
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        MeasureQuery query = MeasureQuery.of(
                List.of("greenhouse.area", "greenhouse.harvest"),
                List.of(Period.year(2023), Period.year(2025)),
                List.of(oblast.district("b"), oblast.district("c")));
        Greenhouses houses = server.getBean(Greenhouses.class);
        long spring = houses.find(oblast.district("c"), "Көктем жылыжайы")
                .orElseThrow()
                .id();
        new MeasureSourceContract(server.getBean(GreenhouseMeasures.class), query)
                .check(
                        () -> database.sql("delete from greenhouse.harvest where house = ? and year = 2025")
                                .params(spring)
                                .update(),
                        new MeasureKey(oblast.district("c"), "greenhouse.harvest", Period.year(2025)));
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        String list = resident.get("/ru" + GreenhouseCard.OPEN + "?organisation=" + oblast.district("b"))
                .body();
        assertThat(list).contains("Теплица «Весна»", "«Көктем» ЖШС", "Без урожая за прошлый год");
        Matcher link = Pattern.compile("href=\"(/ru/registers/greenhouses/\\d+)\">Теплица «Весна»")
                .matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Теплица «Весна»", "<dd>4500</dd>", "120,000")
                .doesNotContain("glass-", "История изменений");
    }

    @Test
    void isTakenAlongAsItIsShown() {
        String asked = "?heated=yes&organisation=" + oblast.district("b") + "&sort=-area";
        Visitor resident = new Visitor(port);
        String open = "/ru" + GreenhouseCard.OPEN;
        assertThat(resident.get(open + ".csv" + asked).body())
                .startsWith("id,name_kk,name_ru,name_en,organisation,owner,state,heated,year_built,area,harvest\n")
                .containsPattern(
                        "(?s)Теплица «Северная»,[^,\\n]*,glass-b,.*planned,yes,,12000.*Теплица «Весна».*,2022,4500");
        assertThat(resident.get(open + ".excel.csv" + asked).body()).startsWith("\uFEFFНазвание;Акимат");
        assertThat(resident.get(open + ".json" + asked).body()).contains("\"year_built\":2022");
        assertThat(resident.get(open + ".xlsx" + asked).statusCode()).isEqualTo(200);
        assertThat(officer.get(STAFF + ".csv").body()).doesNotContain("glass-b");
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("Жазба");
        assertThat(server.getBean(AuditTrail.class).about("greenhouse:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("name", "Жазба"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.formatted(oblast.district("a"), oblast.district("b")));
    }

    private String sent(Path file) {
        HttpResponse<String> sent = officer.upload(FILES, FILES, new Upload(Map.of(), file));
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

    private long count(String name) {
        return database.sql("select count(*) from greenhouse.house where organisation = ? and name_kk like ?")
                .param(oblast.district("a"))
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
