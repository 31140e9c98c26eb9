package kz.aiqyn.register.openness;

import com.microsoft.playwright.Page;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.LookedAtRegister;
import kz.aiqyn.testing.WalkedOblast;

/// What the register of openness has beyond the kit's pages: sheets, comparisons, the overview.
class OpennessInBrowserTest extends LookedAtRegister {

    OpennessInBrowserTest() {
        super("openness", "shine", 81);
    }

    @Override
    protected void accounts(WalkedOblast oblast) {
        oblast.account("economist", NewGrant.everywhere(Role.ECONOMIST));
        oblast.account("checker", NewGrant.everywhere(OpennessRights.CHECKER));
    }

    @Override
    protected String handbook() {
        return OpennessCard.OPEN + OpennessCard.OVERVIEW;
    }

    @Override
    protected void look(Page page, String language) {
        String staff = "/" + language + OpennessCard.STAFF;
        String of = "?organisation=" + oblast().district("b");
        signIn(page, language, "economist");
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "?organisation=" + oblast().district("a") + "&period=2025-Q4");
        page.click("main tbody tr:nth-child(1) a");
        unfold(page);
        sound(page, "compared-" + language);
        page.navigate(staff + "/new");
        sound(page, "plan-" + language);
        page.navigate(staff + OpennessCard.CHECKLISTS);
        sound(page, "checklists-" + language);
        page.click("main tbody tr:nth-child(1) a");
        page.click("main .ways a");
        sound(page, "version-" + language);
        page.navigate(staff + OpennessCard.FACTS + of);
        sound(page, "facts-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "fact-" + language);
        page.navigate(staff + OpennessCard.FACTS + "/new");
        sound(page, "form-" + language);

        String open = "/" + language + OpennessCard.OPEN;
        page.navigate(open + OpennessCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + OpennessCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + of);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "open-" + language);
        sheet(page, staff, language);
    }

    /// A checker takes the second seat of the assessment that is being checked, and fills in a sheet.
    private void sheet(Page page, String staff, String language) {
        page.context().clearCookies();
        signIn(page, language, "checker");
        page.navigate(staff + "?organisation=" + oblast().district("b") + "&state=checking");
        page.click("main tbody tr:nth-child(1) a");
        if (page.locator("form[action$='/join']").count() > 0) {
            page.click("form[action$='/join'] button");
        }
        page.selectOption("[name=mark-d3]", "yes");
        sound(page, "sheet-" + language);
    }
}
