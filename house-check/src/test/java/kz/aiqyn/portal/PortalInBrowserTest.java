package kz.aiqyn.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.aiqyn.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public pages as readers meet them: nothing in anybody's way, on any screen, in light and in the dark.
@Tag("browser")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalInBrowserTest {

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
        page.locator("[name=indicator]").selectOption("economy.trade.growth");
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
    void asksNothingOfOtherSites() {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk");
        page.navigate("/kk/methods/ulgi-akimats/2/weights");
        page.context().close();
        assertThat(browser.complaints().stream().filter(one -> !one.contains("404")))
                .isEmpty();
    }
}
