package kz.aiqyn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.measure.Pulls;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.Cast;
import kz.aiqyn.testing.PaperText;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Story 1, Monday: a procurement plan is late, the indicator and the place fall, the akim hears whoever is behind, and
/// what was decided is followed until the place rises again.
@Tag("browser")
class MondayStoryTest {

    private static final String CODE = "orders";
    private static final List<String> DISTRICTS = List.of("aq", "kok", "sary", "qara");

    private static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind,parent,from,to
            story,970000000,Сынақ облысы,Пробная область,Trial oblast,oblast,,,
            aq,971200000,Ақ ауданы,Белый район,White district,district,story,,
            kok,971400000,Көк ауданы,Синий район,Blue district,district,story,,
            sary,971600000,Сары ауданы,Жёлтый район,Yellow district,district,story,,
            qara,971800000,Қара ауданы,Чёрный район,Black district,district,story,,
            """;

    private static final String METHODOLOGY = """
            methodology: orders
            version: "1"
            in-force: {from: 2026-01-01}
            title: {kk: Тәртіп рейтингі, ru: Рейтинг порядка, en: Rating of order}
            scale: {from: 0, to: 100, decimals: 2}
            aggregate: arithmetic
            peers:
              by: kind
              groups:
                - {code: district, names: {kk: Аудандар, ru: Районы, en: Districts}}
            measures:
              - {code: industry, names: {kk: Өнеркәсіп, ru: Промышленность, en: Industry}, unit: "%", period: quarter, roll-up: last}
              - {code: procurement.due, names: {kk: Мерзімі келген тармақтар, ru: Пункты со сроком, en: Points due}, unit: plan-point, period: quarter, roll-up: sum}
              - {code: procurement.ontime, names: {kk: Мерзімінде жарияланған, ru: Объявлены в срок, en: In time}, unit: plan-point, period: quarter, roll-up: sum}
            blocks:
              - code: economy
                names: {kk: Экономика, ru: Экономика, en: Economy}
                weight: 50
                indicators:
                  - code: economy.industry
                    names: {kk: Өнеркәсіп индексі, ru: Индекс промышленности, en: Industry index}
                    unit: "%"
                    direction: up
                    formula: "industry"
                    normalise: goalposts [90, 110]
                    weight: 1
              - code: orders
                names: {kk: Сатып алу, ru: Закупки, en: Procurement}
                weight: 50
                indicators:
                  - code: orders.plan
                    names: {kk: Жоспарды мерзімінде орындау, ru: План закупок в срок, en: Procurement plan in time}
                    unit: "%"
                    direction: up
                    formula: "100 * ratio(procurement.ontime, procurement.due)"
                    normalise: goalposts [0, 100]
                    weight: 1
            """;

    @TempDir
    private Path folder;

    private RunningServer server;
    private Cast cast;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void aLatePlanIsHeardAndSetRight(Language language) throws IOException {
        server = RunningServer.start(TestDatabase.url(), "aiqyn.site.kk=Сынақ облысы", "aiqyn.site.ru=Пробная область");
        try (RunningServer running = server;
                Browser browser = Browser.start(running.port())) {
            cast = new Cast(running, browser, language);
            ground();
            Page economist = cast.joins("economist", NewGrant.everywhere(Role.ECONOMIST));
            Page secretary = cast.joins("secretary", NewGrant.everywhere(role("SECRETARY")));
            Page akim = cast.joins("akim", NewGrant.everywhere(Role.LEADER));
            Page controller = cast.joins("controller", NewGrant.everywhere(role("CONTROLLER")));
            Page district = cast.joins("district", NewGrant.at("kok", Role.OFFICER));

            customers(economist);
            plan(economist, 1, false);
            published("2026-Q1");
            plan(economist, 2, true);
            published("2026-Q2");
            residentReads("2026-Q2", "↓");

            String meeting = meetingIsPrepared(secretary);
            agendaIsSigned(akim, meeting);
            packIsRead(akim, meeting);
            meetingIsHeld(secretary, meeting);
            protocolIsApproved(secretary, akim, meeting);
            String assignment = assignmentIsReported(district, true);
            assignmentIsReturnedOnceAndClosed(controller, district, assignment);
            residentReadsWhatWasPromised(meeting);
            whatIsMissingIsTried(akim, economist, meeting);

            plan(economist, 3, false);
            published("2026-Q3");
            residentReads("2026-Q3", "↑");
            nextMeetingOpensWithWhatBecameOfIt(secretary);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Role role(String code) {
        return ModuleCards.findRole(code).orElseThrow();
    }

    private void ground() throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS);
        assertThat(server.bean(OrganisationImports.class).units(units, null)).isInstanceOf(Read.Done.class);
        MethodologyVersion version = server.bean(Drafts.class)
                .importFile("orders.yaml", METHODOLOGY.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
        for (MethodologyEvent step : List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            version = server.bean(MethodologyLife.class)
                    .take(LifeRequest.of(version, step))
                    .orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
        }
        StringBuilder values = new StringBuilder("unit,period,measure,value\n");
        int[] industry = {98, 104, 101, 95};
        for (String period : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
            for (int i = 0; i < DISTRICTS.size(); i++) {
                values.append("%s,%s,industry,%d%n".formatted(DISTRICTS.get(i), period, industry[i]));
            }
        }
        Path file = Files.writeString(folder.resolve("values.csv"), values);
        server.bean(ValueImports.class).store(List.of(ImportRequest.of(file, CODE, "1")));
    }

    /// The number (BIN) of a district's customer.
    private static String buyer(int district) {
        return List.of("050140003006", "050140003016", "050140003026", "050140003036")
                .get(district);
    }

    private void customers(Page economist) throws IOException {
        StringBuilder text = new StringBuilder("bin,organisation,name_kk\n");
        for (int i = 0; i < DISTRICTS.size(); i++) {
            text.append("%s,%s,Білім бөлімі%n".formatted(buyer(i), DISTRICTS.get(i)));
        }
        cast.brings(economist, "procurement-customers", Files.writeString(folder.resolve("buyers.csv"), text));
    }

    /// Every district's plan of a quarter as the portal gives it; where it is late, what the second district planned is
    /// not announced.
    private void plan(Page economist, int quarter, boolean late) throws IOException {
        int month = 3 * quarter - 1;
        List<String> points = new ArrayList<>();
        List<String> purchases = new ArrayList<>();
        List<String> lots = new ArrayList<>();
        for (int i = 0; i < DISTRICTS.size(); i++) {
            for (int each = 0; each < 2; each++) {
                int number = 1000 * quarter + 10 * i + each;
                points.add("""
                        {"id": %1$d, "rootrecordId": %1$d, "subjectBiin": "%2$s", "nameKz": "Мектепке көмір",
                         "nameRu": "Уголь для школы", "refTradeMethodsId": 3, "refMonthsId": %3$d, "plnPointYear": 2026,
                         "refPlnPointStatusId": 2, "refSubjectTypeId": 1, "amount": 5000000}
                        """.formatted(number, buyer(i), month));
                if (!late || i != 1) {
                    purchases.add("""
                            {"id": "7%1$d", "number_anno": "7%1$d-1", "name_ru": "Уголь", "total_sum": "5000000",
                             "org_bin": "%2$s", "ref_trade_methods_id": 3, "ref_buy_status_id": 350,
                             "publish_date": "2026-%3$02d-10 10:00:00", "start_date": "2026-%3$02d-10",
                             "end_date": "2026-%3$02d-15", "itogi_date_public": "2026-%3$02d-20 18:00:00"}
                            """.formatted(number, buyer(i), month));
                    lots.add("""
                            {"id": 8%1$d, "lotNumber": "8%1$d-ЗЦП1", "refLotStatusId": 360, "amount": 5000000.00,
                             "nameKz": "Мектепке көмір", "customerBin": "%2$s", "trdBuyId": "7%1$d",
                             "pointList": [%1$d], "refTradeMethodsId": 3}
                            """.formatted(number, buyer(i)));
                }
            }
        }
        Path file = Files.writeString(
                folder.resolve("plan-%d.json".formatted(quarter)),
                "{\"data\": {\"Plans\": [%s], \"TrdBuy\": [%s], \"Lots\": [%s]}, \"extensions\": {\"pageInfo\": {\"hasNextPage\": false}}}"
                        .formatted(String.join(",", points), String.join(",", purchases), String.join(",", lots)));
        cast.brings(economist, "procurement-portal", file);
    }

    /// A quarter is rated and published; what people do for that is another test's.
    private void published(String period) {
        server.bean(Pulls.class).pull();
        Period rated = Period.of(period);
        server.bean(EditionDesk.class)
                .publishPast(
                        CODE,
                        rated,
                        rated.end().plusDays(20).atStartOfDay(Kazakhstan.ZONE).toInstant());
    }

    private void residentReads(String period, String moved) {
        Page resident = cast.opens(cast.resident(Browser.NARROW), "/units/kok?period=" + period);
        assertThat(resident.locator("main")).containsText(moved);
        assertThat(resident.locator("main"))
                .containsText(cast.word("Жоспарды мерзімінде орындау", "План закупок в срок"));
        assertThat(Browser.barriers(resident)).isEmpty();
    }

    private String meetingIsPrepared(Page secretary) {
        cast.opens(secretary, "/staff/meetings/new");
        secretary.fill("[name=place]", "Мәжіліс залы");
        secretary.fill("[name=chair]", "Облыс әкімі");
        secretary.fill("[name=quorum]", "2");
        cast.press(secretary, "web.save");
        secretary.waitForURL(url -> url.matches(".*/staff/meetings/\\d+"));
        Locator proposed = secretary.locator("#proposed ~ .scroll").first();
        Locator late =
                proposed.locator("tr", new Locator.LocatorOptions().setHasText(cast.word("Көк ауданы", "Синий район")));
        assertThat(late).containsText(cast.words().say("procurement.attention.late"));
        assertThat(late).containsText(cast.words().say("edition.attention.fell"));
        Browser.glance(secretary, "meeting-proposed-" + cast.words().code() + "-1280");
        late.locator("button").click();
        assertThat(secretary.locator("#agenda ~ .scroll").first()).containsText(cast.word("Көк ауданы", "Синий район"));
        return secretary.url().replaceFirst("#.*", "").replaceFirst(".*(/staff/meetings/)", "$1");
    }

    private void agendaIsSigned(Page akim, String meeting) {
        cast.opens(akim, meeting);
        assertThat(akim.locator("#agenda ~ .scroll").first())
                .containsText(cast.words().say("edition.section"));
        cast.press(akim, "meeting.event.sign");
        assertThat(akim.locator("ol.steps [aria-current=step]"))
                .containsText(cast.words().say("meeting.state.signed"));
        sound(akim, "signed");
    }

    private void packIsRead(Page akim, String meeting) throws IOException {
        Download pack =
                akim.waitForDownload(() -> akim.locator("a[href$='/pack.pdf']").click());
        byte[] bytes = Cast.bytes(pack);
        assertThat(PaperText.of(bytes, "pdf"))
                .contains(PaperText.plain(cast.word("Көк ауданы", "Синий район")))
                .contains(PaperText.plain(cast.words().say("procurement.attention.late")))
                .contains(PaperText.plain(cast.words().say("edition.section")));
        cast.opens(akim, meeting);
        Download again =
                akim.waitForDownload(() -> akim.locator("a[href$='/pack.pdf']").click());
        assertThat(Cast.bytes(again)).isEqualTo(bytes);
    }

    private void meetingIsHeld(Page secretary, String meeting) {
        cast.opens(secretary, meeting);
        cast.press(secretary, "meeting.event.begin");
        assertThat(secretary.locator("[role=alert]").first()).isVisible();
        cast.opens(secretary, meeting + "/attendance");
        for (String row : List.of("row.0.presence", "row.1.presence", "row.2.presence")) {
            secretary.selectOption("[name='" + row + "']", "video");
        }
        sound(secretary, "attendance");
        cast.press(secretary, "web.save");
        cast.press(secretary, "meeting.event.begin");
        secretary.waitForURL("**/hall");
        secretary
                .locator(".matters li", new Page.LocatorOptions().setHasText(cast.word("Көк ауданы", "Синий район")))
                .locator("button")
                .click();
        assertThat(secretary.locator("h1")).containsText(cast.word("Көк ауданы", "Синий район"));
        secretary.fill("[name=text]", decision());
        secretary.selectOption("[name=organisation]", "kok");
        secretary.fill(
                "[name=term]", LocalDate.now(Kazakhstan.ZONE).plusDays(14).toString());
        secretary.selectOption("[name=controller]", "controller");
        secretary.check("[name=promised]");
        sound(secretary, "hall");
        cast.press(secretary, "meeting.decide.do");
        assertThat(secretary.locator("main table")).containsText(decision());
        Page screen = cast.opens(secretary, meeting + "/screen");
        assertThat(screen.locator("main")).containsText(decision());
        sound(screen, "screen");
        cast.opens(secretary, meeting);
        cast.press(secretary, "meeting.event.end");
        assertThat(secretary.locator("#decisions")).isVisible();
    }

    private String decision() {
        return cast.word(
                "Сатып алу жоспарының мерзімі өткен тармақтарын жариялау",
                "Объявить просроченные пункты плана закупок");
    }

    private void protocolIsApproved(Page secretary, Page akim, String meeting) throws IOException {
        cast.press(secretary, "meeting.event.agree");
        cast.opens(akim, meeting);
        cast.press(akim, "meeting.event.approve");
        assertThat(akim.locator("ol.steps [aria-current=step]"))
                .containsText(cast.words().say("meeting.state.approved"));
        Download protocol = akim.waitForDownload(
                () -> akim.locator("a[href$='/protocol.pdf']").click());
        assertThat(PaperText.of(Cast.bytes(protocol), "pdf")).contains(PaperText.plain(decision()));
        assertThat(akim.locator("#decisions ~ .scroll").first())
                .containsText(cast.words().say("assignment.state.given"));
        sound(akim, "approved");
    }

    private String assignmentIsReported(Page district, boolean first) {
        cast.opens(district, "/staff");
        assertThat(district.locator("main")).containsText(cast.words().say("assignment.task.new", 1));
        cast.opens(district, "/staff/assignments");
        district.locator("main tbody tr", new Page.LocatorOptions().setHasText(decision()))
                .locator("a")
                .first()
                .click();
        cast.press(district, "assignment.event.accept");
        report(district, "12-3/45");
        return district.url().replaceFirst("#.*", "").replaceFirst(".*(/staff/assignments/)", "$1");
    }

    private void report(Page district, String proof) {
        district.locator("form[action$='/report'] [name=comment]")
                .fill(cast.word("Хабарландырулар жарияланды", "Объявления опубликованы"));
        district.locator("form[action$='/report'] [name=proof]").fill(proof);
        cast.press(district, "assignment.event.report");
        assertThat(district.locator("ol.steps [aria-current=step]"))
                .containsText(cast.words().say("assignment.state.reported"));
    }

    private void assignmentIsReturnedOnceAndClosed(Page controller, Page district, String assignment) {
        cast.opens(controller, "/staff");
        assertThat(controller.locator("main")).containsText(cast.words().say("assignment.task.reported", 1));
        cast.opens(controller, assignment);
        controller
                .locator("form[action$='/return'] [name=comment]")
                .fill(cast.word("Хабарландыру нөмірлері жоқ", "Нет номеров объявлений"));
        cast.press(controller, "assignment.event.return");
        cast.opens(district, assignment);
        assertThat(district.locator("main"))
                .containsText(cast.word("Хабарландыру нөмірлері жоқ", "Нет номеров объявлений"));
        report(district, "12-3/46");
        cast.opens(controller, assignment);
        cast.press(controller, "assignment.event.close");
        assertThat(controller.locator("ol.steps [aria-current=step]"))
                .containsText(cast.words().say("assignment.state.closed"));
        controller.locator("dl.facts a[href*='/staff/meetings/']").click();
        assertThat(controller.locator("#decisions ~ .scroll").first())
                .containsText(cast.words().say("assignment.state.closed"));
    }

    private void residentReadsWhatWasPromised(String meeting) {
        Page resident = cast.opens(cast.resident(Browser.NARROW), "/meetings");
        resident.locator("main tbody a").first().click();
        assertThat(resident.locator("main")).containsText(decision());
        assertThat(resident.locator("main")).not().containsText("controller");
        sound(resident, "open");
        assertThat(resident.url()).endsWith(meeting.replace("/staff", ""));
    }

    /// "Study the indicators again, add what is missing": out of the meeting into a draft that is tried on a past
    /// quarter.
    private void whatIsMissingIsTried(Page akim, Page economist, String meeting) {
        String name = cast.word("Жарияланған тармақтар саны", "Число объявленных пунктов");
        cast.opens(akim, meeting);
        akim.locator("a[href*='/staff/proposals/new?']").click();
        akim.selectOption("[name=methodology]", CODE);
        akim.fill("[name='name.kk']", name);
        akim.fill("[name='name.ru']", name);
        akim.fill("[name=reason]", cast.word("Кеңесте айтылды", "Сказано на совещании"));
        cast.press(akim, "methodologies.proposal.send");
        cast.opens(akim, meeting);
        assertThat(akim.locator("#mentions ~ ul").first()).containsText(name);

        cast.opens(economist, "/staff/methodologies/" + CODE + "/1/begin");
        economist.fill("#version", "2");
        economist.fill("#from", "2027-01-01");
        cast.press(economist, "methodologies.begin.send");
        cast.opens(economist, "/staff/proposals");
        economist.locator("main tbody a").first().click();
        assertThat(economist.locator("dl a[href$='" + meeting + "']")).isVisible();
        economist.selectOption("[name=draft]", "2");
        economist.fill("[name=code]", "orders.announced");
        economist.selectOption("[name=parent]", "orders");
        economist.fill("[name=unit]", "plan-point");
        economist.fill("[name=formula]", "procurement.ontime");
        cast.press(economist, "methodologies.proposal.accept");
        assertThat(economist.locator("main tbody"))
                .containsText(cast.words().say("methodologies.proposal.status.accepted"));
        cast.opens(economist, "/staff/ratings/dry-run?version=" + CODE + "/2");
        economist.selectOption("select[name=period]", "2026-Q2");
        cast.press(economist, "edition.dry-run.do");
        assertThat(economist.locator("main")).containsText(cast.words().say("edition.dry-run.result"));
        assertThat(economist.locator("main")).containsText(cast.word("Көк ауданы", "Синий район"));
    }

    private void nextMeetingOpensWithWhatBecameOfIt(Page secretary) {
        cast.opens(secretary, "/staff/meetings/new");
        secretary.fill(
                "[name=held-on]", LocalDate.now(Kazakhstan.ZONE).plusDays(7).toString());
        secretary.fill("[name=place]", "Мәжіліс залы");
        secretary.fill("[name=chair]", "Облыс әкімі");
        cast.press(secretary, "web.save");
        secretary
                .locator("#agenda ~ .scroll")
                .first()
                .locator("tbody a")
                .first()
                .click();
        assertThat(secretary.locator("main")).containsText(decision());
        assertThat(secretary.locator("main")).containsText(cast.words().say("assignment.state.closed"));
        sound(secretary, "decided");
    }

    private void sound(Page page, String name) {
        Browser.picture(page, "meeting-" + name + "-" + cast.words().code());
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
    }
}
