package kz.aiqyn.register.procurement;

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

/// What the register of procurement has beyond the kit's pages: the body at a glance, a purchase, a sign, the hearing.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcurementInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "tender", 93);
        oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        oblast.account("leader", NewGrant.everywhere(Role.LEADER));
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
                browser.page(Browser.WIDE),
                ProcurementCard.OPEN + ProcurementCard.OVERVIEW + "?year=2025",
                "procurement");
    }

    private void look(int width, ColorScheme scheme, String language) {
        String open = "/" + language + ProcurementCard.OPEN;
        String staff = "/" + language + ProcurementCard.STAFF;
        Page page = browser.page(width, scheme, true);
        page.navigate(open + ProcurementCard.OVERVIEW + "?year=2025&organisation=" + oblast.district("b"));
        sound(page, "overview-" + language);
        page.navigate(open + "?facet=late&organisation=" + oblast.district("b"));
        sound(page, "points-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "late-" + language);
        page.navigate(open + ProcurementCard.CONTRACTS + "?organisation=" + oblast.district("b") + "&method=contest");
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "purchase-" + language);
        signIn(page, language, "officer");
        page.navigate(staff + ProcurementCard.SIGNS);
        sound(page, "signs-" + language);
        page.click("main tbody tr:nth-child(1) a");
        assertThat(page.locator("textarea").isVisible()).isTrue();
        sound(page, "sign-" + language);
        page.close();
        Page hall = browser.page(width, scheme, true);
        signIn(hall, language, "leader");
        hall.navigate(staff + ProcurementCard.HEARING);
        sound(hall, "hearing-" + language);
        hall.close();
    }

    private void signIn(Page page, String language, String who) {
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-" + who);
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "procurement-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
