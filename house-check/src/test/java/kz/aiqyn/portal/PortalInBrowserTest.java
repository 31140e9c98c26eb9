package kz.aiqyn.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.PrintedPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public pages as readers meet them: nothing in anybody's way, on any screen, in light and in the dark.
@Tag("browser")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalInBrowserTest {

    private static final String PASSWORD = "қалың-орман-2026";

    /// Eight screens of a telephone.
    private static final int LONGEST = 7200;

    @Autowired
    private AccountRegister accounts;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.start(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isOpenToEverybodyOnAWideScreen() {
        look("kk", Browser.WIDE, ColorScheme.LIGHT);
        look("ru", Browser.WIDE, ColorScheme.DARK);
    }

    @Test
    void isOpenToEverybodyOnANarrowScreen() {
        look("kk", Browser.NARROW, ColorScheme.DARK);
        look("ru", Browser.NARROW, ColorScheme.LIGHT);
    }

    private void look(String language, int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme, true);
        for (String address : Addresses.PAGES) {
            page.navigate("/" + language + address);
            assertThat(Browser.barriers(page))
                    .as("%s%s %d %s", language, address, width, scheme)
                    .isEmpty();
            assertThat(Browser.overflows(page))
                    .as("%s%s %d", language, address, width)
                    .isFalse();
            Browser.picture(page, "portal-%s-%d%s".formatted(language, width, address.replaceAll("[^\\w.]+", "-")));
        }
        page.context().close();
    }

    @Test
    void showsPlacesByAReadersWeightsWithoutScripts() {
        Page page = browser.page(Browser.WIDE, ColorScheme.LIGHT, false);
        page.navigate("/kk/methods/ulgi-akimats/2/weights");
        page.locator("[name='w.economy']").fill("90");
        page.locator("main form button").click();
        assertThat(page.url()).contains("w.economy=90");
        assertThat(page.locator("#own tr.moved").first()).isVisible();
        page.context().close();
    }

    @Test
    void showsPlacesByAReadersWeightsWhileTyping() {
        Page page = browser.page(Browser.WIDE, ColorScheme.LIGHT, true);
        page.navigate("/ru/methods/ulgi-akimats/2/weights");
        page.locator("[name='w.economy']").fill("90");
        assertThat(page.locator("#own tr.moved").first()).isVisible();
        assertThat(page.locator("[name='w.economy']")).hasValue("90");
        page.context().close();
    }

    @Test
    void findsAUnitFromATelephoneWithoutScriptsAndAsksWhatAnotherValueWouldBring() {
        Page page = browser.page(Browser.NARROW, ColorScheme.LIGHT, false);
        page.navigate("/ru");
        page.locator("header [name=q]").fill("шиганак");
        page.keyboard().press("Enter");
        page.waitForURL("**/ru/search?q=*");
        page.locator(".hits a").first().click();
        page.waitForURL("**/ru/units/shyghanaq");
        assertThat(page.locator("details.contents")).isVisible();
        assertThat(page.locator("nav.contents")).isHidden();
        page.locator(".path-box").scrollIntoViewIfNeeded();
        assertThat(page.locator(".path .end")).isInViewport();
        assertThat(page.locator(".path-names .mine")).isInViewport();
        page.locator("[name=indicator]").selectOption(new SelectOption().setIndex(1));
        page.locator("[name=value]").fill("130");
        page.locator("form.whatif button").click();
        page.waitForURL("**/what-if?**");
        assertThat(page.locator("table.whatif tbody tr")).hasCount(4);
        page.context().close();
    }

    @Test
    void findsWhileTyping() {
        Page page = browser.page(Browser.WIDE, ColorScheme.DARK, true);
        page.navigate("/kk/search");
        page.locator("#q").fill("салмак");
        assertThat(page.locator("#found .hits a").first()).hasText("Салмақ");
        assertThat(page.locator("#q")).hasValue("салмак");
        page.context().close();
    }

    @Test
    void leadsFromAPlaceToTheOriginOfANumberByKeyboard() {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Мазмұнға өту");
        page.locator(".league tbody th a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/kk/units/*");
        page.locator(".values td a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/values/**");
        assertThat(page.locator("h1")).isVisible();
        page.context().close();
    }

    @Test
    void tellsValuesAsCardsOnATelephone() {
        Page page = browser.page(Browser.NARROW, ColorScheme.LIGHT, false);
        page.navigate("/kk/units/shyghanaq?sort=loss");
        assertThat(page.locator("table.net")).isHidden();
        page.locator("details.folded:has(table.net) > summary").click();
        for (String table : List.of("table.values", "table.net")) {
            assertThat(page.locator(table)
                            .evaluate("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth"))
                    .as(table + " needs no scrolling sideways")
                    .isEqualTo(true);
            BoundingBox row = page.locator(table + " tbody tr").first().boundingBox();
            assertThat(row.height).as(table + ", a row").isLessThan(220);
        }
        BoundingBox name = page.locator("table.values tbody th").first().boundingBox();
        BoundingBox value = page.locator("table.values tbody td").first().boundingBox();
        assertThat(value.y).as("the value stands beside the name").isLessThan(name.y + name.height);
        assertThat(name.width).as("the name is not squeezed").isGreaterThan(150);
        Browser.picture(page, "unit-kk-390");
        page.context().close();
    }

    @Test
    void foldsWhatIsLongOnATelephoneAndBreaksNoWords() {
        Page narrow = browser.page(Browser.NARROW, ColorScheme.LIGHT, true);
        Page wide = browser.page(Browser.WIDE, ColorScheme.LIGHT, true);
        for (String address : List.of("/kk/units/shyghanaq", "/kk/compare?units=shyghanaq,bidaily,otarly")) {
            narrow.navigate(address);
            Locator folded = narrow.locator("details.folded").first();
            assertThat(folded.locator("table").first()).isHidden();
            assertThat((Integer) narrow.evaluate("document.documentElement.scrollHeight"))
                    .as(address)
                    .isLessThan(LONGEST);
            assertThat(Browser.brokenWords(narrow, "main th, main .blocks td, main .lift td"))
                    .as(address)
                    .isEmpty();
            folded.locator("summary").click();
            assertThat(folded.locator("table").first()).isVisible();
            wide.navigate(address);
            assertThat(wide.locator("details.folded table").first()).isVisible();
            assertThat(wide.locator("details.folded > summary").first()).isHidden();
        }
        narrow.context().close();
        wide.context().close();
    }

    @Test
    void namesALineThatIsReachedByKeyboardAndChoosesIt() {
        Page page = browser.page(Browser.WIDE, ColorScheme.LIGHT, false);
        page.navigate("/ru/indicators/economy.trade.growth");
        assertThat(page.locator(".lines .end")).hasCount(0);
        Locator line = page.locator(".lines a[href*='unit=otarly']");
        assertThat(line.locator("title")).containsText("Отарл");
        String thin = "line => getComputedStyle(line.querySelector('path:last-of-type')).strokeWidth";
        assertThat(line.evaluate(thin)).isEqualTo("1px");
        line.focus();
        assertThat(line.evaluate(thin)).isEqualTo("3px");
        page.keyboard().press("Enter");
        page.waitForURL("**unit=otarly**");
        assertThat(page.locator(".lines .end")).hasCount(1);
        assertThat(page.locator(".lines text.name")).containsText("Отарл");
        assertThat(page.locator("#unit")).hasValue("otarly");
        page.context().close();
    }

    @Test
    void keepsPicturesOfValuesAndLines() {
        for (String language : List.of("kk", "ru")) {
            boolean kazakh = language.equals("kk");
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                boolean dark = kazakh == (width == Browser.NARROW);
                Page page = browser.page(width, dark ? ColorScheme.DARK : ColorScheme.LIGHT, false);
                String mark = language + "-" + width + (dark ? "-dark" : "");
                page.navigate("/" + language + "/units/shyghanaq?sort=lack");
                assertThat(page.locator("table.values .spark").first()).isVisible();
                Browser.picture(page, "values-" + mark);
                page.navigate("/" + language + "/indicators/economy.trade.growth?unit=shyghanaq");
                assertThat(page.locator(".lines text.name")).isVisible();
                Browser.picture(page, "lines-" + mark);
                page.context().close();
            }
        }
    }

    @Test
    void whoeverLeadsSignsInAndReadsWhoIsAheadAndWhy() {
        create("browser-leader", NewGrant.everywhere(Role.LEADER));
        readMonday(Language.KK, Browser.WIDE, ColorScheme.LIGHT);
        readMonday(Language.RU, Browser.NARROW, ColorScheme.DARK);
    }

    private void readMonday(Language language, int width, ColorScheme scheme) {
        Words words = new Words(language);
        Page page = signedIn("browser-leader", words, width, scheme);
        assertThat(page.locator(".answer .standing a").first()).isVisible();
        assertThat(page.locator("h3")
                        .filter(new Locator.FilterOptions().setHasText(words.say("monday.fell")))
                        .first())
                .isVisible();
        looksRight(page, "monday-%s-%d".formatted(language.code(), width));
        page.navigate(words.path("/indicators"));
        page.getByRole(AriaRole.LINK, named(words.say("web.nav.today"))).click();
        page.waitForURL("**" + words.path("/staff"));
        page.context().close();
    }

    @Test
    void whoeverLeadsTakesOneSheetAlong() throws IOException, InterruptedException {
        create("browser-sheet", NewGrant.everywhere(Role.LEADER));
        Words words = new Words(Language.KK);
        Page page = signedIn("browser-sheet", words, Browser.WIDE, ColorScheme.LIGHT);
        String first = page.locator(".answer .standing a").first().innerText();
        Download sheet = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("PDF")).click());
        PrintedPages printed = PrintedPages.read(sheet.path());
        assertThat(printed.pages()).filteredOn(text -> !text.isBlank()).hasSize(1);
        assertThat(printed.without(List.of(first, words.say("monday.lags"), "SHA-256")))
                .isEmpty();
        page.context().close();
    }

    @Test
    void aRatedBodyReadsItsPlaceFirst() {
        create("browser-head", NewGrant.at("bidaily", Role.HEAD));
        for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
            Words words = new Words(width == Browser.WIDE ? Language.RU : Language.KK);
            Page page = signedIn("browser-head", words, width, ColorScheme.LIGHT);
            assertThat(page.locator(".own-place .path")).isVisible();
            looksRight(page, "monday-own-%s-%d".formatted(words.code(), width));
            page.context().close();
        }
    }

    private static void looksRight(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(Browser.overflows(page)).as(name).isFalse();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void create(String login, NewGrant grant) {
        accounts.create(new AccountRegister.NewAccount(login, "Ерлан Ойданов", PASSWORD, false, List.of(grant)));
    }

    private Page signedIn(String login, Words words, int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme, true);
        page.navigate(words.path("/login"));
        page.getByLabel(words.say("identity.login.login")).fill(login);
        page.getByLabel(words.say("identity.login.password")).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named(words.say("identity.login.enter")))
                .click();
        page.waitForURL("**" + words.path("/staff"));
        return page;
    }

    @Test
    void asksNothingOfOtherSites() {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk");
        page.navigate("/kk/methods/ulgi-akimats/2/weights");
        page.context().close();
        assertThat(browser.complaints().stream().filter(one -> !one.contains("404")))
                .isEmpty();
    }
}
