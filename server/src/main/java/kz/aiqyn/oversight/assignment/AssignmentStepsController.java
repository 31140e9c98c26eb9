package kz.aiqyn.oversight.assignment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What executors and controllers do with an assignment.
@Controller
@Requires(AssignmentRights.SEE)
class AssignmentStepsController {

    private static final String ONE = Languages.PATH + AssignmentCard.STAFF + "/{assignment:\\d{1,18}}";
    private static final String PAGE = "oversight/assignment/one";

    private final AssignmentPages shown;
    private final AssignmentChanges changes;
    private final AssignmentLife life;
    private final Lives lives;
    private final Answers answers;

    AssignmentStepsController(
            AssignmentPages shown, AssignmentChanges changes, AssignmentLife life, Lives lives, Answers answers) {
        this.shown = shown;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.answers = answers;
    }

    @PostMapping(ONE + "/{event:accept|report|explain}")
    @Requires(AssignmentRights.REPORT)
    ModelAndView execute(@PathVariable long assignment, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(assignment, AssignmentRights.REPORT);
        return step(assignment, event, request);
    }

    @PostMapping(ONE + "/{event:return|close|fail|excuse|remark|discipline|withdraw}")
    @Requires(AssignmentRights.CONTROL)
    ModelAndView control(@PathVariable long assignment, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(assignment, AssignmentRights.CONTROL);
        return step(assignment, event, request);
    }

    private ModelAndView step(long assignment, String event, HttpServletRequest request) {
        Form form = Form.of(request);
        AssignmentEvent what = Lifecycle.of(AssignmentEvent.class, event);
        return answer(assignment, lives.take(life, StepRequest.of(assignment, what, form)), form, event, request);
    }

    @PostMapping(ONE + "/ask")
    @Requires(AssignmentRights.REPORT)
    ModelAndView ask(@PathVariable long assignment, HttpServletRequest request) {
        shown.allowed(assignment, AssignmentRights.REPORT);
        Form form = Form.of(request);
        Outcome<Long> outcome = AssignmentForm.asked(form)
                .then(
                        asked -> changes.ask(assignment, form.version(), asked.until(), asked.reason()),
                        none -> assignment);
        return answer(assignment, outcome, form, "asked", request);
    }

    @PostMapping(ONE + "/{decision:grant|refuse}")
    @Requires(AssignmentRights.CONTROL)
    ModelAndView decide(@PathVariable long assignment, @PathVariable String decision, HttpServletRequest request) {
        Assignment known = shown.allowed(assignment, AssignmentRights.CONTROL);
        Form form = AssignmentForm.plain(Form.of(request), "answer");
        boolean granted = decision.equals("grant");
        Outcome<Long> outcome = !form.isSound()
                ? Outcome.refused(form)
                : shown.controls(known)
                        ? changes.decide(assignment, form.version(), granted, form.text("answer"))
                        : Outcome.refused(life.refusal(AssignmentEvent.CLOSE, known));
        return answer(assignment, outcome, form, granted ? "granted" : "refused", request);
    }

    @PostMapping(ONE + "/hand-over")
    ModelAndView handOver(@PathVariable long assignment, HttpServletRequest request) {
        Assignment known = shown.allowed(assignment, AssignmentRights.SEE);
        if (!shown.mayHandOver(known)) {
            return answer(
                    assignment,
                    Outcome.refused(life.refusal(AssignmentEvent.CLOSE, known)),
                    Form.of(request),
                    "handed-over",
                    request);
        }
        Map<String, String> successors = shown.successors(known);
        Form form = AssignmentForm.handedOver(Form.of(request), successors);
        Outcome<Long> outcome = form.isSound()
                ? changes.handOver(
                        assignment,
                        form.version(),
                        form.text("to"),
                        successors.getOrDefault(form.text("to"), ""),
                        form.text("why"))
                : Outcome.refused(form);
        return answer(assignment, outcome, form, "handed-over", request);
    }

    private ModelAndView answer(
            long assignment, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(AssignmentCard.STAFF + "/" + assignment, "assignment.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(assignment, AssignmentRights.SEE), again)),
                request);
    }
}
