package kz.aiqyn.register.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.aiqyn.base.catalogue.CatalogueRights;
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

/// What the register of services has beyond the kit's pages: the overview, assessments with their arithmetic, the
/// catalogue.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "window", 52);
        oblast.account("controller", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
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
        String staff = "/" + language + ServicesCard.STAFF;
        String of = "?organisation=" + oblast.district("b");
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-controller");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);
        for (String which : new String[] {ServicesCard.INSPECTIONS, ServicesCard.SURVEYS, ServicesCard.ASSESSMENTS}) {
            page.navigate(staff + which + of);
            sound(page, "list" + which + "-" + language);
            page.click("main tbody tr:nth-child(1) a");
            sound(page, "record" + which + "-" + language);
            page.navigate(staff + which + (which.equals(ServicesCard.ASSESSMENTS) ? "/prepare" : "/new"));
            sound(page, "form" + which + "-" + language);
        }
        page.navigate(staff + ServicesCard.RULES);
        for (int details = page.locator("main details").count() - 1; details >= 0; details--) {
            page.locator("main details > summary").nth(details).click();
        }
        sound(page, "rules-" + language);
        page.navigate("/" + language + "/staff/catalogue/new");
        sound(page, "passport-form-" + language);

        String open = "/" + language + ServicesCard.OPEN;
        page.navigate(open + ServicesCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + ServicesCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + ServicesCard.OVERVIEW + "?service=01-001");
        sound(page, "overview-service-" + language);
        page.navigate(open + ServicesCard.ASSESSMENTS + of);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "assessment-" + language);
        page.navigate("/" + language + "/registers/catalogue");
        sound(page, "catalogue-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "passport-" + language);
        page.navigate("/" + language + "/registers/catalogue-institutions");
        sound(page, "institutions-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "services-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
