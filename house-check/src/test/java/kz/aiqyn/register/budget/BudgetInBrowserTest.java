package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.engine.period.Period;
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

/// What the register of budgets has beyond the kit's pages: the tree, the year, what was not spent, the overview.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;
    private long report;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "vault", 57);
        oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        Budget budget = server.getBean(Budgets.class).of(oblast.district("a")).orElseThrow();
        report = server.getBean(BudgetReports.class)
                .find(budget.id(), Period.of("2025-09"))
                .orElseThrow()
                .id();
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

    @Test
    void isPicturedForTheHandbook() {
        Browser.forHandbook(
                browser.page(Browser.WIDE), BudgetCard.OPEN + BudgetCard.OVERVIEW + "?month=2025-09", "budget");
    }

    private void look(int width, ColorScheme scheme, String language) {
        Page page = browser.page(width, scheme, true);
        String open = "/" + language + BudgetCard.OPEN;
        for (String part :
                new String[] {"-overview?month=2025-09", "-development?month=2025-09", "-rural", "-lines", "-payments"
                }) {
            page.navigate(open + part);
            sound(page, "open" + part.replaceFirst("\\?.*", "") + "-" + language);
        }
        page.navigate(open + "/" + report);
        page.locator("#tree + p + div tbody a").nth(6).click();
        page.waitForURL("**?under=*");
        sound(page, "tree-" + language);
        page.navigate(open + "/" + report + "/year");
        sound(page, "year-" + language);

        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-officer");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/" + language + BudgetCard.STAFF);
        sound(page, "list-" + language);
        page.navigate("/" + language + BudgetCard.STAFF + "/" + report + "/unspent");
        if (page.locator("main details summary").count() > 0) {
            page.locator("main details summary").first().click();
        }
        sound(page, "unspent-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "budget-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
