package kz.aiqyn.citizen.situation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Situations for everybody: found by what one types, and led through by a few questions. Answers stand in the address
/// and nowhere else.
@Controller
@Open
class SituationOpenController {

    private static final String ALL = Languages.PATH + SituationCard.OPEN;

    private final Pages pages;
    private final SituationPages shown;

    SituationOpenController(Pages pages, SituationPages shown) {
        this.pages = pages;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return pages.open("citizen/situation/list", shown.found(q), request);
    }

    @GetMapping(ALL + "/{situation:[a-z][a-z0-9-]{1,39}}")
    ModelAndView one(
            @PathVariable String situation, @RequestParam Map<String, String> given, HttpServletRequest request) {
        return pages.open("citizen/situation/open", shown.open(situation, given), request);
    }
}
