package kz.aiqyn.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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
                page.navigate("/" + language + "/units/shyghanaq");
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
    void asksNothingOfOtherSites() {
        Page page = browser.page(Browser.WIDE);
        page.navigate("/kk");
        page.navigate("/kk/methods/ulgi-akimats/2/weights");
        page.context().close();
        assertThat(browser.complaints().stream().filter(one -> !one.contains("404")))
                .isEmpty();
    }
}
