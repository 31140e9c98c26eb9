package kz.aiqyn.base.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages on territories, organisations and the calendar, as a browser shows them.
@ServerTest
@Tag("browser")
class GroundLookTest {

    private static final Path SAMPLE = Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi");
    private static final String PASSWORD = "korrekt-at-batareya";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private TerritoryImports territories;

    @Autowired
    private OrganisationImports organisations;

    @Test
    void everyPageIsForEverybodyAndFitsItsWindow() {
        accounts.create(new AccountRegister.NewAccount(
                "ground-look", "Әкімші", PASSWORD, false, List.of(NewGrant.everywhere(Role.ADMINISTRATOR))));
        LocalDate day = LocalDate.of(2024, 1, 1);
        territories.units(SAMPLE.resolve("units.csv"), new LegalAct("Үлгі", "1", day), day);
        organisations.units(SAMPLE.resolve("units.csv"), null);
        territories.borders(SAMPLE.resolve("map.geojson"), day, "Aiqyn");
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.start(port)) {
            for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
                Page page = browser.page(width);
                page.navigate("/kk/login");
                page.fill("input[name=login]", "ground-look");
                page.fill("input[name=password]", PASSWORD);
                page.click("main button");
                for (String local : List.of(
                        "territories",
                        "territories/980000000",
                        "territories/980000000/split",
                        "territories/983000000/merge",
                        "territories/files",
                        "organisations",
                        "organisations/qossai",
                        "files/organisations",
                        "files/territory-classifier",
                        "calendar",
                        "calendar/2025")) {
                    for (String language : List.of("kk", "ru")) {
                        page.navigate("/" + language + "/staff/" + local);
                        String name = "ground-" + language + "-" + width + "-" + local.replace('/', '-');
                        Browser.picture(page, name);
                        if (Browser.overflows(page)) {
                            found.add(name + " is wider than its window");
                        }
                        if (language.equals("kk")) {
                            // Barriers are in the template, and the same in every language.
                            Browser.barriers(page).forEach(barrier -> found.add(name + ": " + barrier));
                        }
                    }
                }
            }
            assertThat(found).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
