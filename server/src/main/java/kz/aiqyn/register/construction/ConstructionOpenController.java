package kz.aiqyn.register.construction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on construction sites.
@Controller
@Open
class ConstructionOpenController {

    private static final String ALL = Languages.PATH + ConstructionCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final SitePages shown;
    private final SiteRecords records;

    ConstructionOpenController(Pages pages, ListPages lists, ListFiles files, SitePages shown, SiteRecords records) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.records = records;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(SitePages.LIST, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(SitePages.LIST, format, request, response);
    }

    @GetMapping(ALL + ConstructionCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        SiteOverview overview = shown.overview(organisation, Scope.ALL, ConstructionCard.OPEN);
        return pages.open("register/construction/overview-open", overview, request);
    }

    @GetMapping(ALL + ConstructionCard.RECORDS)
    ModelAndView records(
            @RequestParam String measure,
            @RequestParam String organisation,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return pages.open("register/construction/records", records.page(measure, organisation, period, known), request);
    }

    @GetMapping(ALL + "/{site:\\d{1,18}}")
    ModelAndView one(@PathVariable long site, HttpServletRequest request) {
        return pages.open("register/construction/open", shown.open(site), request);
    }
}
