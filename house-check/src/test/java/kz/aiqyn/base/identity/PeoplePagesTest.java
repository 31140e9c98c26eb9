package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens the pages of people as readers do, on a wide and on a narrow screen, in two languages.
@Tag("browser")
class PeoplePagesTest {

    private static final String PASSWORD = "korrekt-at-batareya";
    private static final Path UNITS = Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi", "units.csv");

    @Test
    void canBeReadByEverybody() {
        int port = RunningServer.freePort();
        try (RunningServer server =
                        RunningServer.start(port, TestDatabase.url(), "aiqyn.proxies.trusted=127.0.0.1,::1");
                Browser browser = Browser.start(port)) {
            server.bean(OrganisationImports.class).units(UNITS, null);
            AccountRegister register = server.bean(AccountRegister.class);
            register.create(new NewAccount(
                    "admin",
                    "Сәуле Нұрланқызы",
                    PASSWORD,
                    false,
                    List.of(NewGrant.everywhere(Role.ADMINISTRATOR), NewGrant.everywhere(Role.AUDITOR))));
            register.create(new NewAccount(
                    "economist", "Ермек Сапаров", PASSWORD, false, List.of(NewGrant.everywhere(Role.ECONOMIST))));
            register.create(new NewAccount(
                    "head.of.district", "Бақытжан Әлімұлы", null, true, List.of(NewGrant.at("shyghanaq", Role.HEAD))));
            for (int place = 1; place < 5; place++) {
                Visitor stranger = new Visitor(port, "198.51.100." + place);
                for (int i = 0; i < 4; i++) {
                    stranger.signIn(i == 0 ? "қате-ат" : "admin", "wrong");
                }
            }
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                for (String language : List.of("kk", "ru")) {
                    look(server, browser.page(width, ColorScheme.LIGHT, true), language, width);
                }
            }
            assertThat(browser.complaints())
                    .allMatch(complaint -> complaint.contains("404") && complaint.endsWith("/staff/accounts/nobody"));
        }
    }

    private static void look(RunningServer server, Page page, String language, int width) {
        page.navigate("/" + language + "/login");
        seen(page, "login", language, width);
        page.fill("#login", "admin");
        page.fill("#password", "wrong");
        page.click("main form.stack button:not([type=button])");
        seen(page, "login-wrong", language, width);
        page.fill("#password", PASSWORD);
        page.click("main form.stack button:not([type=button])");
        page.waitForURL("**/staff");
        seen(page, "today", language, width);
        for (String path : List.of(
                "me",
                "me/password",
                "accounts",
                "accounts/new",
                "accounts/head.of.district",
                "accounts/admin",
                "accounts/nobody",
                "audit/sign-ins",
                "confirm?next=/kk/staff/me&again",
                "audit")) {
            page.navigate("/" + language + "/staff/" + path);
            seen(page, path.replaceAll("\\?.*", "").replace('/', '-'), language, width);
        }
        page.fill("#head", "x");
        page.click("form[action$=verify] button");
        seen(page, "audit-verified", language, width);
        server.bean(JdbcClient.class)
                .sql("delete from identity.session_attributes where attribute_name = 'aiqyn.shown'")
                .update();
        for (String path : List.of("me", "accounts/head.of.district")) {
            page.navigate("/" + language + "/staff/" + path);
            seen(page, path.replace('/', '-') + "-long-since", language, width);
        }
    }

    private static void seen(Page page, String name, String language, int width) {
        Browser.picture(page, "people-%s-%s-%d".formatted(name, language, width));
        if (language.equals("kk")) {
            // Barriers are in the template, and the same in every language.
            assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        }
        assertThat(Browser.overflows(page)).as(page.url() + " at " + width).isFalse();
    }
}
