package kz.aiqyn.citizen.situation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import kz.aiqyn.base.catalogue.CatalogueRights;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.LookedAtRegister;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.Tag;

/// A resident with a life situation, led to services by a few answers.
@Tag("browser")
class SituationInBrowserTest extends LookedAtRegister {

    SituationInBrowserTest() {
        super("situations", "turmys", 98);
    }

    @Override
    protected void accounts(WalkedOblast oblast) {
        oblast.account("keeper", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
    }

    @Override
    protected String handbook() {
        return SituationCard.OPEN + "/birth?count=many&married=no";
    }

    @Override
    protected void look(Page page, String language) {
        page.navigate("/" + language + SituationCard.OPEN);
        sound(page, "list-" + language);
        page.fill("#q", "bala tudy");
        page.locator("main form button").click();
        page.locator(".hits a").first().click();
        sound(page, "asked-" + language);
        Locator answers = page.locator("main fieldset");
        answers.nth(0).locator("input").last().check();
        answers.nth(1).locator("input").first().check();
        page.locator("main form button").click();
        assertThat(page.locator("ol.path > li")).hasCount(6);
        assertThat(page.locator("#papers")).isVisible();
        sound(page, "answered-" + language);
        signIn(page, language, "keeper");
        page.navigate("/" + language + SituationCard.STAFF);
        sound(page, "kept-" + language);
        page.locator("main tbody a").first().click();
        sound(page, "rules-" + language);
    }
}
