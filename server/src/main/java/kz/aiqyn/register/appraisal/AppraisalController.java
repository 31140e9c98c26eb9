package kz.aiqyn.register.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages over many proposals, and the lists of calls and norms.
@Controller
@Requires(AppraisalRights.SEE)
class AppraisalController {

    private static final String ALL = Languages.PATH + AppraisalCard.STAFF;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AppraisalPages shown;
    private final Access access;

    AppraisalController(Pages pages, ListPages lists, ListFiles files, AppraisalPages shown, Access access) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.access = access;
    }

    @GetMapping(ALL + AppraisalCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(AppraisalRights.SEE, organisation);
        }
        return pages.staff(
                "register/appraisal/overview",
                shown.overview(organisation, year, access.scope(AppraisalRights.SEE), AppraisalCard.STAFF),
                request);
    }

    @GetMapping(ALL + AppraisalCard.CALLS)
    ModelAndView calls(HttpServletRequest request) {
        ListPages.Ways ways = access.may(AppraisalRights.KEEP)
                ? new ListPages.Ways(AppraisalCard.STAFF + AppraisalCard.CALLS + "/new", "")
                : ListPages.Ways.NONE;
        return lists.staff(AppraisalLists.CALLS, AppraisalRights.SEE, ways, request);
    }

    @GetMapping(ALL + AppraisalCard.CALLS + "." + ListFiles.CHOICE)
    void callsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(AppraisalLists.CALLS, AppraisalRights.SEE, format, request, response);
    }

    @GetMapping(ALL + AppraisalCard.NORMS)
    ModelAndView norms(HttpServletRequest request) {
        ListPages.Ways ways = access.may(AppraisalRights.KEEP)
                ? new ListPages.Ways("", "/staff/files/" + NormFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(AppraisalLists.NORMS, AppraisalRights.SEE, ways, request);
    }

    @GetMapping(ALL + AppraisalCard.NORMS + "." + ListFiles.CHOICE)
    void normsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(AppraisalLists.NORMS, AppraisalRights.SEE, format, request, response);
    }
}
