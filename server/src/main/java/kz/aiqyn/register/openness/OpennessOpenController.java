package kz.aiqyn.register.openness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages: final results, facts, checklists.
@Controller
@Open
class OpennessOpenController {

    private static final String ALL = Languages.PATH + OpennessCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AssessmentPages assessments;
    private final FactPages facts;
    private final OpennessPages shown;
    private final Checklists checklists;

    OpennessOpenController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            AssessmentPages assessments,
            FactPages facts,
            OpennessPages shown,
            Checklists checklists) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.assessments = assessments;
        this.facts = facts;
        this.shown = shown;
        this.checklists = checklists;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(OpennessLists.RESULTS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(OpennessLists.RESULTS, format, request, response);
    }

    @GetMapping(ALL + "/{assessment:\\d{1,18}}")
    ModelAndView one(@PathVariable long assessment, HttpServletRequest request) {
        return pages.open("register/openness/open", assessments.open(assessment), request);
    }

    @GetMapping(ALL + OpennessCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.open("register/openness/overview-open", shown.open(organisation, period), request);
    }

    @GetMapping(ALL + OpennessCard.FACTS)
    ModelAndView facts(HttpServletRequest request) {
        return lists.open(OpennessLists.FACTS, request);
    }

    @GetMapping(ALL + OpennessCard.FACTS + "." + ListFiles.CHOICE)
    void factsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(OpennessLists.FACTS, format, request, response);
    }

    @GetMapping(ALL + OpennessCard.FACTS + "/{fact:\\d{1,18}}")
    ModelAndView fact(@PathVariable long fact, HttpServletRequest request) {
        return pages.open("register/openness/fact-open", facts.open(fact), request);
    }

    /// The facts behind a value, as they were when it became known.
    @GetMapping(ALL + OpennessCard.COUNTED)
    ModelAndView counted(
            @RequestParam String measure,
            @RequestParam String organisation,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return pages.open("register/openness/counted", facts.counted(measure, organisation, period, known), request);
    }

    @GetMapping(ALL + OpennessCard.CHECKLISTS)
    ModelAndView items(HttpServletRequest request) {
        return lists.open(OpennessLists.ITEMS, request);
    }

    @GetMapping(ALL + OpennessCard.CHECKLISTS + "." + ListFiles.CHOICE)
    void itemsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(OpennessLists.ITEMS, format, request, response);
    }

    @GetMapping(ALL + OpennessCard.CHECKLISTS + "/{checklist:\\d{1,18}}")
    ModelAndView checklist(@PathVariable long checklist, HttpServletRequest request) {
        ChecklistPage page = new ChecklistPage(
                checklists.whole(checklist),
                checklists.versions(),
                false,
                ChangeHistory.Shown.NONE,
                List.of(),
                Form.EMPTY);
        return pages.open("register/openness/checklist-open", page, request);
    }
}
