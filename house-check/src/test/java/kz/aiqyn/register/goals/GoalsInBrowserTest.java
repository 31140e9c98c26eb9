package kz.aiqyn.register.goals;

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

/// What the register of goals has beyond the kit's pages: paths, the overview, the evaluation with its arithmetic.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "target", 63);
        oblast.account("economist", NewGrant.everywhere(Role.ECONOMIST));
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
        String staff = "/" + language + GoalsCard.STAFF;
        String of = "?organisation=" + oblast.district("b");
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-economist");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        for (int details = page.locator("main details").count() - 1; details >= 0; details--) {
            page.locator("main details > summary").nth(details).click();
        }
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);
        page.navigate(staff + GoalsCard.PLAN);
        sound(page, "goals-" + language);

        String open = "/" + language + GoalsCard.OPEN;
        page.navigate(open + GoalsCard.OVERVIEW + of);
        sound(page, "overview-" + language);
        page.navigate(open + GoalsCard.EVALUATION);
        sound(page, "evaluation-" + language);
        page.locator("table a[href*='organisation=" + oblast.district("b") + "']")
                .first()
                .click();
        page.waitForURL("**organisation=" + oblast.district("b"));
        sound(page, "evaluation-of-" + language);
        page.navigate(open + GoalsCard.PROJECTS);
        sound(page, "projects-" + language);
        page.navigate(open + GoalsCard.VALUES + of);
        sound(page, "values-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "goals-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
