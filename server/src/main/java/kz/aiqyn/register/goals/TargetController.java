package kz.aiqyn.register.goals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on targets: the list, the form, one target and what is done there.
@Controller
@Requires(GoalsRights.SEE)
class TargetController {

    private static final String ALL = Languages.PATH + GoalsCard.STAFF;
    private static final String ONE = ALL + "/{target:\\d{1,18}}";
    private static final String PAGE = "register/goals/one";
    private static final String FORM = "register/goals/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final TargetPages shown;
    private final TargetChanges changes;
    private final NamedProjects projects;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    TargetController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            TargetPages shown,
            TargetChanges changes,
            NamedProjects projects,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.projects = projects;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(GoalsRights.EDIT)
                ? new ListPages.Ways(GoalsCard.STAFF + "/new", "/staff/files/" + TargetFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(TargetLists.TARGETS, GoalsRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(TargetLists.TARGETS, GoalsRights.SEE, format, request, response);
    }

    @GetMapping(ALL + GoalsCard.VALUES)
    ModelAndView values(HttpServletRequest request) {
        return lists.staff(TargetLists.VALUES, GoalsRights.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(ALL + GoalsCard.VALUES + "." + ListFiles.CHOICE)
    void valuesFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(TargetLists.VALUES, GoalsRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long target, Words words, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(target, GoalsRights.SEE), Form.EMPTY, words), request);
    }

    @PostMapping(ONE + "/plan")
    @Requires(GoalsRights.EDIT)
    ModelAndView plan(@PathVariable long target, Words words, HttpServletRequest request) {
        shown.allowed(target, GoalsRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = TargetForm.plan(form)
                .then(point -> changes.plan(target, TargetForm.version(form), point), none -> target);
        return answer(target, outcome, form, "planned", words, request);
    }

    @PostMapping(ONE + "/unplan")
    @Requires(GoalsRights.EDIT)
    ModelAndView unplan(@PathVariable long target, Words words, HttpServletRequest request) {
        shown.allowed(target, GoalsRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = TargetForm.quarter(form.text("removed"))
                .map(period -> changes.unplan(target, TargetForm.version(form), period))
                .orElseGet(() -> Outcome.refused(Phrase.of("goals.refused.period", form.text("removed"))));
        return answer(target, outcome, form, "planned", words, request);
    }

    @PostMapping(ONE + "/report")
    @Requires(GoalsRights.REPORT)
    ModelAndView report(@PathVariable long target, Words words, HttpServletRequest request) {
        PlanTarget known = shown.allowed(target, GoalsRights.REPORT);
        boolean judges = access.scope(GoalsRights.EDIT).covers(known.organisation());
        Form form = Form.of(request);
        Outcome<Long> outcome = TargetForm.fact(form, "fact-period", Kazakhstan.today(clock))
                .then(fact -> changes.report(target, TargetForm.version(form), fact, judges), none -> target);
        return answer(target, outcome, form, "reported", words, request);
    }

    @PostMapping(ONE + "/project")
    @Requires(GoalsRights.REPORT)
    ModelAndView name(@PathVariable long target, Words words, HttpServletRequest request) {
        shown.allowed(target, GoalsRights.REPORT);
        Form form = Form.of(request);
        Outcome<Long> outcome = projects.find(form)
                .then(record -> changes.name(target, TargetForm.version(form), record), none -> target);
        return answer(target, outcome, form, "named", words, request);
    }

    @PostMapping(ONE + "/forget")
    @Requires(GoalsRights.REPORT)
    ModelAndView forget(@PathVariable long target, Words words, HttpServletRequest request) {
        shown.allowed(target, GoalsRights.REPORT);
        Form form = Form.of(request);
        Outcome<Long> outcome = changes.forget(target, TargetForm.version(form), form.text("forgotten"));
        return answer(target, outcome, form, "named", words, request);
    }

    private ModelAndView answer(
            long target, Outcome<?> outcome, Form form, String done, Words words, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(GoalsCard.STAFF + "/" + target, "goals.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(target, GoalsRights.SEE), again, words)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(GoalsRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        Form usual = Form.EMPTY.with("kind", "target").with("reach", "own").with("direction", "up");
        return pages.staff(FORM, shown.edited(0, usual, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(GoalsRights.EDIT)
    ModelAndView edit(@PathVariable long target, Words words, HttpServletRequest request) {
        Form form = TargetForm.of(shown.allowed(target, GoalsRights.EDIT));
        return pages.staff(FORM, shown.edited(target, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(GoalsRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(GoalsRights.EDIT)
    ModelAndView change(@PathVariable long target, Words words, HttpServletRequest request) {
        return save(shown.allowed(target, GoalsRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable PlanTarget known, Words words, HttpServletRequest request) {
        long id = known == null ? 0 : known.id();
        Form form = Form.of(request);
        Outcome<Long> outcome = TargetForm.target(form, id, clock.instant())
                .then(
                        target -> {
                            access.require(GoalsRights.EDIT, target.organisation());
                            return changes.save(target);
                        },
                        PlanTarget::id);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(GoalsCard.STAFF + "/" + kept, "goals.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(id, again, words)),
                request);
    }
}
