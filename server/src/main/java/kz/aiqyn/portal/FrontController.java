package kz.aiqyn.portal;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page.
@Controller
@Open
class FrontController {

    private final Pages pages;

    FrontController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(Languages.PATH)
    ModelAndView front(HttpServletRequest request) {
        return pages.open("portal/front", new FrontPage("portal.nothing"), request);
    }
}
