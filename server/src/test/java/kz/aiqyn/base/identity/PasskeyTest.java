package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
class PasskeyTest {

    private static final String PASSWORD = "korrekt-at-batareya";

    /// In Chromium with a made-up device, then on after a restart of the server, and not once it was taken away.
    @Test
    void somebodyAddsAPasskeyAndSignsInWithIt() {
        String database = TestDatabase.url();
        int port = RunningServer.freePort();
        try (Browser browser = Browser.start(port)) {
            Page page = browser.page(Browser.WIDE);
            device(page);
            try (RunningServer server = RunningServer.start(port, database)) {
                server.bean(AccountRegister.class)
                        .create(new NewAccount(
                                "dana", "Дана", PASSWORD, false, List.of(NewGrant.everywhere(Role.AUDITOR))));
                page.navigate("/kk/login");
                page.fill("#login", "dana");
                page.fill("#password", PASSWORD);
                page.click("main form.stack button:not([type=button])");
                page.navigate("/kk/staff/me");
                page.fill("#passkey-label", "Жұмыс ноутбугі");
                page.click("[data-passkey=add]");
                page.waitForSelector(".notice.said");
                assertThat(page.url()).endsWith("/kk/staff/me");
                assertThat(page.content()).contains("Кіру кілті қосылды").contains("Жұмыс ноутбугі");
                signOut(page);
                assertThat(page.url()).endsWith("/kk/login?out");

                enter(page);
                assertThat(server.bean(JdbcClient.class)
                                .sql("select changes ->> 'way' from audit.entry order by number desc limit 1")
                                .query(String.class)
                                .single())
                        .isEqualTo("passkey");
            }
            try (RunningServer again = RunningServer.start(port, database)) {
                page.navigate("/kk/staff/audit");
                assertThat(page.url()).as("the session outlives a restart").endsWith("/kk/staff/audit");
                signOut(page);
                enter(page);
                page.navigate("/kk/staff/me");
                page.click("td.actions button");
                assertThat(page.content()).doesNotContain("Жұмыс ноутбугі");
                signOut(page);
                page.click("[data-passkey=enter]");
                page.waitForSelector("#passkey-failed:not([hidden])");
                assertThat(new Visitor(port).get("/kk/staff").statusCode()).isEqualTo(302);
                assertThat(again.port()).isEqualTo(port);
            }
            assertThat(browser.complaints())
                    .as("but for the refusal of the passkey that was taken away")
                    .allMatch(complaint -> complaint.contains("401"));
        }
    }

    private static void enter(Page page) {
        page.click("[data-passkey=enter]");
        page.waitForURL("**/kk/staff");
        assertThat(page.content()).contains("Дана");
    }

    private static void signOut(Page page) {
        page.click(".masthead form button");
        page.waitForURL("**/kk/login?out");
    }

    /// A device with a finger that always fits.
    private static void device(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
