package kz.aiqyn.base.catalogue;

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

/// The public pages on services and on those who give them.
@Controller
@Open
class CatalogueOpenController {

    private static final String ALL = Languages.PATH + CatalogueCard.OPEN;
    private static final String INSTITUTIONS = ALL + CatalogueCard.INSTITUTIONS;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final CataloguePages shown;

    CatalogueOpenController(Pages pages, ListPages lists, ListFiles files, CataloguePages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(CatalogueLists.SERVICES, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(CatalogueLists.SERVICES, format, request, response);
    }

    @GetMapping(ALL + "/{passport:\\d{1,18}}")
    ModelAndView one(@PathVariable long passport, HttpServletRequest request) {
        return pages.open("base/catalogue/open", shown.open(passport), request);
    }

    @GetMapping(INSTITUTIONS)
    ModelAndView institutions(HttpServletRequest request) {
        return lists.open(CatalogueLists.INSTITUTIONS, request);
    }

    @GetMapping(INSTITUTIONS + "." + ListFiles.CHOICE)
    void institutionsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(CatalogueLists.INSTITUTIONS, format, request, response);
    }

    @GetMapping(INSTITUTIONS + "/{institution:\\d{1,18}}")
    ModelAndView institution(@PathVariable long institution, HttpServletRequest request) {
        return pages.open("base/catalogue/institution-open", shown.openInstitution(institution), request);
    }
}
