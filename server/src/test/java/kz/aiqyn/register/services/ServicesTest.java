package kz.aiqyn.register.services;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.catalogue.CatalogueRights;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
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

/// The register of the quality of services, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesTest {

    private static final String STAFF = "/kk" + ServicesCard.STAFF;
    private static final String OPEN = ServicesCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + FigureFile.CODE;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");
    private static final String HEAD =
            "organisation,service,month,given,overdue,refused,unlawful,complaints,electronic,proactive\n";

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
    private Visitor officer;
    private Visitor head;
    private Visitor stranger;
    private int year;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "counter", 82);
        controller = signedIn("controller", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        head = signedIn("head", NewGrant.at(oblast.district("a"), Role.HEAD));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
        year = Kazakhstan.today(clock).getYear();
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private Map<String, String> figure(String service, String month) {
        return new TreeMap<>(Map.of(
                "organisation", oblast.district("a"),
                "service", service,
                "month", month,
                "given", "120",
                "overdue", "6",
                "refused", "4",
                "unlawful", "1",
                "complaints", "1",
                "electronic", "100",
                "version", "0"));
    }

    private static long number(HttpResponse<String> added) {
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private long add(String service, String month) {
        return number(officer.fill(STAFF + "/new", STAFF + "/new", figure(service, month)));
    }

    @Test
    void keepsWhatAFormSays() {
        long id = add("01-001", "2024-01");
        assertThat(officer.get(STAFF + "/" + id).body())
                .contains("Атаулы әлеуметтік көмек тағайындау", "Мәлімет сақталды.", "Мәлімет енгізілді")
                .contains("<dd>120</dd>", "Қызмет паспорты");
        assertThat(stranger.get(STAFF + "/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.fill(STAFF + "/new", STAFF + "/new", figure("01-002", "2024-01"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMonthIsChosenAmongThoseThatAreOver() {
        String form = officer.get(STAFF + "/new").body();
        LocalDate today = Kazakhstan.today(clock);
        assertThat(form)
                .contains(
                        "<select id=\"month\"",
                        "value=\"" + today.minusMonths(1).toString().substring(0, 7) + "\"")
                .doesNotContain("value=\"" + today.toString().substring(0, 7) + "\"");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = figure("99-999", "2024-13");
        wrong.put("overdue", "121");
        wrong.put("unlawful", "5");
        wrong.put("electronic", "көп");
        wrong.put("complaints", "200");
        String refused = officer.fill(STAFF + "/new", STAFF + "/new", wrong).body();
        assertThat(refused)
                .contains("id=\"error-overdue\"", "id=\"error-unlawful\"", "id=\"error-electronic\"")
                .contains("id=\"error-complaints\"", "id=\"error-month\"", "«көп» жарамайды", "121 көп");
        Map<String, String> early = figure("01-001", (year + 1) + "-01");
        assertThat(officer.fill(STAFF + "/new", STAFF + "/new", early).body()).contains("әлі аяқталған жоқ");
        assertThat(officer.fill(STAFF + "/new", STAFF + "/new", figure("99-999", "2024-01"))
                        .body())
                .contains("99-999 кодты қызмет каталогта жоқ");
        add("01-003", "2024-01");
        assertThat(officer.fill(STAFF + "/new", STAFF + "/new", figure("01-003", "2024-01"))
                        .body())
                .contains("осы айға мәліметі бар");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        long id = add("01-004", "2024-02");
        Map<String, String> first = figure("01-004", "2024-02");
        first.put("version", "1");
        first.put("given", "130");
        String edit = STAFF + "/" + id + "/edit";
        assertThat(officer.fill(edit, edit, first).statusCode()).isEqualTo(303);
        Map<String, String> second = figure("01-004", "2024-02");
        second.put("version", "1");
        second.put("given", "140");
        HttpResponse<String> overtaken = officer.fill(edit, edit, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(officer.get(STAFF + "/" + id).body()).contains("120 &gt; 130");
    }

    @Test
    void filtersSumsAndShowsToEachWhatTheirRightReaches() {
        add("02-001", "2024-03");
        String list = officer.get(STAFF + "?facet=unlawful&period=2024-Q1").body();
        assertThat(list).contains("Барлығы", "заңсыз бас тарту бар");
        assertThat(stranger.get(STAFF + ".csv").body())
                .doesNotContain("counter-b")
                .contains("counter-c");
        assertThat(officer.get(STAFF + "-overview?organisation=" + oblast.district("b"))
                        .statusCode())
                .isEqualTo(403);
        for (String page :
                List.of("-overview?period=2025", "-overview?organisation=nobody", "-overview?service=00-000")) {
            assertThat(controller.get(STAFF + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void aMeasureFollowsARecordAndLeadsToItAsItWas() throws IOException {
        String district = oblast.district("b");
        double before = value(district, "services.late", "2025-Q2");
        MonthFigure figure = server.getBean(MonthFigures.class)
                .list(List.of(district), List.of("2025-04"))
                .getFirst();
        String address = evidence(district, "services.late", "2025-Q2");
        ServiceCounts counts = figure.counts();
        MonthFigure later = new MonthFigure(
                figure.id(),
                district,
                figure.service(),
                figure.month(),
                new ServiceCounts(
                        counts.given() + 5,
                        counts.overdue() + 5,
                        counts.refused(),
                        counts.unlawful(),
                        counts.complaints(),
                        counts.electronic(),
                        counts.proactive()),
                figure.version(),
                clock.instant());
        assertThat(server.getBean(FigureChanges.class).save(later)).isInstanceOf(Outcome.Done.class);
        assertThat(value(district, "services.late", "2025-Q2")).isEqualTo(before + 5);
        Visitor resident = new Visitor(port);
        String was = resident.get("/kk" + address).body();
        String is = resident.get("/kk" + evidence(district, "services.late", "2025-Q2"))
                .body();
        assertThat(overdue(was)).isEqualTo((long) before);
        assertThat(overdue(is)).isEqualTo((long) before + 5);
        assertThat(is).contains(OPEN + "/" + figure.id() + "\"");
    }

    /// The sum of the column of late services.
    private static long overdue(String page) {
        Matcher foot = Pattern.compile("(?s)<tfoot>.*?<td class=\"n\">[^<]*</td><td class=\"n\">(\\d+)</td>")
                .matcher(page);
        assertThat(foot.find()).as(page).isTrue();
        return Long.parseLong(foot.group(1));
    }

    private String evidence(String district, String measure, String period) {
        server.getBean(Jobs.class).awaitAll();
        AtomicReference<String> address = new AtomicReference<>("");
        ServicesMeasures measures = server.getBean(ServicesMeasures.class);
        measures.contribute(
                MeasureQuery.of(List.of(measure), List.of(Period.of(period)), List.of(district)),
                (key, value, evidence) ->
                        address.set(measures.records(key, evidence.knownAt()).orElseThrow()));
        return address.get();
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        add("02-002", "2023-02");
        Period lone = Period.of("2023-Q1");
        MeasureQuery query = MeasureQuery.of(
                List.of("services.total", "services.late", "services.satisfaction", "services.penalty"),
                List.of(lone, Period.of("2025-Q2")),
                List.of(oblast.district("a"), oblast.district("c")));
        MeasureQuery alone = MeasureQuery.of(
                List.of("services.total"),
                List.of(lone, Period.of("2025-Q3")),
                List.of(oblast.district("a"), oblast.district("c")));
        assertThat(query.measures()).hasSize(4);
        new MeasureSourceContract(server.getBean(ServicesMeasures.class), alone)
                .check(
                        () -> database.sql(
                                        "delete from services.figure where organisation = ? and month like '2023-0%'")
                                .param(oblast.district("a"))
                                .update(),
                        new MeasureKey(oblast.district("a"), "services.total", lone));
    }

    @Test
    void countsPointsOfInspectionsByTheirDay() {
        Map<String, String> inspection = new TreeMap<>(Map.of(
                "organisation", oblast.district("a"),
                "act", "ҚС-7",
                "day", "2024-05-20",
                "kind", "unplanned",
                "cases", "40",
                "note", "",
                "breach.term", "4",
                "breach.refusal", "2",
                "version", "0"));
        String add = STAFF + "-inspections/new";
        long id = number(controller.fill(add, add, inspection));
        assertThat(controller.get(STAFF + "-inspections/" + id).body())
                .contains("ҚС-7", "Заңсыз бас тарту", "Тексеру сақталды.")
                .containsPattern("<td class=\"n\">10,0</td></tr>\\s*</tfoot>|10,0");
        assertThat(value(oblast.district("a"), "services.penalty", "2024-Q2")).isEqualTo(10);
        Map<String, String> dearer = Map.of(
                "kind-code", "refusal",
                "kind-from", "2024-05-01",
                "kind-name.kk", "Заңсыз бас тарту",
                "kind-name.ru", "Неправомерный отказ",
                "kind-name.en", "Refusal without a ground",
                "points", "5");
        assertThat(controller
                        .fill(STAFF + "-rules", STAFF + "-rules/points", dearer)
                        .statusCode())
                .isEqualTo(303);
        assertThat(value(oblast.district("a"), "services.penalty", "2024-Q2")).isEqualTo(14);
        assertThat(new Visitor(port).get("/ru" + OPEN + "-inspections/" + id).body())
                .contains("Неправомерный отказ")
                .doesNotContain("method=\"post\"");
        Map<String, String> later = new TreeMap<>(inspection);
        later.put("act", "ҚС-8");
        later.put("day", (year + 1) + "-01-10");
        later.put("cases", "0");
        assertThat(controller.fill(add, add, later).body()).contains("id=\"error-day\"", "id=\"error-cases\"");
        assertThat(officer.fill(STAFF, add, inspection).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsSurveysAndTakesBothChannelsTogether() {
        survey("field", "100", "1", "80");
        survey("egov", "60", "0", "40");
        double mean = (1 + 4 * 19 + 5 * 80 + 4 * 19 + 5 * 40) / 159.0;
        assertThat(value(oblast.district("a"), "services.satisfaction", "2024-Q3"))
                .isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
        Map<String, String> wrong = answers("egov", "10", "0", "40");
        wrong.put("period", "2024-Q4");
        String add = STAFF + "-surveys/new";
        assertThat(controller.fill(add, add, wrong).body()).contains("id=\"error-asked\"");
    }

    private void survey(String channel, String asked, String one, String five) {
        String add = STAFF + "-surveys/new";
        long id = number(controller.fill(add, add, answers(channel, asked, one, five)));
        assertThat(controller.get(STAFF + "-surveys/" + id).body()).contains("±", "Сауалнама сақталды.");
    }

    private Map<String, String> answers(String channel, String asked, String one, String five) {
        return new TreeMap<>(Map.of(
                "organisation",
                oblast.district("a"),
                "period",
                "2024-Q3",
                "channel",
                channel,
                "asked",
                asked,
                "one",
                one,
                "two",
                "0",
                "three",
                "0",
                "four",
                "19",
                "five",
                five,
                "source",
                "облыс сауалнамасы"));
    }

    @Test
    void showsAnAssessmentHearsAnObjectionAnswersItAndPublishes() {
        add("08-001", "2024-10");
        String prepare = STAFF + "-assessments/prepare";
        assertThat(controller
                        .fill(prepare, prepare, Map.of("quarter", "2024-Q4"))
                        .statusCode())
                .isEqualTo(303);
        long id = assessment("2024-Q4");
        String one = STAFF + "-assessments/" + id;
        assertThat(new Visitor(port).get("/kk" + OPEN + "-assessments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(controller.get(one).body()).contains("мерзімінде 114, барлығы 120: 100 × 114 / 120 = 95");
        assertThat(step(controller, id, "show", "").statusCode()).isEqualTo(303);
        HttpResponse<String> soon = step(controller, id, "publish", "");
        assertThat(soon.statusCode()).isEqualTo(422);
        assertThat(soon.body()).contains("содан кейін жарияланады");
        assertThat(step(stranger, id, "object", "Бөтен").statusCode()).isEqualTo(403);
        assertThat(head.get("/kk/staff").body()).contains("операциялық бағалауын қарау");
        assertThat(step(head, id, "object", "").statusCode()).isEqualTo(422);
        assertThat(step(head, id, "object", "Жүйе тоқтаған еді").statusCode()).isEqualTo(303);
        assertThat(step(head, id, "object", "Тағы").statusCode()).isIn(409, 422);
        assertThat(step(controller, id, "answer", "Расталмады").statusCode()).isEqualTo(303);
        assertThat(step(controller, id, "publish", "").statusCode()).isEqualTo(303);
        String open = new Visitor(port).get("/kk" + OPEN + "-assessments/" + id).body();
        assertThat(open).contains("Жүйе тоқтаған еді", "Расталмады").doesNotContain("counter-head");
        Assessment published = server.getBean(Assessments.class).get(id);
        assertThat(value(oblast.district("a"), "services.assessment", "2024-Q4"))
                .isEqualTo(published.score().doubleValue());
        assertThat(repeated(new Visitor(port)
                        .get("/en" + OPEN + "-assessments/" + id)
                        .body()))
                .isEqualTo(published.score().doubleValue());
    }

    /// The score that the figures printed in the calculation give.
    private static double repeated(String page) {
        Matcher printed = Pattern.compile("<p class=\"calculation\">\\((.*?)\\) / (\\d+) = ")
                .matcher(page);
        assertThat(printed.find()).as(page).isTrue();
        double sum = 0;
        Matcher product = Pattern.compile("(\\d+) × (\\d+(?:\\.\\d+)?)").matcher(printed.group(1));
        while (product.find()) {
            sum += Double.parseDouble(product.group(1)) * Double.parseDouble(product.group(2));
        }
        return Math.round(10 * sum / Double.parseDouble(printed.group(2))) / 10.0;
    }

    @Test
    void followsAnObjectionByShowingItAnew() {
        add("08-002", "2024-07");
        String prepare = STAFF + "-assessments/prepare";
        controller.fill(prepare, prepare, Map.of("quarter", "2024-Q3"));
        long id = assessment("2024-Q3");
        assertThat(step(controller, id, "show", "").statusCode()).isEqualTo(303);
        assertThat(step(head, id, "object", "Қате сан").statusCode()).isEqualTo(303);
        assertThat(step(controller, id, "accept", "Түзетілді").statusCode()).isEqualTo(303);
        assertThat(server.getBean(Assessments.class).get(id).state()).isEqualTo(AssessmentState.DRAFT);
        assertThat(step(controller, id, "show", "").statusCode()).isEqualTo(303);
        assertThat(controller.get(STAFF + "-assessments?facet=preview").body()).contains("/" + id + "\"");
        assertThat(new Visitor(port).get("/kk" + OPEN + "-assessments.csv").body())
                .doesNotContain("\n" + id + ",");
    }

    @Test
    void oneOfTwoStepsAtOnceIsTold() throws ExecutionException, InterruptedException {
        add("08-003", "2024-04");
        String prepare = STAFF + "-assessments/prepare";
        controller.fill(prepare, prepare, Map.of("quarter", "2024-Q2"));
        long id = assessment("2024-Q2");
        Lives lives = server.getBean(Lives.class);
        AssessmentLife life = server.getBean(AssessmentLife.class);
        StepRequest<AssessmentEvent> show = new StepRequest<>(id, AssessmentEvent.SHOW, "draft", "", Form.EMPTY);
        List<Outcome<Assessment>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Assessment>>> asked =
                    List.of(threads.submit(() -> lives.take(life, show)), threads.submit(() -> lives.take(life, show)));
            for (Future<Outcome<Assessment>> each : asked) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
    }

    private long assessment(String quarter) {
        return server.getBean(Assessments.class)
                .find(oblast.district("a"), quarter)
                .orElseThrow()
                .id();
    }

    private HttpResponse<String> step(Visitor who, long id, String event, String comment) {
        String state = Lifecycle.code(server.getBean(Assessments.class).get(id).state());
        return who.fill(
                STAFF + "-assessments/" + id,
                STAFF + "-assessments/" + id + "/" + event,
                Map.of("seen", state, "comment", comment));
    }

    @Test
    void keepsWeightsInVersionsThatComeToAHundred() {
        Map<String, String> weights = new TreeMap<>(Map.of(
                "rule-from", "2030-01-01",
                "weight-terms", "40",
                "weight-refusals", "10",
                "weight-complaints", "10",
                "weight-electronic", "10",
                "weight-breaches", "10",
                "weight-survey", "10",
                "complaints-limit", "2",
                "points-limit", "5",
                "objection-days", "5"));
        String rules = STAFF + "-rules";
        assertThat(controller.fill(rules, rules + "/weights", weights).body()).contains("100 болуы керек, қазір 90");
        weights.put("weight-survey", "20");
        assertThat(controller.fill(rules, rules + "/weights", weights).statusCode())
                .isEqualTo(303);
        assertThat(controller.fill(rules, rules + "/weights", weights).body())
                .contains("осы күннен басталатын салмақтар бар");
        assertThat(officer.fill(STAFF, rules + "/weights", weights).statusCode())
                .isEqualTo(403);
        assertThat(server.getBean(AssessmentRules.class)
                        .of(Period.of("2025-Q1"))
                        .orElseThrow()
                        .weight(Criterion.TERMS))
                .isEqualTo(30);
    }

    @Test
    void takesItsOwnFileInAgain() throws IOException {
        String taken = officer.get(STAFF + ".csv?period=2025-Q1").body();
        HttpResponse<String> again = officer.upload(FILES, FILES, new Upload(Map.of(), file("own.csv", taken)));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(officer.get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("өзгеретін ештеңе жоқ");
    }

    @Test
    void showsWhatAFileChangesTakesItOnceAndUndoesIt() throws IOException {
        String preview = sent(file("figures.csv", HEAD + """
                %1$s,09-001,2023-05,10,1,0,0,0,8,
                %1$s,09-002,2023-05,20,0,1,0,0,20,5
                """.formatted(oblast.district("a"))));
        String shown = officer.get(preview).body();
        assertThat(shown).contains("2 өзгеріс шығады", "Балалар-жасөспірімдер спорт мектептеріне");
        assertThat(count("2023-05")).isZero();
        confirm(preview);
        assertThat(count("2023-05")).isEqualTo(2);
        assertThat(value(oblast.district("a"), "services.total", "2023-Q2")).isEqualTo(30);
        assertThat(officer.fill(FILES, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("2023-05")).isZero();
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        add("10-001", "2024-06");
        HttpResponse<String> refused = officer.upload(
                FILES,
                FILES,
                new Upload(
                        Map.of(), file("bad.csv", HEAD + """
                %1$s,09-001,2023-08,10,1,0,0,0,8,
                %2$s,09-001,2023-08,10,1,0,0,0,8,
                %1$s,09-001,тамыз,10,11,1,2,0,он,
                %1$s,09-001,2023-08,10,1,0,0,0,8,
                """.formatted(oblast.district("a"), oblast.district("b")))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("bad.csv", oblast.district("b"), "«тамыз» ай емес", "11 көп", "2 көп", "он", "екінші рет");
        assertThat(count("2023-08")).isZero();
        HttpResponse<String> other = officer.upload(
                FILES, FILES, new Upload(Map.of(), file("other.csv", HEAD + """
                %1$s,10-001,2024-06,121,6,4,1,1,100,
                %1$s,77-777,2024-06,1,0,0,0,0,0,
                """.formatted(oblast.district("a")))));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("бұрын 120 деп", "77-777 кодты қызмет");
    }

    @Test
    void takesInspectionsFromAFileWithABreachInEachRow() throws IOException {
        String place = "/kk/staff/files/" + InspectionFile.CODE;
        String head = "organisation,act,day,kind,cases,note,breach,number\n";
        String rows = head + """
                %1$s,ҚС-51,2023-09-04,planned,200,,term,7
                %1$s,ҚС-51,2023-09-04,planned,200,,documents,2
                %1$s,ҚС-52,2023-09-05,remote,90,,,
                """.formatted(oblast.district("a"));
        String preview = sent(controller, place, file("acts.csv", rows));
        assertThat(controller.get(preview).body()).contains("4 өзгеріс шығады", "Артық құжат талап ету", "ҚС-52");
        confirm(controller, preview);
        assertThat(value(oblast.district("a"), "services.penalty", "2023-Q3")).isEqualTo(11);
        HttpResponse<String> refused = controller.upload(
                place, place, new Upload(Map.of(), file("bad.csv", head + """
                %1$s,ҚС-51,2023-09-04,planned,201,,term,7
                %1$s,ҚС-51,2023-09-04,planned,200,,documents,3
                %1$s,ҚС-53,2023-09-06,planned,50,,unknown,1
                %1$s,ҚС-54,2023-09-06,planned,50,,term,1
                %1$s,ҚС-54,2023-09-07,planned,50,,documents,1
                %1$s,ҚС-55,2023-09-07,planned,50,,term,
                """.formatted(oblast.district("a")))));
        assertThat(refused.statusCode()).isEqualTo(422);
        HttpResponse<String> later = controller.upload(
                place, place, new Upload(Map.of(), file("later.csv", head + """
                %1$s,ҚС-51,2023-09-04,planned,201,,term,7
                %1$s,ҚС-51,2023-09-04,planned,200,,documents,3
                %1$s,ҚС-53,2023-09-06,planned,50,,unknown,1
                %1$s,ҚС-54,2023-09-06,planned,50,,term,1
                %1$s,ҚС-54,2023-09-07,planned,50,,documents,1
                """.formatted(oblast.district("a")))));
        assertThat(later.body())
                .contains("бұрын 200 деп", "бұрын 2 деп", "unknown кодты бұзушылық", "жолында 2023-09-06 деп");
        assertThat(controller.fill(place, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(server.getBean(Inspections.class).find(oblast.district("a"), "ҚС-51"))
                .isEmpty();
    }

    @Test
    void takesSurveysFromAFileAndRefusesOtherAnswers() throws IOException {
        String place = "/kk/staff/files/" + SurveyFile.CODE;
        String head = "organisation,period,channel,asked,one,two,three,four,five,source\n";
        String row = "%s,2023-Q3,field,200,0,0,10,20,%d,№ 3%n";
        String preview = sent(controller, place, file("surveys.csv", head + row.formatted(oblast.district("a"), 90)));
        assertThat(controller.get(preview).body()).contains("1 өзгеріс шығады", "120 / 200");
        confirm(controller, preview);
        assertThat(value(oblast.district("a"), "services.satisfaction", "2023-Q3"))
                .isEqualTo((30 + 80 + 450) / 120.0);
        HttpResponse<String> other = controller.upload(
                place, place, new Upload(Map.of(), file("other.csv", head + row.formatted(oblast.district("a"), 91))));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("бұрын 90 деп");
        assertThat(officer.get(place).statusCode()).isEqualTo(403);
    }

    @Test
    void eachKindOfFileBeginsWithATemplateAndAnExampleThatIsTaken() throws IOException {
        for (String code : List.of(FigureFile.CODE, InspectionFile.CODE, SurveyFile.CODE)) {
            String place = "/ru/staff/files/" + code;
            assertThat(controller.get(place).body()).contains(place + "/template\"", place + "/sample\"");
            String sample = controller.get(place + "/sample").body();
            String preview = sent(controller, place, file(code + ".csv", sample));
            assertThat(controller.get(preview).statusCode()).isEqualTo(200);
            assertThat(controller.fill(preview, preview + "/discard", Map.of()).statusCode())
                    .isEqualTo(303);
            HttpResponse<String> template = controller.get(place + "/template");
            assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains(code + ".xlsx");
        }
        assertThat(officer.get("/ru/staff/files/" + SurveyFile.CODE + "/template")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePenaltyOfAnAssessmentLeadsToWhatInspectionsHadFoundThen() {
        add("08-005", "2023-12");
        inspected("ҚС-61", "2023-11-10", 5);
        String prepare = STAFF + "-assessments/prepare";
        controller.fill(prepare, prepare, Map.of("quarter", "2023-Q4"));
        long id = assessment("2023-Q4");
        String page = STAFF + "-assessments/" + id;
        assertThat(controller.get(page).body()).contains("-inspections?period=2023-Q4");
        assertThat(step(controller, id, "show", "").statusCode()).isEqualTo(303);
        inspected("ҚС-62", "2023-11-20", 9);
        Matcher link = Pattern.compile("href=\"([^\"]*-records\\?measure=services.penalty[^\"]*)\"")
                .matcher(controller.get(page).body());
        assertThat(link.find()).isTrue();
        String then = link.group(1).replace("&amp;", "&");
        assertThat(controller.get(then).body()).contains("ҚС-61").doesNotContain("ҚС-62");
        assertThat(controller.get(then.replaceFirst("&known=.*", "")).body()).contains("ҚС-61", "ҚС-62");
    }

    private void inspected(String act, String day, int number) {
        String add = STAFF + "-inspections/new";
        number(controller.fill(
                add,
                add,
                Map.of(
                        "organisation",
                        oblast.district("a"),
                        "act",
                        act,
                        "day",
                        day,
                        "kind",
                        "planned",
                        "cases",
                        "40",
                        "note",
                        "",
                        "breach.term",
                        Integer.toString(number),
                        "version",
                        "0")));
    }

    @Test
    void ofTwoFilesAtOnceOneIsTakenAndTheOtherIsTold() throws IOException, ExecutionException, InterruptedException {
        String row = "%s,09-001,2023-11,%d,0,0,0,0,0,%n";
        String one = sent(file("six.csv", HEAD + row.formatted(oblast.district("a"), 6)));
        String two = sent(file("seven.csv", HEAD + row.formatted(oblast.district("a"), 7)));
        List<HttpResponse<String>> told = new FilesAtOnce(server.getBean(Jobs.class))
                .and(officer, one)
                .and(officer, two)
                .confirm();
        assertThat(told).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        assertThat(told)
                .filteredOn(answer -> answer.statusCode() == 422)
                .singleElement()
                .satisfies(late -> assertThat(late.body()).containsPattern("бұрын [67] деп"));
        assertThat(count("2023-11")).isEqualTo(1);
    }

    @Test
    void comparesAHugeFileInAFewStatements() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        List<String> codes = server.getBean(ServicePassports.class).present().stream()
                .map(ServicePassport::code)
                .toList();
        int lines = 0;
        for (int month = 1; month <= 12; month++) {
            for (String code : codes) {
                rows.append("%s,%s,2022-%02d,9,1,0,0,0,8,%n".formatted(oblast.district("a"), code, month));
                lines++;
            }
        }
        String preview = sent(file("huge.csv", rows.toString()));
        assertThat(lines).isGreaterThan(1_400);
        assertThat(officer.get(preview).body()).contains(lines + " өзгеріс шығады");
        assertThat(count("2022-01")).isZero();
    }

    @Test
    void namesThoseWhoNeedAHearingAndWritesTheSectionForMeetings() {
        Scope scope = new Scope(false, new TreeSet<>(List.of(oblast.district("b"))));
        List<Attention> found = server.getBean(ServicesAttention.class).attention(LocalDate.of(2026, 1, 10), scope);
        assertThat(found).extracting(Attention::rule).contains("services.attention.overdue");
        assertThat(found).allMatch(one -> one.organisation().equals(oblast.district("b")));
        assertThat(controller.get("/kk" + found.getFirst().local()).statusCode())
                .isEqualTo(200);
        SectionRequest request = new SectionRequest(
                oblast.district("b"), Period.of("2025-Q3"), LocalDate.of(2025, 9, 30), scope, new Words(Language.KK));
        assertThat(server.getBean(ServicesSection.class).section(request).parts())
                .hasSizeGreaterThan(2);
        assertThat(controller.get("/kk/staff/sections/services").statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyReadsItWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru/registers").body())
                .contains("/ru" + OPEN + "\"", "/ru" + OPEN + "-assessments", "Качество государственных услуг");
        String of = "?organisation=" + oblast.district("b");
        String list = resident.get("/ru" + OPEN + of).body();
        assertThat(list).contains("Записей").doesNotContain("/new\"", "/edit\"");
        Matcher link = Pattern.compile("href=\"(/ru/registers/services/\\d+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body())
                .contains("Паспорт услуги", "Данные на")
                .doesNotContain("counter-officer", "История изменений", "method=\"post\"");
        assertThat(resident.get("/kk" + OPEN + "-overview" + of).body())
                .contains("Мерзімінде көрсетілген үлес", "class=\"own\"", "Қызметтер бойынша");
        assertThat(resident.get("/en" + OPEN + "-overview?service=01-001").body())
                .contains("Targeted social assistance", "By body");
        assertThat(resident.get("/en" + OPEN + "-surveys" + of).body()).contains("Mean out of five");
        assertThat(resident.get("/en" + OPEN + ".csv" + of).body())
                .startsWith("id,name_kk,name_ru,name_en,organisation,period,month,given,overdue,in_time,refused")
                .contains("counter-b");
        assertThat(resident.get("/en" + OPEN + ".json" + of).body()).contains("\"month\":\"2025-");
        assertThat(resident.get("/en" + OPEN + ".xlsx" + of).statusCode()).isEqualTo(200);
    }

    @Test
    void everyChangeIsInTheRecord() {
        long id = add("11-001", "2024-08");
        assertThat(server.getBean(AuditTrail.class).about("services:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("given", "120"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sent(Path file) {
        return sent(officer, FILES, file);
    }

    private static String sent(Visitor who, String place, Path file) {
        HttpResponse<String> sent = who.upload(place, place, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void confirm(String preview) {
        confirm(officer, preview);
    }

    private void confirm(Visitor who, String preview) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(who.get(preview).body());
        assertThat(digest.find()).isTrue();
        assertThat(who.fill(preview, preview, Map.of("digest", digest.group(1))).statusCode())
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

    private long count(String month) {
        return database.sql("select count(*) from services.figure where organisation = ? and month = ?")
                .param(oblast.district("a"))
                .param(month)
                .query(Long.class)
                .single();
    }
}
