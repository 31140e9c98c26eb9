package kz.aiqyn.register.openness;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's page on the openness of one body or of all.
@Controller
@Requires(OpennessRights.SEE)
class OverviewController {

    private final Pages pages;
    private final OpennessPages shown;
    private final Access access;

    OverviewController(Pages pages, OpennessPages shown, Access access) {
        this.pages = pages;
        this.shown = shown;
        this.access = access;
    }

    @GetMapping(Languages.PATH + OpennessCard.STAFF + OpennessCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(OpennessRights.SEE, organisation);
        }
        return pages.staff(
                "register/openness/overview",
                shown.staff(organisation, period, access.scope(OpennessRights.SEE)),
                request);
    }
}
