package kz.aiqyn.oversight.assignment;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Assignments seen together: the board by states, the calendar of terms, discipline by body.
@Controller
@Requires(AssignmentRights.SEE)
class OverviewController {

    private static final String ALL = Languages.PATH + AssignmentCard.STAFF;

    private final Pages pages;
    private final DueWork work;
    private final DisciplineCounts counts;
    private final Access access;

    OverviewController(Pages pages, DueWork work, DisciplineCounts counts, Access access) {
        this.pages = pages;
        this.work = work;
        this.counts = counts;
        this.access = access;
    }

    @GetMapping(ALL + AssignmentCard.BOARD)
    ModelAndView board(HttpServletRequest request) {
        return pages.staff("oversight/assignment/board", work.board(access.scope(AssignmentRights.SEE)), request);
    }

    @GetMapping(ALL + AssignmentCard.CALENDAR)
    ModelAndView calendar(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return pages.staff(
                "oversight/assignment/calendar", work.month(month, access.scope(AssignmentRights.SEE)), request);
    }

    @GetMapping(ALL + AssignmentCard.DISCIPLINE)
    ModelAndView discipline(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.staff(
                "oversight/assignment/discipline",
                counts.of(organisation, period, access.scope(AssignmentRights.SEE), AssignmentCard.STAFF),
                request);
    }
}
