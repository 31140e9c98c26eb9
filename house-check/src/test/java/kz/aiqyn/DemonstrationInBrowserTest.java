package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.ops.demo.DemoAccounts;
import kz.aiqyn.ops.demo.Demonstration;
import kz.aiqyn.portal.PrintedCalculation;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demonstration as people see it: every page in Kazakh and Russian, wide and narrow, without barriers and without
/// anything broken; the pictures of the handbook are taken here.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationInBrowserTest {

    /// Addresses without the language, each with the name of its picture.
    private static final List<String> OPEN = List.of(
            "",
            "/units/shyghanaq",
            "/compare?units=shyghanaq,temirqoryq,bauyrly,irgeles",
            "/indicators",
            "/methods",
            "/methods/ulgi-akimats/2",
            "/methods/ulgi-akimats/2/weights",
            "/data",
            "/about",
            "/login");

    /// Whose tables must show every column that they have, also on a telephone.
    private static final List<String> UNSCROLLED =
            List.of("", "/units/shyghanaq", "/compare?units=shyghanaq,temirqoryq,bauyrly,irgeles", "/data");

    private static final List<String> STAFF = List.of(
            "/staff",
            "/staff/me",
            "/staff/values",
            "/staff/values/imports",
            "/staff/values/import",
            "/staff/methodologies",
            "/staff/methodologies/ulgi-akimats/2",
            "/staff/proposals",
            "/staff/ratings",
            "/staff/ratings/dry-run",
            "/staff/ratings/revisions",
            "/staff/territories",
            "/staff/territories/files",
            "/staff/organisations",
            "/staff/files/organisations",
            "/staff/calendar",
            "/staff/accounts",
            "/staff/audit");

    private static final Pattern UNIT = Pattern.compile("href=\"/en(/units/[a-z-]+)(?:\\?[^\"]*)?\"");
    private static final Pattern VALUE = Pattern.compile("href=\"/en(/units/[^/\"]+/values/[^\"]+)\"");
    private static final Pattern CALCULATION =
            Pattern.compile("<p class=\"calculation\">(.*?) = <strong>(.*?)</strong></p>", Pattern.DOTALL);

    private RunningServer server;
    private Browser browser;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        server = RunningServer.start(
                TestDatabase.url(),
                "aiqyn.site.kk=Үлгі облысы",
                "aiqyn.site.ru=Область Улги",
                "aiqyn.site.en=Ulgi oblast",
                "aiqyn.site.invented=true",
                "aiqyn.editions.draws=200");
        browser = Browser.start(server.port());
        new Demonstration(server.context(), folder, new Silent()).fill();
        DemoAccounts.make(server.context());
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void everyPublicPageReadsInBothLanguagesWideAndNarrow() {
        List<String> found = new ArrayList<>();
        for (String language : List.of("kk", "ru")) {
            for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
                Page page = browser.page(width);
                OPEN.forEach(address -> found.addAll(look(page, language, address, width)));
                page.context().close();
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyStaffPageReadsInBothLanguagesWideAndNarrow() {
        List<String> found = new ArrayList<>();
        for (String language : List.of("kk", "ru")) {
            for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
                for (String login : List.of("admin", "economist", "auditor")) {
                    Page page = signedIn(login, language, width);
                    STAFF.stream()
                            .filter(address -> isFor(login, address))
                            .forEach(address -> found.addAll(look(page, language, address, width)));
                    page.context().close();
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void showsTheDividedDistrictAsItWasAndOnTodaysMap() {
        Page page = signedIn("admin", "ru", Browser.WIDE);
        page.navigate("/ru/staff/territories/985400000?on=2024-12-31");
        Browser.picture(page, "divided-as-it-was");
        assertThat(page.locator("main").innerText()).contains("Жогарысайский район", "Томенсайский район");
        assertThat(page.locator("main svg").count()).isPositive();
        page.navigate("/ru/staff/territories/985400000?on=2025-01-01");
        Browser.picture(page, "divided-after");
        assertThat(page.locator("main").innerText()).contains("31.12.2024", "Жогарысайский район");
        page.navigate("/ru/staff/territories/980000000?on=2025-01-01");
        assertThat(page.locator("main").innerText())
                .contains("Жогарысайский район")
                .doesNotContain("Коссайский");
        page.navigate("/ru/staff/territories/980000000?on=2024-12-31");
        assertThat(page.locator("main").innerText())
                .contains("Коссайский район")
                .doesNotContain("Жогарысайский");
        page.context().close();
    }

    @Test
    void everyPageSaysThatTheOblastIsInvented() {
        Page page = browser.page(Browser.WIDE, ColorScheme.LIGHT, false);
        for (String address : OPEN) {
            page.navigate("/kk" + address);
            assertThat(page.locator(".invented").count()).as(address).isPositive();
        }
        page.context().close();
    }

    /// Each value of the last quarter that is published and of the last month, with the figures that its page prints.
    @Test
    void everyValueIsWhatTheFiguresOnItsPageGive() {
        Visitor reader = new Visitor(server.port());
        int numbers = 0;
        int gaps = 0;
        List<String> wrong = new ArrayList<>();
        for (String period : List.of("2025-Q3", "2025-12")) {
            Set<String> addresses = new TreeSet<>();
            for (String unit :
                    found(reader.get("/en/ratings/ulgi-akimats/" + period).body(), UNIT)) {
                addresses.addAll(
                        found(reader.get("/en" + unit + "?period=" + period).body(), VALUE));
            }
            for (String address : addresses) {
                String page = reader.get("/en" + address).body();
                Matcher calculation = CALCULATION.matcher(page);
                assertThat(calculation.find()).as(address).isTrue();
                String computed = plain(calculation.group(1));
                String value = plain(calculation.group(2));
                if (value.equals("–")) {
                    assertThat(page).as(address).contains("[no data]");
                    gaps++;
                    continue;
                }
                double difference = Math.abs(PrintedCalculation.compute(computed) - PrintedCalculation.number(value));
                if (difference > 0.5000001 * Math.pow(10, -PrintedCalculation.decimals(value))) {
                    wrong.add("%s: %s = %s".formatted(address, computed, value));
                }
                numbers++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(numbers).isGreaterThan(1_000);
        assertThat(gaps).isPositive();
    }

    /// The loop: what is recorded in budgets, purchases and sites is what districts are rated by.
    @Test
    void thirtyTwoIndicatorsRestOnRegisters() {
        Map<String, GivenMeasure> given = server.bean(Catalogues.class).taken();
        List<String> fed = server.bean(Methodologies.class).get("ulgi-akimats", "2").document().allIndicators().stream()
                .filter(indicator -> Formula.names(indicator.formula()).stream()
                        .allMatch(code -> code.equals("population")
                                || (given.containsKey(code)
                                        && !given.get(code).source().equals("collection"))))
                .map(Indicator::code)
                .toList();
        assertThat(fed)
                .hasSizeGreaterThanOrEqualTo(32)
                .contains("procurement.plan", "budget.execution", "construction.schedule")
                .contains("openness.data", "services.ontime", "industry.opening")
                .doesNotContain("social.crime");
    }

    /// Front page, district, value, list of records, record.
    @ParameterizedTest
    @CsvSource({
        "procurement.plan, registers/procurement, registers/procurement/\\d+",
        "procurement.contracts, registers/procurement/contracts, registers/procurement/contracts/\\d+",
        "construction.schedule, registers/construction-records, registers/construction/\\d+"
    })
    void fourClicksLeadFromTheLeagueTableToARecord(String indicator, String list, String record) {
        Visitor reader = new Visitor(server.port());
        String front = reader.get("/ru/ratings/ulgi-akimats/2025-Q3").body();
        String unit = link(front, "/ru/units/shyghanaq(?:\\?[^\"]*)?");
        String value = link(reader.get(unit).body(), "/ru/units/shyghanaq/values/" + indicator + "/2025-Q3");
        String records = link(reader.get(value).body(), "/ru/" + list + "\\?[^\"]*");
        String one = link(reader.get(records).body(), "/ru/" + record);
        assertThat(reader.get(one).statusCode()).isEqualTo(200);
    }

    private static String link(String page, String address) {
        Matcher found = Pattern.compile("href=\"(" + address + ")\"").matcher(page);
        assertThat(found.find()).as("a link to %s", address).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static Set<String> found(String page, Pattern address) {
        return address.matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&nbsp;", "\u00a0")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    /// Who keeps what: the administrator territories and accounts, the auditor the record, the economist the rest.
    private static boolean isFor(String login, String address) {
        String keeper = List.of("territories", "organisations", "calendar", "accounts").stream()
                        .anyMatch(kept -> address.startsWith("/staff/" + kept))
                ? "admin"
                : address.startsWith("/staff/audit") ? "auditor" : "economist";
        return keeper.equals(login);
    }

    private Page signedIn(String login, String language, int width) {
        Page page = browser.page(width);
        page.navigate("/" + language + "/login");
        page.locator("#login").fill(login);
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.locator("form.stack button:not([hidden])").first().click();
        page.waitForURL("**/staff**");
        return page;
    }

    /// What is wrong with a page, in words; its picture is kept.
    private static List<String> look(Page page, String language, String address, int width) {
        List<String> found = new ArrayList<>();
        String where = "/" + language + address + " at " + width;
        int status = page.navigate("/" + language + address).status();
        if (status != 200) {
            return List.of(where + " answers " + status);
        }
        String name = address.isEmpty() ? "front" : address.substring(1).replaceAll("[^a-z0-9-]+", "-");
        Browser.picture(page, "%s-%s-%d".formatted(name, language, width));
        if (address.isEmpty()) {
            Browser.glance(page, "glance-%s-%d".formatted(language, width));
        }
        if (language.equals("kk")) {
            // Barriers are in the template, and the same in every language.
            Browser.barriers(page).forEach(barrier -> found.add(where + ": " + barrier));
        }
        if (Browser.overflows(page)) {
            found.add(where + " is wider than its window");
        }
        if (UNSCROLLED.contains(address)) {
            Browser.cutTables(page).forEach(table -> found.add(where + ": the table is cut: " + table));
        }
        return found;
    }

    /// Nobody listens how far the demonstration is.
    private static final class Silent implements Demonstration.Telling {

        @Override
        public void stage(String key) {
            assertThat(new Words(Language.KK).say(key)).isNotBlank();
        }

        @Override
        public void step(int done, int all) {
            assertThat(done).isLessThanOrEqualTo(all);
        }
    }
}
