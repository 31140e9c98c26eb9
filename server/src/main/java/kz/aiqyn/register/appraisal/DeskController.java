package kz.aiqyn.register.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk of experts.
@Controller
@Requires(AppraisalRights.SCORE)
class DeskController {

    private static final String ALL = Languages.PATH + DeskPage.ALL;
    private static final String ONE = ALL + "/{proposal:\\d{1,18}}";
    private static final String SCORING = "register/appraisal/scoring";

    private final Pages pages;
    private final ExpertDesk desk;
    private final Answers answers;

    DeskController(Pages pages, ExpertDesk desk, Answers answers) {
        this.pages = pages;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping(ALL)
    ModelAndView all(HttpServletRequest request) {
        return pages.staff("register/appraisal/desk", desk.page(), request);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long proposal, HttpServletRequest request) {
        return pages.staff(SCORING, desk.scoring(proposal, null), request);
    }

    @PostMapping(ONE)
    ModelAndView hand(@PathVariable long proposal, HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                desk.hand(proposal, form),
                form,
                id -> Answers.Next.of(DeskPage.ALL, "appraisal.done.handed"),
                again -> new Answers.Shown(SCORING, desk.scoring(proposal, again)),
                request);
    }
}
