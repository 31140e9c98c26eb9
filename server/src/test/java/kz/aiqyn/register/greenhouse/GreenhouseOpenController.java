package kz.aiqyn.register.greenhouse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on greenhouses.
@Controller
@Open
class GreenhouseOpenController {

    private static final String ALL = Languages.PATH + GreenhouseCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final GreenhousePages shown;

    GreenhouseOpenController(Pages pages, ListPages lists, ListFiles files, GreenhousePages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(GreenhousePages.LIST, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(GreenhousePages.LIST, format, request, response);
    }

    @GetMapping(ALL + "/{house:\\d{1,18}}")
    ModelAndView one(@PathVariable long house, HttpServletRequest request) {
        return pages.open("register/greenhouse/open", shown.open(house), request);
    }
}
