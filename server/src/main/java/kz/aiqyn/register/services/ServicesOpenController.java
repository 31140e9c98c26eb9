package kz.aiqyn.register.services;

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

/// The public lists of the register, the overview, and the records behind values.
@Controller
@Open
class ServicesOpenController {

    private static final String ALL = Languages.PATH + ServicesCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final ServicesPages shown;

    ServicesOpenController(Pages pages, ListPages lists, ListFiles files, ServicesPages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(ServicesLists.FIGURES, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(ServicesLists.FIGURES, format, request, response);
    }

    @GetMapping(ALL + ServicesCard.INSPECTIONS)
    ModelAndView inspections(HttpServletRequest request) {
        return lists.open(ServicesLists.INSPECTIONS, request);
    }

    @GetMapping(ALL + ServicesCard.INSPECTIONS + "." + ListFiles.CHOICE)
    void inspectionsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(ServicesLists.INSPECTIONS, format, request, response);
    }

    @GetMapping(ALL + ServicesCard.SURVEYS)
    ModelAndView surveys(HttpServletRequest request) {
        return lists.open(ServicesLists.SURVEYS, request);
    }

    @GetMapping(ALL + ServicesCard.SURVEYS + "." + ListFiles.CHOICE)
    void surveysFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(ServicesLists.SURVEYS, format, request, response);
    }

    @GetMapping(ALL + ServicesCard.ASSESSMENTS)
    ModelAndView assessments(HttpServletRequest request) {
        return lists.open(ServicesLists.PUBLISHED, request);
    }

    @GetMapping(ALL + ServicesCard.ASSESSMENTS + "." + ListFiles.CHOICE)
    void assessmentsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(ServicesLists.PUBLISHED, format, request, response);
    }

    @GetMapping(ALL + ServicesCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.open(
                "register/services/overview-open",
                shown.overview(organisation, service, period, Scope.ALL, ServicesCard.OPEN),
                request);
    }

    @GetMapping(ALL + ServicesCard.RECORDS)
    ModelAndView records(
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return pages.open("register/services/records", shown.records(measure, organisation, period, known), request);
    }
}
