package kz.aiqyn.register.investment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's page of one project, and what is done there.
@Controller
@Requires(InvestmentRights.SEE)
class ProjectController {

    private static final String ONE = Languages.PATH + InvestmentCard.STAFF + "/{project:\\d{1,18}}";
    private static final String PAGE = "register/investment/one";

    private final Pages pages;
    private final ProjectPages shown;
    private final ProjectChanges changes;
    private final ProjectLife life;
    private final Lives lives;
    private final Answers answers;
    private final InstantSource clock;

    ProjectController(
            Pages pages,
            ProjectPages shown,
            ProjectChanges changes,
            ProjectLife life,
            Lives lives,
            Answers answers,
            InstantSource clock) {
        this.pages = pages;
        this.shown = shown;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long project, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(project, InvestmentRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:agree|build|equip|try|open|reach|stop|resume|restart|give-up}")
    @Requires(InvestmentRights.EDIT)
    ModelAndView step(@PathVariable long project, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(project, InvestmentRights.EDIT);
        Form form = Form.of(request);
        ProjectEvent what = Lifecycle.of(ProjectEvent.class, event);
        return answer(project, lives.take(life, StepRequest.of(project, what, form)), form, event, request);
    }

    @PostMapping(ONE + "/promise")
    @Requires(InvestmentRights.EDIT)
    ModelAndView promise(@PathVariable long project, HttpServletRequest request) {
        shown.allowed(project, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = ProjectForm.move(form, today())
                .then(due -> changes.promise(project, form.version(), due, form.text("reason")), none -> project);
        return answer(project, outcome, form, "promised", request);
    }

    @PostMapping(ONE + "/correct")
    @Requires(InvestmentRights.EDIT)
    ModelAndView correct(@PathVariable long project, HttpServletRequest request) {
        shown.allowed(project, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = ProjectForm.opening(form, "corrected", today())
                .then(
                        opening -> changes.correct(project, form.version(), opening.openedOn(), opening.act()),
                        none -> project);
        return answer(project, outcome, form, "corrected", request);
    }

    @PostMapping(ONE + "/report")
    @Requires(InvestmentRights.REPORT)
    ModelAndView report(@PathVariable long project, HttpServletRequest request) {
        shown.allowed(project, InvestmentRights.REPORT);
        Form form = Form.of(request);
        Outcome<Long> outcome = ProjectForm.fact(form, today())
                .then(fact -> changes.report(project, form.version(), fact), none -> project);
        return answer(project, outcome, form, "reported", request);
    }

    @PostMapping(ONE + "/finance")
    @Requires(InvestmentRights.REPORT)
    ModelAndView finance(@PathVariable long project, HttpServletRequest request) {
        shown.allowed(project, InvestmentRights.REPORT);
        Form form = Form.of(request);
        Outcome<Long> outcome =
                ProjectForm.funds(form).then(funds -> changes.finance(project, form.version(), funds), none -> project);
        return answer(project, outcome, form, "financed", request);
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }

    private ModelAndView answer(long project, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(InvestmentCard.STAFF + "/" + project, "investment.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(project, InvestmentRights.SEE), again)),
                request);
    }
}
