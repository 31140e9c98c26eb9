package kz.aiqyn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From a draft of a methodology to a revision of what was published, each step in a browser by whoever does it in the
/// work of an oblast.
@Tag("browser")
class LoopInBrowserTest {

    private static final String PASSWORD = "synaq-qupiyasozi-2026";
    private static final String CODE = "roads";

    /// The first quarter by the methodology, as whoever publishes it types it.
    private static final String FIRST_PERIOD = "2025-Q1";

    private static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind,parent,from,to
            loop,,Сынақ облысы,Пробная область,Trial oblast,oblast,,,
            aq,,Ақ ауданы,Белый район,White district,district,loop,,
            kok,,Көк ауданы,Синий район,Blue district,district,loop,,
            sary,,Сары ауданы,Жёлтый район,Yellow district,district,loop,,
            """;

    private static final String METHODOLOGY = """
            methodology: roads
            version: "1"
            in-force: {from: 2025-01-01}
            title: {kk: Жолдар рейтингі, ru: Рейтинг дорог, en: Rating of roads}
            scale: {from: 0, to: 100, decimals: 2}
            aggregate: arithmetic
            bands:
              - {code: high, from: 60, names: {kk: Жоғары, ru: Высокий, en: High}}
              - {code: low, from: 0, names: {kk: Төмен, ru: Низкий, en: Low}}
            peers:
              by: kind
              groups:
                - {code: district, names: {kk: Аудандар, ru: Районы, en: Districts}}
            measures:
              - {code: good, names: {kk: Жақсы жол, ru: Хорошие дороги, en: Good roads}, unit: km, period: quarter, roll-up: last}
              - {code: all, names: {kk: Барлық жол, ru: Все дороги, en: All roads}, unit: km, period: quarter, roll-up: last}
              - {code: spent, names: {kk: Атқарылғаны, ru: Исполнено, en: Executed}, unit: mln KZT, period: quarter, roll-up: last}
              - {code: planned, names: {kk: Жоспар, ru: План, en: Plan}, unit: mln KZT, period: quarter, roll-up: last}
            blocks:
              - code: state
                names: {kk: Жолдың күйі, ru: Состояние дорог, en: State of roads}
                weight: 60
                indicators:
                  - code: state.good
                    names: {kk: Жақсы жолдың үлесі, ru: Доля хороших дорог, en: Share of good roads}
                    unit: "%"
                    direction: up
                    formula: "100 * good / all"
                    normalise: goalposts [0, 100]
                    weight: 1
              - code: money
                names: {kk: Ақша, ru: Деньги, en: Money}
                weight: 40
                indicators:
                  - code: money.executed
                    names: {kk: Жоспардың атқарылуы, ru: Исполнение плана, en: Plan executed}
                    unit: "%"
                    direction: up
                    formula: "100 * spent / planned"
                    normalise: goalposts [50, 100]
                    weight: 1
            """;

    @TempDir
    private Path folder;

    private RunningServer server;
    private Browser browser;
    private Words words;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void aQuarterIsRatedPublishedReadAndCorrected(Language language) throws IOException {
        words = new Words(language);
        server = RunningServer.start(TestDatabase.url(), "aiqyn.site.kk=Сынақ облысы", "aiqyn.site.ru=Пробная область");
        try (RunningServer running = server;
                Browser started = Browser.start(running.port())) {
            browser = started;
            people();
            Page economist = signedIn("economist");
            Page approver = signedIn("approver");
            Page district = signedIn("district");

            methodologyIsImportedAgreedAndPublished(economist, approver);
            bring(economist, "q1.csv", values("2025-Q1", 80, 60, 40));
            publishWithConsent("2025-Q1", economist, approver, district, false);
            bring(economist, "q2.csv", values("2025-Q2", 80, 20, 50).replaceFirst("kok,2025-Q2,good,20\\R", ""));
            gapIsFilledByTheBodyAndAcceptedByTheEconomist(district, economist);
            dryRun(economist, "2025-Q2");
            publishWithConsent("2025-Q2", economist, approver, district, true);
            draftIsTriedOnAPublishedQuarter(economist);
            residentReadsWhyAndDownloads();
            correct(economist, approver, district);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void people() throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS);
        assertThat(server.bean(OrganisationImports.class).units(units, null)).isInstanceOf(Read.Done.class);
        create("economist", NewGrant.everywhere(Role.ECONOMIST));
        create("approver", NewGrant.everywhere(Role.APPROVER));
        create("district", NewGrant.everywhere(Role.HEAD));
    }

    private void create(String login, NewGrant grant) {
        server.bean(AccountRegister.class).create(new NewAccount(login, login, PASSWORD, false, List.of(grant)));
    }

    private Page signedIn(String login) {
        Page page = browser.page(Browser.WIDE);
        page.navigate(words.path("/login"));
        page.getByLabel(words.say("identity.login.login")).fill(login);
        page.getByLabel(words.say("identity.login.password")).fill(PASSWORD);
        press(page, "identity.login.enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*" + words.path("/staff") + ".*"));
        return page;
    }

    private void methodologyIsImportedAgreedAndPublished(Page economist, Page approver) throws IOException {
        Path file = Files.writeString(folder.resolve("roads.yaml"), METHODOLOGY);
        economist.navigate(words.path("/staff/methodologies"));
        economist.setInputFiles("input[type=file]", file);
        press(economist, "methodologies.import.send");
        assertThat(economist.locator("h1")).containsText(word("Жолдар рейтингі", "Рейтинг дорог"));
        String address = economist.url();
        press(economist, "methodologies.life.send");
        assertWaits(approver, "methodologies.waiting.agree", title(), "1");
        approver.navigate(address);
        press(approver, "methodologies.life.agree");
        assertWaits(approver, "methodologies.waiting.publish", title(), "1");
        approver.navigate(address);
        approver.navigate(address + "/publish");
        approver.locator("#typed").fill(FIRST_PERIOD);
        press(approver, "methodologies.life.publish");
        assertThat(approver.locator("ol.steps [aria-current=step]"))
                .containsText(words.say("methodologies.step.published"));
        Download export = approver.waitForDownload(
                () -> approver.locator("a[download]").first().click());
        assertThat(export.path()).hasContent(METHODOLOGY);
    }

    private static String values(String period, int aq, int kok, int sary) {
        StringBuilder text = new StringBuilder("unit,period,measure,value\n");
        String[] units = {"aq", "kok", "sary"};
        int[] good = {aq, kok, sary};
        for (int i = 0; i < units.length; i++) {
            text.append("%s,%s,good,%d%n".formatted(units[i], period, good[i]))
                    .append("%s,%s,all,100%n".formatted(units[i], period))
                    .append("%s,%s,spent,%d%n".formatted(units[i], period, 90))
                    .append("%s,%s,planned,100%n".formatted(units[i], period));
        }
        return text.toString();
    }

    /// Sends in a file of values, looks at what it would change, confirms.
    private void bring(Page economist, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        economist.navigate(words.path("/staff/values/import"));
        economist.setInputFiles("input[type=file]", file);
        economist.locator("#source").fill("Bureau");
        press(economist, "collection.form.send");
        press(economist, "collection.confirm");
        assertThat(economist.locator("p.notice[role=status]")).isVisible();
    }

    private void gapIsFilledByTheBodyAndAcceptedByTheEconomist(Page district, Page economist) {
        String here = "?methodology=" + CODE + "/1&period=2025-Q2&organisation=kok";
        district.navigate(words.path("/staff/values/fill" + here));
        server.bean(Jobs.class).awaitAll();
        district.navigate(words.path("/staff/values/fill" + here));
        Locator field = district.locator("[name='v.good@2025-Q2']");
        field.waitFor();
        Browser.picture(district, "fill-" + words.code() + "-1280");
        district.setViewportSize(Browser.NARROW, 900);
        assertThat(Browser.overflows(district)).isFalse();
        Browser.picture(district, "fill-" + words.code() + "-390");
        district.setViewportSize(Browser.WIDE, 900);
        field.fill("20");
        district.locator("#source").fill("Bureau");
        press(district, "collection.filling.send");
        assertThat(district.locator("ol.steps [aria-current=step]"))
                .containsText(words.say("collection.filling.state.sent"));
        assertWaits(
                economist,
                "collection.waiting.filling",
                new Names("Көк ауданы", "Синий район", "Blue district"),
                Period.of("2025-Q2"),
                1);
        economist.navigate(district.url());
        Browser.picture(economist, "filling-" + words.code() + "-1280");
        press(economist, "collection.filling.event.accept");
        assertThat(economist.locator("ol.steps [aria-current=step]"))
                .containsText(words.say("collection.filling.state.accepted"));
        // What was accepted is pulled into the values after the answer.
        server.bean(Jobs.class).awaitAll();
        economist.navigate(words.path("/staff/values/history?organisation=kok&measure=good&period=2025-Q2"));
        assertThat(economist.locator("main")).containsText("Bureau");
    }

    private void dryRun(Page economist, String period) {
        economist.navigate(words.path("/staff/ratings/dry-run"));
        economist.locator("select[name=version]").selectOption(CODE + "/1");
        press(economist, "edition.dry-run.periods");
        economist.locator("select[name=period]").selectOption(period);
        press(economist, "edition.dry-run.do");
        assertThat(heading(economist, "edition.dry-run.result")).isVisible();
        assertThat(economist.locator("main")).containsText(word("Көк ауданы", "Синий район"));
    }

    private void draftIsTriedOnAPublishedQuarter(Page economist) {
        economist.navigate(words.path("/staff/methodologies/" + CODE + "/1/begin"));
        economist.locator("#version").fill("2");
        economist.locator("#from").fill("2026-01-01");
        press(economist, "methodologies.begin.send");
        economist.navigate(words.path("/staff/methodologies/" + CODE + "/2/edit/indicators/state.good"));
        economist.locator("#direction").selectOption("down");
        press(economist, "methodologies.save");
        assertThat(economist.locator("p.notice[role=status]")).isVisible();
        economist.navigate(words.path("/staff/ratings/dry-run?version=" + CODE + "/2"));
        economist.locator("select[name=period]").selectOption("2025-Q2");
        press(economist, "edition.dry-run.do");
        assertThat(heading(economist, "edition.dry-run.result")).isVisible();
        Locator first = economist.locator("table.movements tbody tr").first();
        assertThat(first).containsText(word("Көк ауданы", "Синий район"));
        assertThat(first).containsText("↑");
        assertThat(first.locator(".why")).containsText(word("Жақсы жолдың үлесі", "Доля хороших дорог"));
        Browser.picture(economist, "dry-run-" + words.code() + "-1280");
        economist.setViewportSize(Browser.NARROW, 900);
        assertThat(Browser.overflows(economist)).isFalse();
        Browser.picture(economist, "dry-run-" + words.code() + "-390");
        economist.setViewportSize(Browser.WIDE, 900);
        Download table = economist.waitForDownload(
                () -> economist.locator("a[download]").first().click());
        assertThat(read(table)).startsWith("group,unit,name,gained").contains("kok");
    }

    private void publishWithConsent(
            String period, Page economist, Page approver, Page district, boolean withObjection) {
        Period rated = Period.of(period);
        assertWaits(economist, "edition.waiting.prepare", title(), rated, 1);
        String edition = prepared(economist, period);
        assertWaits(economist, "edition.waiting.open", title(), rated);
        economist.navigate(edition);
        press(economist, "edition.open.do");
        assertWaits(district, "edition.waiting.look", title(), rated);
        if (withObjection) {
            object(district, edition);
            assertWaits(economist, "edition.waiting.answer", title(), rated, 1);
            approver.navigate(edition);
            approver.locator("#typed").fill(period);
            press(approver, "edition.publish.do");
            assertThat(approver.locator("[role=alert]").first()).isVisible();
            answer(economist, edition);
        }
        consent(district, edition);
        assertWaits(approver, "edition.waiting.publish", title(), rated);
        publish(approver, edition, rated);
        for (Page person : List.of(economist, approver, district)) {
            person.navigate(words.path("/staff"));
            assertThat(person.locator(".matters a[href*='/staff/ratings']")).hasCount(0);
        }
    }

    private String title() {
        return word("Жолдар рейтингі", "Рейтинг дорог");
    }

    /// That the person's first page names this among what waits for them, as soon as it is worked out.
    private void assertWaits(Page person, String key, Object... arguments) {
        server.bean(Jobs.class).awaitAll();
        person.navigate(words.path("/staff"));
        assertThat(person.locator(".matters a")
                        .filter(new Locator.FilterOptions().setHasText(words.say(key, arguments))))
                .isVisible();
    }

    /// The address of a period's preview.
    private String prepared(Page economist, String period) {
        economist.navigate(words.path("/staff/ratings"));
        economist.locator("select[name=period]").selectOption(period);
        press(economist, "edition.prepare");
        assertThat(button(economist, "edition.open.do")).isVisible();
        return economist.url();
    }

    private void object(Page district, String edition) {
        district.navigate(edition + "/objections");
        district.locator("select[name=organisation]").selectOption("kok");
        district.locator("select[name=indicator]").selectOption("state.good");
        district.locator("textarea[name=words]").fill(word("Жол ұзындығы қате.", "Длина дорог указана неверно."));
        press(district, "edition.object.do");
        assertThat(district.locator("main")).containsText(word("Жол ұзындығы қате.", "Длина дорог указана неверно."));
    }

    private void answer(Page economist, String edition) {
        economist.navigate(edition + "/objections");
        economist.locator("select[name=upheld]").selectOption("false");
        economist.locator("textarea[name=answer]").fill(word("Есепке сай келеді.", "Соответствует отчёту."));
        press(economist, "edition.answer.do");
        assertThat(economist.locator("main")).containsText(word("Есепке сай келеді.", "Соответствует отчёту."));
    }

    /// The rated bodies say that they have nothing against it.
    private void consent(Page district, String edition) {
        for (String unit : List.of("aq", "kok", "sary")) {
            district.navigate(edition + "/objections");
            district.locator("form[action$='/consent']:has(input[value='" + unit + "']) button")
                    .click();
            assertThat(district.locator("form[action$='/consent'] input[value='" + unit + "']"))
                    .hasCount(0);
        }
    }

    private void publish(Page approver, String edition, Period period) {
        approver.navigate(edition);
        approver.locator("#typed").fill(words.wording().period(period));
        press(approver, "edition.publish.do");
        assertThat(approver.locator("ol.steps [aria-current=step]")).containsText(words.say("edition.step.published"));
    }

    private void residentReadsWhyAndDownloads() {
        Page resident = browser.page(Browser.NARROW);
        resident.navigate(words.path(""));
        assertThat(resident.locator("h1")).containsText(words.wording().period(Period.quarter(2025, 2)));
        resident.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word("Көк ауданы", "Синий район")))
                .first()
                .click();
        assertThat(resident.locator("h1")).containsText(word("Көк ауданы", "Синий район"));
        assertThat(resident.locator("main")).containsText(word("Жақсы жолдың үлесі", "Доля хороших дорог"));
        assertThat(resident.locator("main")).containsText(word("20 %", "20 %").replace(' ', '\u00a0'));
        assertThat(Browser.barriers(resident)).isEmpty();
        resident.navigate(words.path(""));
        Download scores = resident.waitForDownload(
                () -> resident.locator("a[href*='scores.csv']").first().click());
        assertThat(read(scores)).contains("kok", "2025-Q2");
    }

    /// A value was wrong: it is sent in again, and what was published is revised with a reason.
    private void correct(Page economist, Page approver, Page district) throws IOException {
        bring(economist, "q2-corrected.csv", values("2025-Q2", 80, 70, 50));
        assertWaits(economist, "edition.waiting.revise", 1);
        Page resident = browser.page(Browser.WIDE);
        resident.navigate(words.path("/ratings/roads/2025-Q2"));
        String before = resident.locator("main").innerText();
        economist.navigate(words.path("/staff/ratings/revisions"));
        press(economist, "edition.revisions.do");
        press(economist, "edition.open.do");
        String edition = economist.url();
        consent(district, edition);
        approver.navigate(edition);
        approver.locator("textarea[name=kk]").fill("Көк ауданы жол ұзындығын түзетті.");
        approver.locator("textarea[name=ru]").fill("Синий район исправил длину дорог.");
        approver.locator("textarea[name=en]").fill("Blue district corrected the length of its roads.");
        approver.locator("#typed").fill("2025-Q2");
        press(approver, "edition.publish.do");
        resident.navigate(words.path("/ratings/roads/2025-Q2"));
        assertThat(resident.locator("main"))
                .containsText(word("Көк ауданы жол ұзындығын түзетті.", "Синий район исправил длину дорог."));
        resident.navigate(words.path("/ratings/roads/2025-Q2?revision=1"));
        assertThat(before).contains(word("Көк ауданы", "Синий район"));
        assertThat(resident.locator("h1")).isVisible();
    }

    private Locator heading(Page page, String key) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.say(key)));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.say(key)).setExact(true));
    }

    private void press(Page page, String key) {
        button(page, key).first().click();
    }

    private String word(String kazakh, String russian) {
        return words.language() == Language.KK ? kazakh : russian;
    }

    private static String read(Download download) {
        try {
            return Files.readString(download.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the download cannot be read", e);
        }
    }
}
