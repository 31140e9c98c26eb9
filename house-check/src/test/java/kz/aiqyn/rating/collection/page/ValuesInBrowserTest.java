package kz.aiqyn.rating.collection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An economist imports the invented oblast's values and looks at them, in Kazakh and in Russian.
@ServerTest
@Tag("browser")
class ValuesInBrowserTest {

    private static final Path SAMPLES = Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi");
    private static final String PASSWORD = "Көктем-жаңбыры-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Methodologies methodologies;

    @Autowired
    private OrganisationImports imports;

    @Autowired
    private Organisations organisations;

    private Browser browser;

    @BeforeEach
    void prepare() throws IOException {
        browser = Browser.start(port);
        accounts.create(new AccountRegister.NewAccount(
                "values-browser",
                "Айгүл Серік",
                PASSWORD,
                false,
                List.of(AccountRegister.NewGrant.everywhere(Role.ECONOMIST))));
        imports.units(SAMPLES.resolve("units.csv"), null);
        String yaml = Files.readString(SAMPLES.resolve("methodology-2.yaml"))
                .replace("methodology: ulgi-akimats", "methodology: values-browser");
        drafts.importFile("methodology-2.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        browser.close();
    }

    @Test
    void anEconomistImportsAQuarterAndLooksAtIt() throws IOException {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk/login");
        page.locator("input[name=login]").fill("values-browser");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button").first().click();
        page.navigate("/kk/staff/values");
        look(page, "values-empty");

        send(page, "unit,period,measure,value\nкім екені белгісіз,2025-Q1,population,жүз\nulgi,2025-Q9,population,1\n");
        assertThat(page.locator("[role=alert]").first()).isVisible();
        look(page, "values-refused");

        send(page, oblast());
        assertThat(page.locator("dl.facts").first()).isVisible();
        look(page, "values-preview");
        // The invented oblast has numbers that leap, and whoever imports them says that they are right.
        page.locator("#vouched").fill(new Words(Language.KK).say("collection.doubt.word"));
        page.locator("form[action$=confirm] button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
        look(page, "values-import");
        jobs.awaitAll();

        page.navigate("/kk/staff/values?measure=" + first());
        look(page, "values-grid");
        page.locator("td.n a").first().click();
        look(page, "values-history");
        page.navigate("/kk/staff/values/imports");
        look(page, "values-imports");
        page.navigate("/kk/staff/values/missing?methodology=values-browser/2&period=2025-Q3");
        look(page, "values-missing");
        assertThat(browser.complaints()).allMatch(text -> text.contains("422"));
    }

    private String first() {
        return methodology().measures().get(1).code();
    }

    private Methodology methodology() {
        return methodologies.get("values-browser", "2").document();
    }

    private String oblast() throws IOException {
        StringWriter text = new StringWriter();
        SampleOblast.of(organisations.units()).write(methodology(), text);
        return text.toString();
    }

    private static void send(Page page, String text) {
        page.navigate("/kk/staff/values/import");
        page.locator("#methodology").selectOption("values-browser/2");
        page.locator("#file")
                .setInputFiles(new FilePayload("values.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").first().click();
    }

    /// The page is readable wide and narrow, by everybody, in Kazakh and in Russian.
    private static void look(Page page, String name) {
        Browser.picture(page, name + "-kk-1280");
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        page.setViewportSize(Browser.NARROW, 900);
        assertThat(Browser.overflows(page)).as(name + " at " + Browser.NARROW).isFalse();
        Browser.picture(page, name + "-kk-390");
        page.setViewportSize(Browser.WIDE, 900);
        if (!name.equals("values-refused")) {
            String kazakh = page.url();
            page.navigate(kazakh.replace("/kk/", "/ru/"));
            Browser.picture(page, name + "-ru-1280");
            page.navigate(kazakh);
        }
    }
}
