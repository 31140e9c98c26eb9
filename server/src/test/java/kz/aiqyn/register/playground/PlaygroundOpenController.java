package kz.aiqyn.register.playground;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on playgrounds.
@Controller
@Open
class PlaygroundOpenController {

    private static final String ALL = Languages.PATH + PlaygroundCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final PlaygroundPages shown;

    PlaygroundOpenController(Pages pages, ListPages lists, PlaygroundPages shown) {
        this.pages = pages;
        this.lists = lists;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(PlaygroundPages.LIST, request);
    }

    @GetMapping(ALL + "/{ground:\\d{1,18}}")
    ModelAndView one(@PathVariable long ground, HttpServletRequest request) {
        return pages.open("register/playground/open", shown.open(ground), request);
    }
}
