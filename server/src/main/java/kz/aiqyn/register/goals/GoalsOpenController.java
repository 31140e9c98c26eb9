package kz.aiqyn.register.goals;

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

/// The public pages on goals and targets.
@Controller
@Open
class GoalsOpenController {

    private static final String ALL = Languages.PATH + GoalsCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final TargetPages targets;
    private final GoalsPages shown;

    GoalsOpenController(Pages pages, ListPages lists, ListFiles files, TargetPages targets, GoalsPages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.targets = targets;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(TargetLists.TARGETS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(TargetLists.TARGETS, format, request, response);
    }

    @GetMapping(ALL + GoalsCard.VALUES)
    ModelAndView values(HttpServletRequest request) {
        return lists.open(TargetLists.VALUES, request);
    }

    @GetMapping(ALL + GoalsCard.VALUES + "." + ListFiles.CHOICE)
    void valuesFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(TargetLists.VALUES, format, request, response);
    }

    @GetMapping(ALL + GoalsCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.open(
                "register/goals/overview-open",
                shown.overview(organisation, period, Scope.ALL, GoalsCard.OPEN),
                request);
    }

    @GetMapping(ALL + GoalsCard.EVALUATION)
    ModelAndView evaluation(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        return pages.open(
                "register/goals/evaluation-open",
                shown.evaluation(organisation, year, Scope.ALL, GoalsCard.OPEN),
                request);
    }

    @GetMapping(ALL + GoalsCard.PROJECTS)
    ModelAndView projects(HttpServletRequest request) {
        return pages.open("register/goals/projects-open", shown.projects(GoalsCard.OPEN), request);
    }

    @GetMapping(ALL + "/{target:\\d{1,18}}")
    ModelAndView one(@PathVariable long target, HttpServletRequest request) {
        return pages.open("register/goals/open", targets.open(target), request);
    }
}
