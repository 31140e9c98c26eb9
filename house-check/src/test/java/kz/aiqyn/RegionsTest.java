package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.report.ScoresCsv;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The 20 regions of Kazakhstan by their real budgets, brought into an empty server by the pages that everybody has:
/// the recipe of `docs/handbook/kazakhstan-budget.md`.
@Tag("browser")
class RegionsTest {

    private static final Path ROOT = Path.of(System.getProperty("aiqyn.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data").normalize();
    private static final Path SAMPLE = ROOT.resolve("samples/kazakhstan-budget");
    private static final String PASSWORD = "alty-alash-2026";
    private static final Words WORDS = new Words(Language.KK);
    private static final String CODE = "kz-budget-discipline";

    /// The first quarter by the methodology, as whoever publishes it types it.
    private static final String FIRST_PERIOD = "2023-Q1";

    private RunningServer server;

    @Test
    void nineQuartersArePublishedAsTheCommandLineRatesThem() throws IOException {
        Path kato = data("kato_2022-10-17_ru.csv");
        server = RunningServer.start(TestDatabase.url(), "aiqyn.site.kk=Қазақстан");
        try (RunningServer running = server;
                Browser browser = Browser.start(running.port())) {
            create("admin", Role.ADMINISTRATOR);
            create("economist", Role.ECONOMIST);
            create("approver", Role.APPROVER);
            Page admin = signedIn(browser, "admin");
            territories(admin, kato);
            organisations(admin);
            Page economist = signedIn(browser, "economist");
            methodology(economist, signedIn(browser, "approver"));
            values(economist);
            List<Period> quarters = publish();
            assertThat(quarters).hasSize(9);
            assertEqualToTheCommandLine(quarters);
            map(browser);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void create(String login, Role role) {
        server.bean(AccountRegister.class)
                .create(new NewAccount(login, login, PASSWORD, false, List.of(NewGrant.everywhere(role))));
    }

    private static Page signedIn(Browser browser, String login) {
        Page page = browser.page(Browser.WIDE);
        page.setDefaultTimeout(120_000);
        page.navigate("/kk/login");
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        press(page, "identity.login.enter");
        page.waitForURL("**/kk/staff**");
        return page;
    }

    private static void territories(Page admin, Path kato) {
        admin.navigate("/kk/staff/files/territory-classifier");
        admin.locator("#file").setInputFiles(kato);
        admin.locator("[name=effective]").fill("2022-10-17");
        admin.locator("[name=act]").fill("ҚР ҰЖ 11-2009");
        admin.locator("[name=whole]").check();
        confirm(admin, 16264);
        admin.navigate("/kk/staff/files/territory-borders");
        admin.locator("#file").setInputFiles(data("kz_oblasts_2024.geojson"));
        admin.locator("[name=effective]").fill("2022-10-17");
        admin.locator("[name=source]").fill("geokz, CC BY 4.0");
        confirm(admin, 20);
    }

    private static void organisations(Page admin) {
        admin.navigate("/kk/staff/files/organisations");
        admin.locator("#file").setInputFiles(SAMPLE.resolve("units.csv"));
        press(admin, "intake.look");
        press(admin, "intake.confirm");
        admin.locator("p.notice[role=status]").waitFor();
    }

    private static void confirm(Page admin, long changes) {
        press(admin, "intake.look");
        press(admin, "intake.confirm");
        String said = new Words(Language.KK).say(Phrase.of("intake.taken", changes));
        assertThat(admin.locator("p.said").textContent()).contains(said);
    }

    private static void methodology(Page economist, Page approver) {
        economist.navigate("/kk/staff/methodologies");
        economist.setInputFiles("input[type=file]", SAMPLE.resolve("methodology.yaml"));
        press(economist, "methodologies.import.send");
        economist.waitForURL("**/" + CODE + "/**");
        String address = economist.url();
        press(economist, "methodologies.life.send");
        economist.locator("p.said").waitFor();
        approver.navigate(address);
        press(approver, "methodologies.life.agree");
        approver.locator("p.said").waitFor();
        approver.navigate(address + "/publish");
        approver.locator("#typed").fill(FIRST_PERIOD);
        press(approver, "methodologies.life.publish");
        approver.locator("ol.steps").waitFor();
    }

    private static void values(Page economist) {
        economist.navigate("/kk/staff/values/import");
        economist.setInputFiles("input[type=file]", data("local_budget_execution_2023_2025_lvl0-2.csv"));
        economist.locator("#source").fill("budget.egov.kz");
        press(economist, "collection.form.send");
        // Budgets of regions that were parted and founded leap: whoever knows that says so.
        economist.locator("#vouched").fill(new Words(Language.KK).say("collection.doubt.word"));
        press(economist, "collection.confirm");
        economist.locator("p.notice[role=status]").waitFor();
    }

    /// The past of a new installation is published by the program: nobody is left to object to it.
    private List<Period> publish() {
        server.bean(Jobs.class).awaitAll();
        EditionDesk desk = server.bean(EditionDesk.class);
        List<Period> quarters = desk.periods(CODE);
        quarters.forEach(quarter -> desk.publishPast(CODE, quarter, Instant.parse(quarter.end() + "T06:00:00Z")));
        return quarters;
    }

    private void assertEqualToTheCommandLine(List<Period> quarters) throws IOException {
        Methodology methodology = methodology();
        Units units = done(UnitsFile.read(SAMPLE.resolve("units.csv")));
        Data read = done(DataFiles.read(
                List.of(data("local_budget_execution_2023_2025_lvl0-2.csv")),
                methodology,
                Optional.of(units),
                DataOptions.NONE));
        if (!(Rating.prepare(methodology, read.panel()) instanceof Preparation.Ready(Rating rating))) {
            throw new AssertionError("the sample's methodology has faults");
        }
        PublishedRatings published = server.bean(PublishedRatings.class);
        for (Period quarter : quarters) {
            Published edition = published.find(CODE, quarter).orElseThrow();
            assertThat(scores(published.content(edition).current()))
                    .as("%s", quarter)
                    .isEqualTo(scores(rating.rate(quarter)));
        }
    }

    private static String scores(List<Edition> editions) throws IOException {
        StringWriter out = new StringWriter();
        ScoresCsv.write(out, editions);
        return out.toString();
    }

    private static void map(Browser browser) {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk/ratings/" + CODE + "/2024-Q3");
        assertThat(page.locator("main").innerText()).contains("Қызылорда облысы", "93,4");
        page.navigate("/kk");
        assertThat(page.locator("figure.map svg a").count()).isEqualTo(20);
        Browser.picture(page, "kazakhstan-kk-1280");
    }

    private static Methodology methodology() throws IOException {
        return switch (MethodologyFile.parse(
                "methodology.yaml", Files.readAllBytes(SAMPLE.resolve("methodology.yaml")))) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad -> throw new AssertionError(bad.problems());
        };
    }

    private static <T> T done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done.value();
            case Read.Failed<T> failed -> throw new AssertionError(failed.problems());
        };
    }

    private static void press(Page page, String key) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(WORDS.say(key)).setExact(true))
                .first()
                .click();
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: the reference data is not beside the project: " + name);
        }
        assumeTrue(Files.exists(file), "the reference data is not beside the project: " + name);
        return file;
    }
}
