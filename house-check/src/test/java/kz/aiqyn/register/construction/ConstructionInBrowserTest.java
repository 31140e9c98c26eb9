package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the register of construction has beyond the kit's pages: its pictures, its overview with the map.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstructionInBrowserTest {

    private static final String SQUARE = """
            {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":\
            [[[%2$d,0],[%3$d,0],[%3$d,1],[%2$d,1],[%2$d,0]]]}}""";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "crane", 69);
        oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        oblast.account("leader", NewGrant.everywhere(Role.LEADER));
        String squares = String.join(
                ",",
                SQUARE.formatted(oblast.territory("a"), 0, 1),
                SQUARE.formatted(oblast.territory("b"), 1, 2),
                SQUARE.formatted(oblast.territory("c"), 2, 3));
        Path file = Files.writeString(
                folder.resolve("map.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + squares + "]}");
        server.getBean(TerritoryImports.class).borders(file, LocalDate.of(2023, 1, 1), "Сурет");
        database.sql("""
                        update construction.site
                        set latitude = 0.1 + (id % 9) * 0.09, longitude = 0.5 + (ascii(right(organisation, 1)) - 97)
                                + (id % 5) * 0.08
                        where organisation like 'crane-%'
                        """).update();
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
        String staff = "/" + language + ConstructionCard.STAFF;
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-officer");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.navigate(staff);
        sound(page, "list-" + language);
        page.navigate(staff + "?standing=late");
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);

        String open = "/" + language + ConstructionCard.OPEN;
        page.navigate("/" + language + "/registers");
        sound(page, "registers-" + language);
        page.navigate(open + "-overview");
        sound(page, "overview-" + language);
        page.locator(".map a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**" + open + "/*");
        sound(page, "open-" + language);
        page.navigate(open + "?organisation=" + oblast.district("b"));
        sound(page, "open-list-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "construction-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
