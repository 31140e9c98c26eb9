package kz.aiqyn.register.services;

import com.microsoft.playwright.Page;
import kz.aiqyn.base.catalogue.CatalogueRights;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.LookedAtRegister;
import kz.aiqyn.testing.WalkedOblast;

/// What the register of services has beyond the kit's pages: the overview, assessments with their arithmetic, the
/// catalogue.
class ServicesInBrowserTest extends LookedAtRegister {

    ServicesInBrowserTest() {
        super("services", "window", 52);
    }

    @Override
    protected void accounts(WalkedOblast oblast) {
        oblast.account("controller", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
    }

    @Override
    protected String handbook() {
        return ServicesCard.OPEN + ServicesCard.OVERVIEW;
    }

    @Override
    protected void look(Page page, String language) {
        String staff = "/" + language + ServicesCard.STAFF;
        String of = "?organisation=" + oblast().district("b");
        signIn(page, language, "controller");
        page.navigate(staff + of);
        sound(page, "list-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);
        for (String which : new String[] {ServicesCard.INSPECTIONS, ServicesCard.SURVEYS, ServicesCard.ASSESSMENTS}) {
            page.navigate(staff + which + of);
            sound(page, "list" + which + "-" + language);
            page.click("main tbody tr:nth-child(1) a");
            sound(page, "record" + which + "-" + language);
            page.navigate(staff + which + (which.equals(ServicesCard.ASSESSMENTS) ? "/prepare" : "/new"));
            sound(page, "form" + which + "-" + language);
        }
        page.navigate(staff + ServicesCard.RULES);
        unfold(page);
        sound(page, "rules-" + language);
        page.navigate("/" + language + "/staff/catalogue/new");
        sound(page, "passport-form-" + language);

        String open = "/" + language + ServicesCard.OPEN;
        page.navigate(open + ServicesCard.OVERVIEW);
        sound(page, "overview-" + language);
        page.navigate(open + ServicesCard.OVERVIEW + of);
        sound(page, "overview-of-" + language);
        page.navigate(open + ServicesCard.OVERVIEW + "?service=01-001");
        sound(page, "overview-service-" + language);
        page.navigate(open + ServicesCard.ASSESSMENTS + of);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "assessment-" + language);
        page.navigate("/" + language + "/registers/catalogue");
        sound(page, "catalogue-" + language);
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "passport-" + language);
        page.navigate("/" + language + "/registers/catalogue-institutions");
        sound(page, "institutions-" + language);
    }
}
