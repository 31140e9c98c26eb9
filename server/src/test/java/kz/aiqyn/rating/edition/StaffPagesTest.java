package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A quarter from its values to its publication, through the pages, in the hands of those who do it.
@ServerTest
class StaffPagesTest {

    private static final String PASSWORD = "jol-zhondeu-2026";
    private static final String CODE = "staff-pages";

    private static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind,parent,from,to
            pages,,Беттер облысы,Область страниц,Oblast of pages,oblast,,,
            pages-a,,Бірінші аудан,Первый район,First district,pagesdistrict,pages,,
            pages-b,,Екінші аудан,Второй район,Second district,pagesdistrict,pages,,
            pages-c,,Үшінші аудан,Третий район,Third district,pagesdistrict,pages,,
            """;

    private static final String METHODOLOGY = """
            methodology: staff-pages
            version: "1"
            in-force: {from: 2024-01-01}
            title: {kk: Жолдар рейтингі, ru: Рейтинг дорог, en: Rating of roads}
            scale: {from: 0, to: 100, decimals: 2}
            aggregate: arithmetic
            peers:
              by: kind
              groups:
                - {code: pagesdistrict, names: {kk: Аудандар, ru: Районы, en: Districts}}
            measures:
              - {code: pages.good, names: {kk: Жақсы жол, ru: Хорошие дороги, en: Good roads}, unit: km, period: quarter, roll-up: last}
              - {code: pages.all, names: {kk: Барлық жол, ru: Все дороги, en: All roads}, unit: km, period: quarter, roll-up: last}
            blocks:
              - code: roads
                names: {kk: Жолдар, ru: Дороги, en: Roads}
                weight: 100
                period: quarter
                aggregate: arithmetic
                indicators:
                  - code: roads.good
                    names: {kk: Жақсы жолдың үлесі, ru: Доля хороших дорог, en: Share of good roads}
                    unit: "%"
                    direction: up
                    formula: "100 * pages.good / pages.all"
                    normalise: goalposts [0, 100]
                    weight: 1
                    missing: worst
            """;

    private static final String VALUES = """
            unit,period,measure,value
            pages-a,2024-Q1,pages.good,40
            pages-b,2024-Q1,pages.good,50
            pages-c,2024-Q1,pages.good,60
            pages-a,2024-Q1,pages.all,100
            pages-b,2024-Q1,pages.all,100
            pages-c,2024-Q1,pages.all,100
            pages-a,2024-Q2,pages.good,70
            pages-b,2024-Q2,pages.good,50
            pages-c,2024-Q2,pages.good,60
            pages-a,2024-Q2,pages.all,100
            pages-b,2024-Q2,pages.all,100
            pages-c,2024-Q2,pages.all,100
            """;

    private final int port;
    private final ApplicationContext server;

    @Autowired
    StaffPagesTest(@LocalServerPort int port, ApplicationContext server) {
        this.port = port;
        this.server = server;
    }

    @Test
    void aQuarterGoesFromItsValuesToItsPublication() throws Exception {
        fill();
        Visitor economist = signedIn("pages-economist", NewGrant.everywhere(Role.ECONOMIST));
        Visitor approver = signedIn("pages-approver", NewGrant.everywhere(Role.APPROVER));
        Visitor officer = signedIn("pages-officer", NewGrant.at("pages-b", Role.OFFICER));

        assertThat(economist.get("/kk/staff/ratings").body()).contains("Жолдар рейтингі", "2024 жылғы 2-тоқсан");
        server.getBean(EditionDesk.class)
                .publishPast(CODE, Period.quarter(2024, 1), Instant.parse("2024-05-01T00:00:00Z"));
        String edition = computed(
                economist,
                economist.fill(
                        "/kk/staff/ratings",
                        "/kk/staff/ratings/prepare",
                        Map.of("methodology", CODE, "period", "2024-Q2")));

        assertThat(economist.get(edition).body()).contains("Бірінші аудан", "Қарсылық білдіруге ашу");
        assertThat(economist.get(edition + "/units/pages-a").body()).contains("Бірінші аудан", "Жақсы жолдың үлесі");
        assertThat(economist.get(edition + "/sureness").statusCode()).isEqualTo(200);
        assertThat(economist.get(edition + "/what-if?w.roads.good=3").body())
                .as("beside each weight its share of the total")
                .containsPattern("id=\"s\\.roads\\.good\">\\d+,\\d\\d\u00a0%");
        assertThat(economist.fill(edition, edition + "/open", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(officer.get(edition).body()).contains("Екінші аудан").doesNotContain("Бірінші аудан");
        assertThat(officer.get(edition + "/units/pages-a").statusCode()).isEqualTo(403);
        assertThat(officer.get(edition + "/what-if").statusCode()).isEqualTo(403);
        assertThat(officer.get(edition + "/units/pages-b").body())
                .contains(
                        edition + "/objections?organisation=pages-b&amp;indicator=roads.good#object",
                        "Қарсылық білдіру");
        assertThat(economist.get(edition + "/units/pages-b").body()).doesNotContain("#object");
        assertThat(officer.get(edition + "/objections?organisation=pages-b&indicator=roads.good")
                        .body())
                .contains("<option value=\"roads.good\" selected");
        HttpResponse<String> empty = officer.fill(
                edition + "/objections",
                edition + "/objections",
                Map.of("organisation", "pages-b", "indicator", "roads.good", "words", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(officer.fill(
                                edition + "/objections",
                                edition + "/objections",
                                Map.of(
                                        "organisation",
                                        "pages-b",
                                        "indicator",
                                        "roads.good",
                                        "words",
                                        "Жол ұзындығы қате."))
                        .statusCode())
                .isEqualTo(303);

        String objections = economist.get(edition + "/objections").body();
        assertThat(objections)
                .contains("Жол ұзындығы қате.", edition + "/units/pages-b")
                .contains("/kk/staff/values/history?organisation=pages-b&amp;measure=pages.good&amp;period=2024-Q2")
                .doesNotContain("<option value=\"true\" selected", "<option value=\"false\" selected");
        String answer = objections.replaceAll("(?s).*action=\"([^\"]*/answer)\".*", "$1");
        assertThat(economist
                        .fill(edition + "/objections", answer, Map.of("upheld", "false", "answer", "Есепке сай."))
                        .statusCode())
                .isEqualTo(303);
        String decided =
                economist.get(edition.replace("/kk/", "/ru/") + "/objections").body();
        assertThat(decided)
                .contains("Есепке сай.", "Исправить ответ")
                .doesNotContain("aria-current=\"step\">Ответы даны");
        assertThat(economist
                        .fill(edition + "/objections", answer, Map.of("upheld", "true", "answer", "Түзетіледі."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(economist.get(edition + "/objections").body())
                .contains("Түзетіледі.", "<s>Қабылданбады: Есепке сай.</s>");
        String computation =
                approver.get(edition).body().replaceAll("(?s).*name=\"computation\" value=\"(\\d+)\".*", "$1");
        String objecting = "/kk/staff/ratings/objection?methodology=" + CODE + "&period=2024-Q2&organisation=pages-b";
        HttpResponse<String> open = officer.get(objecting + "&indicator=roads.good");
        assertThat(open.statusCode()).isEqualTo(303);
        assertThat(open.headers().firstValue("Location").orElseThrow())
                .isEqualTo(edition + "/objections?organisation=pages-b&indicator=roads.good#object");
        HttpResponse<String> untyped =
                approver.fill(edition, edition + "/publish", Map.of("computation", computation, "typed", "2024-Q1"));
        assertThat(untyped.statusCode()).isEqualTo(422);
        assertThat(untyped.body())
                .contains("Жариялау үшін кезеңді жазыңыз: 2024 жылғы 2-тоқсан. Жазылғаны: «2024-Q1».");
        HttpResponse<String> early =
                approver.fill(edition, edition + "/publish", Map.of("computation", computation, "typed", "2024-q2 "));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Қарсылық білдіру мерзімі");
        consent(edition, officer, "pages-b");
        consent(edition, signedIn("pages-first", NewGrant.at("pages-a", Role.HEAD)), "pages-a");
        consent(edition, signedIn("pages-third", NewGrant.at("pages-c", Role.HEAD)), "pages-c");
        assertThat(approver.fill(
                                edition,
                                edition + "/publish",
                                Map.of("computation", computation, "typed", "2024 жылғы 2-тоқсан"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(objecting + "&indicator=roads.good").body())
                .contains("Неге қазір қарсылық білдіруге болмайды", "Қате туралы хабарлау")
                .contains("/kk/units/pages-b/values/roads.good/2024-Q2");

        assertThat(approver.get("/ru/staff/ratings?year=2024").body())
                .contains("опубликован", "Квартальные и годовые")
                .doesNotContain("Ежемесячные");
        assertThat(approver.get("/ru/staff/ratings?year=1999").body()).contains("За 1999 год опубликованных");
        assertThat(economist.get("/en/staff/ratings/revisions").body()).contains("Nothing to revise");
        String ran = computed(
                economist,
                economist.fill(
                        "/kk/staff/ratings/dry-run?version=staff-pages/1",
                        "/kk/staff/ratings/dry-run",
                        Map.of("version", "staff-pages/1", "period", "2024-Q2")));
        assertThat(economist.get(ran).body()).contains("Жарияланғаннан орны не балы өзгеше орган: 0");
        HttpResponse<String> table =
                economist.get("/kk/staff/ratings/dry-run.csv?methodology=staff-pages&version=1&period=2024-Q2");
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("staff-pages-1-2024-Q2.csv");
        assertThat(table.body())
                .startsWith("group,unit,name,gained,place,score,published_place,published_score,why\n")
                .hasLineCount(4);
        HttpResponse<String> none =
                economist.get("/kk/staff/ratings/dry-run.csv?methodology=staff-pages&version=1&period=1999-Q1");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("1999-Q1").contains("сынама есебі жасалмаған");
        aRevisionShowsWhatChangedFirst(economist, approver);
    }

    private void aRevisionShowsWhatChangedFirst(Visitor economist, Visitor approver) throws Exception {
        String late = "unit,period,measure,value\npages-a,2024-Q2,pages.good,55\n";
        assertThat(server.getBean(ValueImports.class)
                        .store(List.of(ImportRequest.of(file("late.csv", late), CODE, "1"))))
                .singleElement()
                .isInstanceOf(ImportResult.Stored.class);
        server.getBean(Jobs.class).awaitAll();
        String revision = computed(
                economist,
                economist.fill(
                        "/kk/staff/ratings",
                        "/kk/staff/ratings/prepare",
                        Map.of("methodology", CODE, "period", "2024-Q2")));
        String shown = plain(economist.get(revision.replace("/kk/", "/ru/")).body());
        assertThat(shown)
                .containsSubsequence(
                        "Изменившиеся значения: 1",
                        "Было, версия 1",
                        "Стало, версия 2",
                        "Первый район",
                        "70 %",
                        "55 %",
                        "1 → 2",
                        "<tr class=\"moved\">",
                        "Первый район",
                        "изменилось",
                        "Как стало")
                .containsPattern("<tr>\\s*<td class=\"n\">\\d</td><td></td><th scope=\"row\">Второй район\\s*</th>");
        String computation =
                approver.get(revision).body().replaceAll("(?s).*name=\"computation\" value=\"(\\d+)\".*", "$1");
        assertThat(approver.fill(
                                revision,
                                revision + "/publish",
                                Map.of(
                                        "computation",
                                        computation,
                                        "typed",
                                        "2024-Q2",
                                        "kk",
                                        "Кеш келген дерек түзетілді"))
                        .statusCode())
                .isEqualTo(303);
        for (String page : List.of(revision.replace("/kk/", "/ru/"), "/ru/ratings/staff-pages/2024-Q2")) {
            assertThat(approver.get(page).body()).contains("Кеш келген дерек түзетілді (на казахском)");
        }
        assertThat(approver.get(revision).body())
                .contains("Кеш келген дерек түзетілді")
                .doesNotContain("(қазақша)");
    }

    private static String plain(String page) {
        return page.replaceAll("[\u00a0\u202f]", " ");
    }

    private static void consent(String edition, Visitor visitor, String organisation) {
        assertThat(visitor.fill(edition + "/objections", edition + "/consent", Map.of("organisation", organisation))
                        .statusCode())
                .isEqualTo(303);
    }

    /// Waits for a job, as its page does.
    private static String computed(Visitor visitor, HttpResponse<String> asked) throws InterruptedException {
        assertThat(asked.statusCode()).isEqualTo(303);
        String job = asked.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> page = visitor.get(job);
            if (page.statusCode() == 303) {
                return page.headers().firstValue("Location").orElseThrow();
            }
            assertThat(page.body()).doesNotContain("class=\"error\"");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the job does not end: " + visitor.get(job).body());
    }

    private Visitor signedIn(String login, NewGrant grant) {
        server.getBean(AccountRegister.class).create(new NewAccount(login, "Ерлан", PASSWORD, false, List.of(grant)));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private void fill() throws IOException {
        assertThat(server.getBean(OrganisationImports.class).units(file("units.csv", UNITS), null))
                .isInstanceOf(Read.Done.class);
        Outcome<MethodologyVersion> draft = server.getBean(Drafts.class)
                .importFile("staff-pages.yaml", METHODOLOGY.getBytes(StandardCharsets.UTF_8));
        assertThat(draft).isInstanceOf(Outcome.Done.class);
        MethodologyVersion version = ((Outcome.Done<MethodologyVersion>) draft).value();
        for (MethodologyEvent event :
                List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            Outcome<MethodologyVersion> taken =
                    server.getBean(MethodologyLife.class).take(LifeRequest.of(version, event));
            assertThat(taken).isInstanceOf(Outcome.Done.class);
            version = ((Outcome.Done<MethodologyVersion>) taken).value();
        }
        List<ImportResult> stored = server.getBean(ValueImports.class)
                .store(List.of(ImportRequest.of(file("values.csv", VALUES), CODE, "1")));
        assertThat(stored).singleElement().isInstanceOf(ImportResult.Stored.class);
        server.getBean(Jobs.class).awaitAll();
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(Files.createTempDirectory("pages").resolve(name), text);
    }
}
