package kz.aiqyn.register.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on calls: what they weigh by, where their proposals stand, what is chosen.
@Controller
@Requires(AppraisalRights.KEEP)
class CallController {

    private static final String ALL = Languages.PATH + AppraisalCard.STAFF + AppraisalCard.CALLS;
    private static final String ONE = ALL + "/{call:\\d{1,18}}";
    private static final String PAGE = "register/appraisal/call";
    private static final String FORM = "register/appraisal/call-form";
    private static final String CHOICE = "register/appraisal/choice";

    private final Pages pages;
    private final CallPages shown;
    private final ChoicePages choices;
    private final CallChanges changes;
    private final CallLife life;
    private final Lives lives;
    private final Answers answers;
    private final InstantSource clock;

    CallController(
            Pages pages,
            CallPages shown,
            ChoicePages choices,
            CallChanges changes,
            CallLife life,
            Lives lives,
            Answers answers,
            InstantSource clock) {
        this.pages = pages;
        this.shown = shown;
        this.choices = choices;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @Requires(AppraisalRights.SEE)
    ModelAndView one(@PathVariable long call, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(call, Form.EMPTY), request);
    }

    @GetMapping(ONE + "/ranking")
    @Requires(AppraisalRights.WEIGH)
    ModelAndView ranking(@PathVariable long call, HttpServletRequest request) {
        return pages.staff("register/appraisal/ranking", choices.ranking(call, AppraisalCard.STAFF), request);
    }

    @GetMapping(ONE + "/choice")
    @Requires(AppraisalRights.WEIGH)
    ModelAndView choice(
            @PathVariable long call, @RequestParam(defaultValue = "") String percent, HttpServletRequest request) {
        return pages.staff(CHOICE, choices.choice(call, percent, AppraisalCard.STAFF, Form.EMPTY), request);
    }

    @PostMapping(ONE + "/choice")
    ModelAndView pick(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                choices.pick(call, form),
                form,
                now -> Answers.Next.of(CallPage.ALL + "/" + call + "/choice", "appraisal.done.picked"),
                again -> new Answers.Shown(CHOICE, choices.choice(call, "", AppraisalCard.STAFF, again)),
                request);
    }

    @PostMapping(ONE + "/{event:start|open|rank}")
    ModelAndView step(@PathVariable long call, @PathVariable String event, HttpServletRequest request) {
        return take(call, event, request);
    }

    @PostMapping(ONE + "/sign")
    @Requires(AppraisalRights.SIGN)
    ModelAndView sign(@PathVariable long call, HttpServletRequest request) {
        return take(call, "sign", request);
    }

    private ModelAndView take(long call, String event, HttpServletRequest request) {
        Form form = Form.of(request);
        CallEvent what = Lifecycle.of(CallEvent.class, event);
        return answer(call, lives.take(life, StepRequest.of(call, what, form)), form, event, request);
    }

    @PostMapping(ONE + "/budget")
    ModelAndView budget(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome =
                CallForm.budget(form).then(row -> changes.budget(call, form.version(), row), none -> call);
        return answer(call, outcome, form, "kept", request);
    }

    @PostMapping(ONE + "/criterion")
    ModelAndView criterion(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome =
                CallForm.criterion(form).then(row -> changes.criterion(call, form.version(), row), none -> call);
        return answer(call, outcome, form, "kept", request);
    }

    @PostMapping(ONE + "/share")
    ModelAndView share(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome =
                CallForm.share(form).then(row -> changes.share(call, form.version(), row), none -> call);
        return answer(call, outcome, form, "kept", request);
    }

    @PostMapping(ONE + "/expert")
    ModelAndView expert(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome =
                CallForm.expert(form).then(row -> changes.expert(call, form.version(), row), none -> call);
        return answer(call, outcome, form, "kept", request);
    }

    @PostMapping(ONE + "/remove")
    ModelAndView remove(@PathVariable long call, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = CallForm.removed(form)
                .then(kind -> changes.remove(call, form.version(), kind, form.text("removed")), none -> call);
        return answer(call, outcome, form, "kept", request);
    }

    private ModelAndView answer(long call, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(CallPage.ALL + "/" + call, "appraisal.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(call, again)),
                request);
    }

    @GetMapping(ALL + "/new")
    ModelAndView blank(HttpServletRequest request) {
        return pages.staff(FORM, new CallPage.Edited(0, Form.EMPTY), request);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable long call, HttpServletRequest request) {
        return pages.staff(FORM, new CallPage.Edited(call, CallForm.of(shown.get(call))), request);
    }

    @PostMapping(ALL + "/new")
    ModelAndView add(HttpServletRequest request) {
        return save(null, request);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(@PathVariable long call, HttpServletRequest request) {
        return save(shown.get(call), request);
    }

    private ModelAndView save(@Nullable ProjectCall known, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = CallForm.read(form, known, clock.instant()).then(changes::keep, ProjectCall::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(CallPage.ALL + "/" + id, "appraisal.done.call"),
                again -> new Answers.Shown(FORM, new CallPage.Edited(known == null ? 0 : known.id(), again)),
                request);
    }
}
