package kz.aiqyn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.FilledOblast;
import kz.aiqyn.testing.PromisedClicks;
import kz.aiqyn.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What five people come for, each by clicks alone, and by no more of them than the handbook's chapter on tasks
/// promises.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FivePeopleTest {

    private static final String CODE = FilledOblast.METHODOLOGY;
    private static final Period BEFORE = Period.quarter(2024, 2);
    private static final Period LAST = Period.quarter(2024, 3);
    private static final Period HEARD = Period.quarter(2024, 4);
    private static final String INDICATOR = "economy.trade.growth";
    private static final String MEASURE = "trade.retail";
    private static final String DISTRICT = "shyghanaq";

    private RunningServer server;
    private Browser browser;
    private ReportContent published;
    private RatedUnit fallen;

    /// Which way a screen is looked at: both languages, both widths, light and dark are each met once.
    enum Look {
        KAZAKH_TELEPHONE(Language.KK, Browser.NARROW, ColorScheme.DARK),
        RUSSIAN_DESK(Language.RU, Browser.WIDE, ColorScheme.LIGHT);

        final Words words;
        final int width;
        final ColorScheme scheme;

        Look(Language language, int width, ColorScheme scheme) {
            this.words = new Words(language);
            this.width = width;
            this.scheme = scheme;
        }

        String picture(String task) {
            return "task-%s-%s-%d".formatted(task, words.code(), width);
        }
    }

    @BeforeAll
    void publish() {
        server = RunningServer.start(
                FilledOblast.database(true),
                "aiqyn.site.kk=Үлгі облысы",
                "aiqyn.site.ru=Область Улги",
                "aiqyn.site.invented=true",
                "aiqyn.editions.draws=40",
                "aiqyn.editions.objection-days=0");
        EditionDesk desk = server.bean(EditionDesk.class);
        desk.publishPast(CODE, BEFORE, Instant.parse("2024-07-20T06:00:00Z"));
        desk.publishPast(CODE, LAST, Instant.parse("2024-10-20T06:00:00Z"));
        PublishedRatings ratings = server.bean(PublishedRatings.class);
        published = ratings.content(ratings.find(CODE, LAST).orElseThrow());
        fallen = mostFallen();
        create("leader", NewGrant.everywhere(Role.LEADER));
        create("akim", NewGrant.at(fallen.code(), Role.HEAD));
        create("approver", NewGrant.everywhere(Role.APPROVER));
        browser = Browser.start(server.port());
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    private void create(String login, NewGrant grant) {
        server.bean(AccountRegister.class)
                .create(new NewAccount(login, "Ерлан Ойданов", FilledOblast.PASSWORD, false, List.of(grant)));
    }

    private RatedUnit mostFallen() {
        RatedUnit most = null;
        int places = 0;
        for (Edition group : published.current()) {
            for (RatedUnit unit : group.units()) {
                if (published.story(unit.code()).movement() instanceof Movement.Moved moved
                        && moved.gained() < places) {
                    most = unit;
                    places = moved.gained();
                }
            }
        }
        assertThat(most).as("somebody fell").isNotNull();
        return most;
    }

    private Page signedIn(String login, Look look) {
        Page page = browser.page(look.width, look.scheme, true);
        page.navigate(look.words.path("/login"));
        page.locator("#login").fill(login);
        page.locator("#password").fill(FilledOblast.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named(look.words.say("identity.login.enter")))
                .click();
        page.waitForURL("**" + look.words.path("/staff"));
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void isWellMade(Page page, String name) {
        Browser.glance(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(Browser.overflows(page)).as(name).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aResidentReadsWhyTheirDistrictFell(Look look) {
        PromisedClicks clicks = PromisedClicks.of(look.words.language(), 1);
        Page page = browser.page(look.width, look.scheme, true);
        page.navigate(look.words.path(""));
        clicks.on(page.locator(".league tbody th a")
                .filter(new Locator.FilterOptions().setHasText(look.words.name(fallen.names())))
                .first());
        page.waitForURL("**/units/" + fallen.code());
        Locator heading = page.getByRole(AriaRole.HEADING, named(look.words.say("report.change.heading", BEFORE)));
        assertThat(heading).isVisible();
        List<Phrase> why = published.story(fallen.code()).change().orElseThrow().words();
        assertThat(page.getByText(look.words.say(why.getFirst()))).isVisible();
        heading.evaluate("heading => heading.scrollIntoView()");
        isWellMade(page, look.picture("resident"));
        clicks.areKept();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aJournalistTakesAllValuesOfOneIndicatorOverTime(Look look) throws IOException {
        PromisedClicks clicks = PromisedClicks.of(look.words.language(), 2);
        Page page = browser.page(look.width, look.scheme, true);
        page.navigate(look.words.path(""));
        clicks.on(page.locator(".masthead a[href='" + look.words.path("/indicators") + "']"));
        clicks.on(page.locator("main a[href='" + look.words.path("/indicators/" + INDICATOR) + "']"));
        Locator file = page.locator("a[href$='/series.csv']");
        Download series = page.waitForDownload(() -> clicks.on(file));
        List<String> lines = Files.readAllLines(series.path());
        int units = published.current().stream()
                .mapToInt(group -> group.units().size())
                .sum();
        for (Period period : List.of(BEFORE, LAST)) {
            assertThat(lines).filteredOn(line -> line.startsWith(period + ",")).hasSize(units);
        }
        isWellMade(page, look.picture("journalist"));
        clicks.areKept();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void anAkimReadsWhatToDoFirst(Look look) {
        PromisedClicks clicks = PromisedClicks.of(look.words.language(), 3);
        Page leader = signedIn("leader", look);
        assertThat(leader.locator(".answer")
                        .filter(new Locator.FilterOptions().setHasText(look.words.say("monday.lift.label")))
                        .first())
                .isVisible();
        isWellMade(leader, look.picture("leader"));
        leader.context().close();
        Page akim = signedIn("akim", look);
        Locator lift = akim.getByRole(AriaRole.HEADING, named(look.words.say("report.lift.heading")));
        assertThat(lift).isVisible();
        lift.evaluate("heading => heading.scrollIntoView()");
        assertThat(akim.locator("table.lift").first()).isVisible();
        isWellMade(akim, look.picture("akim"));
        clicks.areKept();
        akim.context().close();
    }

    @Test
    void anEconomistTurnsALateValueIntoARevision(@TempDir Path folder) throws IOException {
        Look look = Look.RUSSIAN_DESK;
        Words words = look.words;
        PromisedClicks clicks = PromisedClicks.of(words.language(), 4);
        Page page = signedIn(FilledOblast.LOGIN, look);
        clicks.on(page.locator(".rail a[href='" + words.path("/staff/values") + "']"));
        clicks.on(page.locator("main a[href='" + words.path("/staff/values/import") + "']"));
        page.setInputFiles("input[type=file]", late(folder));
        page.locator("#source").fill("Bureau");
        clicks.on(page.getByRole(AriaRole.BUTTON, named(words.say("collection.form.send"))));
        clicks.on(page.getByRole(AriaRole.BUTTON, named(words.say("collection.confirm"))));
        assertThat(page.locator("p.notice[role=status]")).isVisible();
        // Which editions a value changes is found out while the economist goes on.
        server.bean(Jobs.class).awaitAll();
        clicks.on(page.locator(".rail a[href='" + words.path("/staff") + "']"));
        clicks.on(page.locator(".matters a[href='" + words.path("/staff/ratings/revisions") + "']"));
        clicks.on(page.locator("main form:has(input[name=period][value='" + LAST + "']) button"));
        server.bean(Jobs.class).awaitAll();
        assertThat(page.locator("h1 .badge")).hasText(words.say("edition.revision", 2));
        isWellMade(page, look.picture("economist"));
        clicks.areKept();
        page.context().close();
        Page approver = signedIn("approver", look);
        assertThat(approver.locator(".matters a")
                        .filter(new Locator.FilterOptions()
                                .setHasText(words.say("edition.waiting.publish", title(), LAST))))
                .isVisible();
        approver.context().close();
    }

    /// The value of a district two hundredths higher than the last file had it.
    private static Path late(Path folder) throws IOException {
        String month = LAST.end().toString().substring(0, 7);
        String row = Samples.values(Samples.methodology("samples/ulgi/methodology-1.yaml"))
                .lines()
                .filter(line -> line.startsWith(DISTRICT + "," + month + "," + MEASURE + ","))
                .findFirst()
                .orElseThrow();
        double value = Double.parseDouble(row.split(",", -1)[3]);
        return Files.writeString(
                folder.resolve("late.csv"),
                "unit,period,measure,value\n%s,%s,%s,%s\n".formatted(DISTRICT, month, MEASURE, value * 1.02));
    }

    private Names title() {
        return published.methodology().identity().title();
    }

    @Test
    void anApproverPublishes() {
        EditionDesk desk = server.bean(EditionDesk.class);
        desk.open(desk.prepare(CODE, HEARD));
        Look look = Look.KAZAKH_TELEPHONE;
        Words words = look.words;
        PromisedClicks clicks = PromisedClicks.of(words.language(), 5);
        Page page = signedIn("approver", look);
        clicks.on(page.locator(".matters a")
                .filter(new Locator.FilterOptions().setHasText(words.say("edition.waiting.publish", title(), HEARD))));
        Locator publish = page.getByRole(AriaRole.BUTTON, named(words.say("edition.publish.do")));
        page.locator("#typed").fill(words.wording().period(HEARD));
        publish.scrollIntoViewIfNeeded();
        isWellMade(page, look.picture("approver"));
        clicks.on(publish);
        assertThat(page.locator("ol.steps [aria-current=step]")).containsText(words.say("edition.step.published"));
        clicks.areKept();
        page.context().close();
        Page reader = browser.page(look.width, look.scheme, false);
        reader.navigate(words.path(""));
        assertThat(reader.locator("h1")).containsText(words.wording().period(HEARD));
        reader.context().close();
    }
}
