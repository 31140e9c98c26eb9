package kz.aiqyn.register.investment;

import com.microsoft.playwright.Page;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.LookedAtRegister;
import kz.aiqyn.testing.WalkedOblast;

/// What the register of investment has beyond the kit's pages: promises as a picture, the overview, zones.
class InvestmentInBrowserTest extends LookedAtRegister {

    InvestmentInBrowserTest() {
        super("investment", "smithy", 86);
    }

    @Override
    protected void accounts(WalkedOblast oblast) {
        oblast.account("officer", NewGrant.everywhere(Role.OFFICER));
    }

    @Override
    protected String handbook() {
        return InvestmentCard.OPEN + InvestmentCard.OVERVIEW;
    }

    @Override
    protected void look(Page page, String language) {
        String staff = "/" + language + InvestmentCard.STAFF;
        String of = "?organisation=" + oblast().district("b");
        signIn(page, language, "officer");
        for (String list : new String[] {"", InvestmentCard.ZONES, InvestmentCard.ENTERPRISES}) {
            page.navigate(staff + list + of);
            sound(page, "list" + list + "-" + language);
            page.locator("main tbody a[href*='" + InvestmentCard.STAFF + list + "/']")
                    .first()
                    .click();
            page.waitForURL("**" + InvestmentCard.STAFF + list + "/*");
            unfold(page);
            sound(page, "record" + list + "-" + language);
            page.navigate(staff + list + "/new");
            sound(page, "form" + list + "-" + language);
        }
        String open = "/" + language + InvestmentCard.OPEN;
        page.navigate(open + InvestmentCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + InvestmentCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + InvestmentCard.RECORDS + of + "&measure=projects.opened&period=2025-Q4");
        sound(page, "records-" + language);
    }
}
