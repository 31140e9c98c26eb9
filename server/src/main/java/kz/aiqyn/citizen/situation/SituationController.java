package kz.aiqyn.citizen.situation;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules of situations, for those who keep them.
@Controller
@Requires(SituationRights.KEEP)
class SituationController {

    private static final String ALL = Languages.PATH + SituationCard.STAFF;

    private final Pages pages;
    private final SituationPages shown;

    SituationController(Pages pages, SituationPages shown) {
        this.pages = pages;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return pages.staff("citizen/situation/kept", shown.found(q), request);
    }

    @GetMapping(ALL + "/{situation:\\d{1,18}}")
    ModelAndView one(@PathVariable long situation, HttpServletRequest request) {
        return pages.staff("citizen/situation/one", shown.version(situation), request);
    }
}
