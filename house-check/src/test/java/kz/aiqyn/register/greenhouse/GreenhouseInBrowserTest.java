package kz.aiqyn.register.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
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

/// The pages that the kit makes of a register, as a browser shows them.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GreenhouseInBrowserTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Browser browser;

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, "pane", 76);
        oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void isReadAndFilledOnAWideScreenInRussian() throws IOException {
        look(Browser.WIDE, ColorScheme.LIGHT, "ru");
    }

    @Test
    void isReadAndFilledOnATelephoneInKazakhAtNight() throws IOException {
        look(Browser.NARROW, ColorScheme.DARK, "kk");
    }

    private void look(int width, ColorScheme scheme, String language) throws IOException {
        Page page = browser.page(width, scheme, true);
        String staff = "/" + language + GreenhouseCard.STAFF;
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-officer");
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.navigate(staff);
        sound(page, "list-" + language);

        page.click("main tbody tr:nth-child(2) a");
        sound(page, "record-" + language);

        page.navigate(staff + "/new");
        page.evaluate("document.querySelector('main form').noValidate = true");
        page.fill("[name=area]", "көп");
        page.fill("[name=year-built]", "1830");
        page.click("main form button");
        sound(page, "form-" + language);

        page.navigate("/" + language + "/staff/files/greenhouses");
        page.setInputFiles("[type=file]", Files.writeString(folder.resolve(language + ".csv"), """
                organisation,name_kk,name_ru,owner,area,heated,year_built,working_from,harvest_year,harvest_tonnes,harvest_recorded_on
                %1$s,Файлдан бір,Из файла одна,«Бір» ЖШС,500.5,yes,2019,2023-02-01,2023,40.25,2023-12-20
                %1$s,Файлдан екі,Из файла вторая,«Екі» ЖШС,90,no,,,,,
                """.formatted(
                        oblast.district("a"))));
        page.click("main form button");
        sound(page, "preview-" + language);

        page.navigate("/" + language + GreenhouseCard.OPEN);
        sound(page, "open-list-" + language);
        page.click("main tbody tr:nth-child(2) a");
        sound(page, "open-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "greenhouse-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}
