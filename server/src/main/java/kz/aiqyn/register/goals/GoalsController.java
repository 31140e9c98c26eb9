package kz.aiqyn.register.goals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages over many targets, and the goals themselves.
@Controller
@Requires(GoalsRights.SEE)
class GoalsController {

    private static final String ALL = Languages.PATH + GoalsCard.STAFF;
    private static final String GOALS = "register/goals/goals";

    private final Pages pages;
    private final GoalsPages shown;
    private final TargetPages targets;
    private final GoalChanges changes;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    GoalsController(
            Pages pages,
            GoalsPages shown,
            TargetPages targets,
            GoalChanges changes,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.shown = shown;
        this.targets = targets;
        this.changes = changes;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL + GoalsCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.staff(
                "register/goals/overview",
                shown.overview(organisation, period, seen(organisation), GoalsCard.STAFF),
                request);
    }

    @GetMapping(ALL + GoalsCard.EVALUATION)
    ModelAndView evaluation(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        return pages.staff(
                "register/goals/evaluation",
                shown.evaluation(organisation, year, seen(organisation), GoalsCard.STAFF),
                request);
    }

    /// For which bodies the reader sees targets, this one among them.
    private Scope seen(String organisation) {
        if (!organisation.isEmpty()) {
            access.require(GoalsRights.SEE, organisation);
        }
        return access.scope(GoalsRights.SEE);
    }

    @GetMapping(ALL + GoalsCard.PROJECTS)
    ModelAndView projects(HttpServletRequest request) {
        return pages.staff("register/goals/projects", shown.projects(GoalsCard.STAFF), request);
    }

    @GetMapping(ALL + GoalsCard.PLAN)
    ModelAndView goals(HttpServletRequest request) {
        return pages.staff(GOALS, targets.goals(Form.EMPTY), request);
    }

    @PostMapping(ALL + GoalsCard.PLAN)
    @Requires(GoalsRights.PLAN)
    ModelAndView save(HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = TargetForm.goal(form, clock.instant()).then(changes::save, PlanGoal::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(GoalsCard.STAFF + GoalsCard.PLAN, "goals.done.goal", form.text("code")),
                again -> new Answers.Shown(GOALS, targets.goals(again)),
                request);
    }
}
