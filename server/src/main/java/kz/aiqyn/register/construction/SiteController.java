package kz.aiqyn.register.construction;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
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
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's page of one construction site, and what is done there.
@Controller
@Requires(ConstructionRights.SEE)
class SiteController {

    private static final String ONE = Languages.PATH + ConstructionCard.STAFF + "/{site:\\d{1,18}}";
    private static final String PAGE = "register/construction/one";

    private final Pages pages;
    private final SitePages shown;
    private final SiteChanges changes;
    private final SiteLife life;
    private final Lives lives;
    private final Answers answers;
    private final InstantSource clock;

    SiteController(
            Pages pages,
            SitePages shown,
            SiteChanges changes,
            SiteLife life,
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
    ModelAndView one(@PathVariable long site, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(site, ConstructionRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:start|stop|resume|finish|find-defects|hand-over}")
    @Requires(ConstructionRights.EDIT)
    ModelAndView step(@PathVariable long site, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        SiteEvent what = Lifecycle.of(SiteEvent.class, event);
        return answer(site, lives.take(life, StepRequest.of(site, what, form)), form, event, request);
    }

    @PostMapping(ONE + "/report")
    @Requires(ConstructionRights.REPORT)
    ModelAndView report(@PathVariable long site, HttpServletRequest request) {
        SiteDossier dossier = shown.dossier(shown.allowed(site, ConstructionRights.REPORT));
        Form form = Form.of(request);
        Outcome<Long> outcome = RowForms.report(form, day -> SiteChanges.planned(dossier, day))
                .then(report -> changes.report(site, form.version(), report), none -> site);
        return answer(site, outcome, form, "reported", request);
    }

    @PostMapping(ONE + "/settle")
    @Requires(ConstructionRights.INSPECT)
    ModelAndView settle(@PathVariable long site, HttpServletRequest request) {
        shown.allowed(site, ConstructionRights.INSPECT);
        Form form = Form.of(request);
        String number = form.text("inspection");
        long inspection = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
        return answer(site, changes.settle(site, form.version(), inspection), form, "settled", request);
    }

    @PostMapping(ONE + "/schedule")
    @Requires(ConstructionRights.EDIT)
    ModelAndView schedule(@PathVariable long site, HttpServletRequest request) {
        shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = RowForms.milestone(form, today())
                .then(row -> changes.schedule(site, form.version(), row), none -> site);
        return answer(site, outcome, form, "scheduled", request);
    }

    @PostMapping(ONE + "/unschedule")
    @Requires(ConstructionRights.EDIT)
    ModelAndView unschedule(@PathVariable long site, HttpServletRequest request) {
        shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        Optional<WorkStage> stage = RowForms.choice(WorkStage.values(), form.text("removed"));
        Outcome<Long> outcome = stage.isEmpty()
                ? Outcome.refused(Phrase.of("web.form.choice", form.text("removed")))
                : changes.unschedule(site, form.version(), stage.get());
        return answer(site, outcome, form, "scheduled", request);
    }

    @PostMapping(ONE + "/finance")
    @Requires(ConstructionRights.EDIT)
    ModelAndView finance(@PathVariable long site, HttpServletRequest request) {
        ConstructionSite known = shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = RowForms.money(form, "planned-money", known.term())
                .then(row -> changes.finance(site, form.version(), row), none -> site);
        return answer(site, outcome, form, "financed", request);
    }

    @PostMapping(ONE + "/quarter")
    @Requires(ConstructionRights.EDIT)
    ModelAndView quarter(@PathVariable long site, HttpServletRequest request) {
        ConstructionSite known = shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = RowForms.quarter(form, known.term())
                .then(row -> changes.finance(site, form.version(), row), none -> site);
        return answer(site, outcome, form, "financed", request);
    }

    @PostMapping(ONE + "/turn")
    @Requires(ConstructionRights.EDIT)
    ModelAndView turn(@PathVariable long site, HttpServletRequest request) {
        shown.allowed(site, ConstructionRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome =
                RowForms.turn(form, today()).then(row -> changes.turn(site, form.version(), row), none -> site);
        return answer(site, outcome, form, "turned", request);
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }

    private ModelAndView answer(long site, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(ConstructionCard.STAFF + "/" + site, "construction.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(site, ConstructionRights.SEE), again)),
                request);
    }
}
