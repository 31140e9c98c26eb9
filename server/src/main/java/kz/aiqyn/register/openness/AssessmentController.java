package kz.aiqyn.register.openness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on assessments: the list, one assessment and what is done there.
@Controller
@Requires(OpennessRights.SEE)
class AssessmentController {

    private static final String ALL = Languages.PATH + OpennessCard.STAFF;
    private static final String ONE = ALL + "/{assessment:\\d{1,18}}";
    private static final String PAGE = "register/openness/one";
    private static final String PLAN = "register/openness/plan";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AssessmentPages shown;
    private final AssessmentChanges changes;
    private final AssessmentLife life;
    private final Checklists checklists;
    private final Lives lives;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    AssessmentController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            AssessmentPages shown,
            AssessmentChanges changes,
            AssessmentLife life,
            Checklists checklists,
            Lives lives,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.life = life;
        this.checklists = checklists;
        this.lives = lives;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(OpennessRights.DECIDE)
                ? new ListPages.Ways(OpennessCard.STAFF + "/new", "/staff/files/" + FactFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(OpennessLists.ASSESSMENTS, OpennessRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(OpennessLists.ASSESSMENTS, OpennessRights.SEE, format, request, response);
    }

    @GetMapping(ALL + "/new")
    @Requires(OpennessRights.DECIDE)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(PLAN, new PlanPage(shown.bodies(words), Kazakhstan.today(clock), Form.EMPTY), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(OpennessRights.DECIDE)
    ModelAndView plan(Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Integer> outcome = FactForm.quarter(form.text("period"))
                .map(quarter -> changes.plan(quarter, bodies(form.text("organisation"), words)))
                .orElseGet(() -> Outcome.refused("period", Phrase.of("openness.refused.quarter", form.text("period"))));
        return answers.answer(
                outcome,
                form,
                count -> Answers.Next.of(OpennessCard.STAFF, "openness.done.planned", count),
                again -> new Answers.Shown(PLAN, new PlanPage(shown.bodies(words), Kazakhstan.today(clock), again)),
                request);
    }

    /// The body asked for, or all that the sender plans for.
    private List<String> bodies(String organisation, Words words) {
        if (organisation.isEmpty()) {
            return List.copyOf(shown.bodies(words).keySet());
        }
        access.require(OpennessRights.DECIDE, organisation);
        return List.of(organisation);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long assessment, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(assessment, OpennessRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:begin|join}")
    @Requires(OpennessRights.CHECK)
    ModelAndView take(@PathVariable long assessment, @PathVariable String event, HttpServletRequest request) {
        return step(assessment, event, OpennessRights.CHECK, request);
    }

    @PostMapping(ONE + "/{event:show|answer|close}")
    @Requires(OpennessRights.DECIDE)
    ModelAndView decide(@PathVariable long assessment, @PathVariable String event, HttpServletRequest request) {
        return step(assessment, event, OpennessRights.DECIDE, request);
    }

    @PostMapping(ONE + "/{event:agree|object}")
    @Requires(OpennessRights.OBJECT)
    ModelAndView reply(@PathVariable long assessment, @PathVariable String event, HttpServletRequest request) {
        return step(assessment, event, OpennessRights.OBJECT, request);
    }

    private ModelAndView step(long assessment, String event, String right, HttpServletRequest request) {
        shown.allowed(assessment, right);
        Form form = Form.of(request);
        AssessmentEvent what = Lifecycle.of(AssessmentEvent.class, event);
        return answer(assessment, lives.take(life, StepRequest.of(assessment, what, form)), form, event, request);
    }

    /// Both events lead here: whether the other checker has handed in is known only under the lock.
    @PostMapping(ONE + "/{event:hand-in|compare}")
    @Requires(OpennessRights.CHECK)
    ModelAndView handIn(@PathVariable long assessment, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(assessment, OpennessRights.CHECK);
        Form form = Form.of(request);
        return answer(assessment, changes.handIn(assessment, form), form, "hand-in", request);
    }

    @PostMapping(ONE + "/sheet")
    @Requires(OpennessRights.CHECK)
    ModelAndView sheet(@PathVariable long assessment, HttpServletRequest request) {
        Assessment known = shown.allowed(assessment, OpennessRights.CHECK);
        Form form = Form.of(request);
        Outcome<Long> outcome = AssessmentForm.sheet(form, checklists.whole(known.checklist()))
                .then(sheet -> changes.keep(assessment, sheet), none -> assessment);
        return answer(assessment, outcome, form, "sheet", request);
    }

    @PostMapping(ONE + "/resolve")
    @Requires(OpennessRights.DECIDE)
    ModelAndView resolve(@PathVariable long assessment, HttpServletRequest request) {
        Assessment known = shown.allowed(assessment, OpennessRights.DECIDE);
        Form form = Form.of(request);
        Outcome<Long> outcome = AssessmentForm.resolution(form, checklists.whole(known.checklist()))
                .then(resolution -> changes.resolve(assessment, form.version(), resolution), none -> assessment);
        return answer(assessment, outcome, form, "resolved", request);
    }

    private ModelAndView answer(
            long assessment, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(OpennessCard.STAFF + "/" + assessment, "openness.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(assessment, OpennessRights.SEE), again)),
                request);
    }
}
