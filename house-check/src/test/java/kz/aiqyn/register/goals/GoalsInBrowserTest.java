package kz.aiqyn.register.goals;

import com.microsoft.playwright.Page;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.LookedAtRegister;
import kz.aiqyn.testing.WalkedOblast;

/// What the register of goals has beyond the kit's pages: paths, the overview, the evaluation with its arithmetic.
class GoalsInBrowserTest extends LookedAtRegister {

    GoalsInBrowserTest() {
        super("goals", "target", 63);
    }

    @Override
    protected void accounts(WalkedOblast oblast) {
        oblast.account("economist", NewGrant.everywhere(Role.ECONOMIST));
    }

    @Override
    protected String handbook() {
        return GoalsCard.OPEN + GoalsCard.OVERVIEW;
    }

    @Override
    protected void look(Page page, String language) {
        String staff = "/" + language + GoalsCard.STAFF;
        String of = "?organisation=" + oblast().district("b");
        signIn(page, language, "economist");
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        unfold(page);
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);
        page.navigate(staff + GoalsCard.PLAN);
        sound(page, "goals-" + language);

        String open = "/" + language + GoalsCard.OPEN;
        page.navigate(open + GoalsCard.OVERVIEW + of);
        sound(page, "overview-" + language);
        page.navigate(open + GoalsCard.EVALUATION);
        sound(page, "evaluation-" + language);
        page.locator("table a[href*='organisation=" + oblast().district("b") + "']")
                .first()
                .click();
        page.waitForURL("**organisation=" + oblast().district("b"));
        sound(page, "evaluation-of-" + language);
        page.navigate(open + GoalsCard.PROJECTS);
        sound(page, "projects-" + language);
        page.navigate(open + GoalsCard.VALUES + of);
        sound(page, "values-" + language);
    }
}
