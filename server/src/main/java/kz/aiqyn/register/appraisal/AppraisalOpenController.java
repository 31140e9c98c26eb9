package kz.aiqyn.register.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on proposals; of a call's ranking and choice once its decision is signed.
@Controller
@Open
class AppraisalOpenController {

    private static final String ALL = Languages.PATH + AppraisalCard.OPEN;
    private static final String CALLS = ALL + AppraisalCard.CALLS;
    private static final String NORMS = ALL + AppraisalCard.NORMS;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AppraisalPages shown;
    private final ProposalPages proposals;
    private final CallPages calls;
    private final ChoicePages choices;

    AppraisalOpenController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            AppraisalPages shown,
            ProposalPages proposals,
            CallPages calls,
            ChoicePages choices) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.proposals = proposals;
        this.calls = calls;
        this.choices = choices;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(AppraisalLists.PROPOSALS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files(AppraisalLists.PROPOSALS, format, request, response);
    }

    @GetMapping(CALLS)
    ModelAndView calls(HttpServletRequest request) {
        return lists.open(AppraisalLists.CALLS, request);
    }

    @GetMapping(CALLS + "." + ListFiles.CHOICE)
    void callsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files(AppraisalLists.CALLS, format, request, response);
    }

    @GetMapping(NORMS)
    ModelAndView norms(HttpServletRequest request) {
        return lists.open(AppraisalLists.NORMS, request);
    }

    @GetMapping(NORMS + "." + ListFiles.CHOICE)
    void normsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files(AppraisalLists.NORMS, format, request, response);
    }

    private void files(Listing listing, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(listing, format, request, response);
    }

    @GetMapping(ALL + AppraisalCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        return pages.open(
                "register/appraisal/overview-open",
                shown.overview(organisation, year, Scope.ALL, AppraisalCard.OPEN),
                request);
    }

    @GetMapping(ALL + AppraisalCard.RECORDS)
    ModelAndView records(
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return pages.open("register/appraisal/records", shown.records(measure, organisation, year, known), request);
    }

    @GetMapping(ALL + "/{proposal:\\d{1,18}}")
    ModelAndView one(@PathVariable long proposal, HttpServletRequest request) {
        return pages.open("register/appraisal/open", proposals.open(proposal), request);
    }

    @GetMapping(CALLS + "/{call:\\d{1,18}}")
    ModelAndView call(
            @PathVariable long call, @RequestParam(defaultValue = "") String percent, HttpServletRequest request) {
        CallPage page = calls.open(call);
        return pages.open(
                "register/appraisal/call-open",
                page.call().isSigned()
                        ? new PublishedCall(
                                page,
                                choices.ranking(call, AppraisalCard.OPEN),
                                choices.choice(call, percent, AppraisalCard.OPEN, Form.EMPTY))
                        : new PublishedCall(page, null, null),
                request);
    }
}
