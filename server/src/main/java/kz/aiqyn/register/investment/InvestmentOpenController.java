package kz.aiqyn.register.investment;

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

/// The public pages on projects, zones and enterprises.
@Controller
@Open
class InvestmentOpenController {

    private static final String ALL = Languages.PATH + InvestmentCard.OPEN;
    private static final String ZONES = ALL + InvestmentCard.ZONES;
    private static final String ENTERPRISES = ALL + InvestmentCard.ENTERPRISES;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final ProjectPages projects;
    private final GroundPages ground;
    private final CountedRecords records;

    InvestmentOpenController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            ProjectPages projects,
            GroundPages ground,
            CountedRecords records) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.projects = projects;
        this.ground = ground;
        this.records = records;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(InvestmentLists.PROJECTS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(InvestmentLists.PROJECTS, format, request, response);
    }

    @GetMapping(ALL + InvestmentCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        return pages.open(
                "register/investment/overview-open",
                projects.overview(organisation, Scope.ALL, InvestmentCard.OPEN),
                request);
    }

    @GetMapping(ALL + InvestmentCard.RECORDS)
    ModelAndView records(
            @RequestParam String measure,
            @RequestParam String organisation,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return pages.open("register/investment/records", records.page(measure, organisation, period, known), request);
    }

    @GetMapping(ALL + "/{project:\\d{1,18}}")
    ModelAndView one(@PathVariable long project, HttpServletRequest request) {
        return pages.open("register/investment/open", projects.open(project), request);
    }

    @GetMapping(ZONES)
    ModelAndView zones(HttpServletRequest request) {
        return lists.open(InvestmentLists.ZONES, request);
    }

    @GetMapping(ZONES + "." + ListFiles.CHOICE)
    void zonesFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(InvestmentLists.ZONES, format, request, response);
    }

    @GetMapping(ZONES + "/{zone:\\d{1,18}}")
    ModelAndView zone(@PathVariable long zone, HttpServletRequest request) {
        return pages.open("register/investment/zone-open", ground.openZone(zone), request);
    }

    @GetMapping(ENTERPRISES)
    ModelAndView enterprises(HttpServletRequest request) {
        return lists.open(InvestmentLists.ENTERPRISES, request);
    }

    @GetMapping(ENTERPRISES + "." + ListFiles.CHOICE)
    void enterprisesFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(InvestmentLists.ENTERPRISES, format, request, response);
    }

    @GetMapping(ENTERPRISES + "/{enterprise:\\d{1,18}}")
    ModelAndView enterprise(@PathVariable long enterprise, HttpServletRequest request) {
        return pages.open("register/investment/enterprise-open", ground.openEnterprise(enterprise), request);
    }
}
