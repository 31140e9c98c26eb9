package kz.aiqyn.register.openness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What the register of openness has beyond the kit's pages: sheets, comparisons, the overview.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpennessInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "shine", 81);
        oblast.account("economist", NewGrant.everywhere(Role.ECONOMIST));
        oblast.account("checker", NewGrant.everywhere(OpennessRights.CHECKER));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void isReadOnAWideScreenInRussian() {
        look(Browser.WIDE, ColorScheme.LIGHT, "ru");
    }

    @Test
    void isReadOnATelephoneInKazakhAtNight() {
        look(Browser.NARROW, ColorScheme.DARK, "kk");
    }

    private void look(int width, ColorScheme scheme, String language) {
        Page page = browser.page(width, scheme, true);
        String staff = "/" + language + OpennessCard.STAFF;
        String of = "?organisation=" + oblast.district("b");
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-economist");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "?organisation=" + oblast.district("a") + "&period=2025-Q4");
        page.click("main tbody tr:nth-child(1) a");
        for (int details = page.locator("main details").count() - 1; details >= 0; details--) {
            page.locator("main details > summary").nth(details).click();
        }
        sound(page, "compared-" + language);
        page.navigate(staff + "/new");
        sound(page, "plan-" + language);
        page.navigate(staff + OpennessCard.CHECKLISTS);
        sound(page, "checklists-" + language);
        page.click("main tbody tr:nth-child(1) a");
        page.click("main .ways a");
        sound(page, "version-" + language);
        page.navigate(staff + OpennessCard.FACTS + of);
        sound(page, "facts-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "fact-" + language);
        page.navigate(staff + OpennessCard.FACTS + "/new");
        sound(page, "form-" + language);

        String open = "/" + language + OpennessCard.OPEN;
        page.navigate(open + OpennessCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + OpennessCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + of);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "open-" + language);
        sheet(page, staff, language);
        assertThat(browser.complaints()).isEmpty();
    }

    /// A checker takes the second seat of the assessment that is being checked, and fills in a sheet.
    private void sheet(Page page, String staff, String language) {
        page.context().clearCookies();
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-checker");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(staff + "?organisation=" + oblast.district("b") + "&state=checking");
        page.click("main tbody tr:nth-child(1) a");
        if (page.locator("form[action$='/join']").count() > 0) {
            page.click("form[action$='/join'] button");
        }
        page.selectOption("[name=mark-d3]", "yes");
        sound(page, "sheet-" + language);
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "openness-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
