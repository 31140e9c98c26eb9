package kz.aiqyn.oversight.assignment;

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

/// What everybody reads of assignments: what was promised in public, and how bodies carried theirs out, by number.
@Controller
@Open
class AssignmentOpenController {

    private static final String ALL = Languages.PATH + AssignmentCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AssignmentPages shown;
    private final DisciplineCounts counts;

    AssignmentOpenController(
            Pages pages, ListPages lists, ListFiles files, AssignmentPages shown, DisciplineCounts counts) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.counts = counts;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(AssignmentLists.PROMISED, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(AssignmentLists.PROMISED, format, request, response);
    }

    @GetMapping(ALL + AssignmentCard.DISCIPLINE)
    ModelAndView discipline(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.open(
                "oversight/assignment/discipline-open",
                counts.of(organisation, period, Scope.ALL, AssignmentCard.OPEN),
                request);
    }

    @GetMapping(ALL + "/{assignment:\\d{1,18}}")
    ModelAndView one(@PathVariable long assignment, HttpServletRequest request) {
        return pages.open("oversight/assignment/open", shown.open(assignment), request);
    }
}
