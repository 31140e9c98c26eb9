package kz.aiqyn.register.investment;

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

/// What the register of investment has beyond the kit's pages: promises as a picture, the overview, zones.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestmentInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "smithy", 86);
        oblast.account("officer", NewGrant.everywhere(Role.OFFICER));
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
        String staff = "/" + language + InvestmentCard.STAFF;
        String of = "?organisation=" + oblast.district("b");
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-officer");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        for (String list : new String[] {"", InvestmentCard.ZONES, InvestmentCard.ENTERPRISES}) {
            page.navigate(staff + list + of);
            sound(page, "list" + list + "-" + language);
            page.locator("main tbody a[href*='" + InvestmentCard.STAFF + list + "/']")
                    .first()
                    .click();
            page.waitForURL("**" + InvestmentCard.STAFF + list + "/*");
            for (int details = page.locator("main details").count() - 1; details >= 0; details--) {
                page.locator("main details > summary").nth(details).click();
            }
            sound(page, "record" + list + "-" + language);
            page.navigate(staff + list + "/new");
            sound(page, "form" + list + "-" + language);
        }
        String open = "/" + language + InvestmentCard.OPEN;
        page.navigate(open + InvestmentCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + InvestmentCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + InvestmentCard.RECORDS + of + "&measure=projects.opened&period=2025-Q4");
        sound(page, "records-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "investment-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
