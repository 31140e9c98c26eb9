package kz.aiqyn.register.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
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

/// What the register of appraisal has beyond the kit's pages: unit costs, a call, the ranking, the choice, the desk.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "weigh", 85);
        oblast.account("economist", NewGrant.everywhere(Role.ECONOMIST));
        // The invented call names this account among its experts.
        server.getBean(AccountRegister.class)
                .create(new NewAccount(
                        "expert",
                        "expert",
                        WalkedOblast.PASSWORD,
                        false,
                        List.of(NewGrant.everywhere(AppraisalRights.EXPERT))));
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
        Browser.forHandbook(browser.page(Browser.WIDE), AppraisalCard.OPEN + AppraisalCard.OVERVIEW, "appraisal");
    }

    private void look(int width, ColorScheme scheme, String language) {
        Page page = browser.page(width, scheme, true);
        String staff = "/" + language + AppraisalCard.STAFF;
        signIn(page, language, oblast.code() + "-economist");
        page.navigate(staff);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);
        page.navigate(staff + AppraisalCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(staff + AppraisalCard.CALLS);
        sound(page, "calls-" + language);
        page.locator("main tbody tr a").last().click();
        sound(page, "call-" + language);
        page.click("main a[href$='/ranking']");
        sound(page, "ranking-" + language);
        page.click("main a[href$='/choice']");
        sound(page, "choice-" + language);
        page.click("main a[href*='percent=70']");
        page.waitForURL("**percent=70**");
        sound(page, "slider-" + language);

        page.navigate("/" + language + AppraisalCard.OPEN + AppraisalCard.CALLS);
        page.locator("main tbody tr a").last().click();
        sound(page, "open-" + language);

        Page desk = browser.page(width, scheme, true);
        signIn(desk, language, "expert");
        desk.navigate(staff + AppraisalCard.DESK);
        sound(desk, "desk-" + language);
        desk.locator("main .matters a").last().click();
        sound(desk, "scoring-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void signIn(Page page, String language, String login) {
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", login);
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "appraisal-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
