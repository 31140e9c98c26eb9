package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
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

/// The staff's pages on assessments.
@Controller
@Requires(ServicesRights.SEE)
class AssessmentController {

    private static final String LOCAL = ServicesCard.STAFF + ServicesCard.ASSESSMENTS;
    private static final String ALL = Languages.PATH + LOCAL;
    private static final String ONE = ALL + "/{evaluation:\\d{1,18}}";
    private static final String PAGE = "register/services/assessment";
    private static final String PREPARE = "register/services/prepare";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Assessments assessments;
    private final AssessmentChanges changes;
    private final AssessmentLife life;
    private final Lives lives;
    private final Surroundings around;
    private final Answers answers;
    private final Access access;

    AssessmentController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Assessments assessments,
            AssessmentChanges changes,
            AssessmentLife life,
            Lives lives,
            Surroundings around,
            Answers answers,
            Access access) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.assessments = assessments;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.around = around;
        this.answers = answers;
        this.access = access;
    }

    /// The form by which a quarter's drafts are made.
    record Prepared(Map<String, String> quarters, Form form) {

        static final String ADDRESS = LOCAL + "/prepare";
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways =
                access.may(ServicesRights.ASSESS) ? new ListPages.Ways(Prepared.ADDRESS, "") : ListPages.Ways.NONE;
        return lists.staff(ServicesLists.ASSESSMENTS, ServicesRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(ServicesLists.ASSESSMENTS, ServicesRights.SEE, format, request, response);
    }

    @GetMapping(ALL + "/prepare")
    @Requires(ServicesRights.ASSESS)
    ModelAndView quarter(Words words, HttpServletRequest request) {
        return pages.staff(PREPARE, new Prepared(around.quarters(Form.EMPTY, "quarter", words), Form.EMPTY), request);
    }

    @PostMapping(ALL + "/prepare")
    @Requires(ServicesRights.ASSESS)
    ModelAndView prepare(Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Integer> outcome = FigureForm.quarter(form.text("quarter"))
                .map(quarter -> changes.prepare(quarter, access.scope(ServicesRights.ASSESS)))
                .orElseGet(
                        () -> Outcome.refused("quarter", Phrase.of("services.refused.quarter", form.text("quarter"))));
        return answers.answer(
                outcome,
                form,
                made -> Answers.Next.of(LOCAL, "services.done.prepared", made),
                again -> new Answers.Shown(PREPARE, new Prepared(around.quarters(again, "quarter", words), again)),
                request);
    }

    private Assessment allowed(long id, String right) {
        Assessment assessment = assessments.get(id);
        access.require(right, assessment.organisation());
        return assessment;
    }

    private AssessmentPage page(Assessment assessment, Form form) {
        List<AssessedCriterion> criteria = assessment.state() == AssessmentState.DRAFT
                ? changes.counted(assessment)
                : assessments.criteria(assessment.id());
        return new AssessmentPage(
                assessment,
                criteria,
                assessment.state() == AssessmentState.DRAFT
                        ? null
                        : assessments.countedAt(assessment.id()).orElse(null),
                lives.line(life, assessment, AssessmentLife.WAY),
                lives.offered(life, assessment),
                around.staff(
                        assessment.subject(),
                        assessment.organisation(),
                        ServicesRights.ASSESS,
                        assessment.period(),
                        List.of(ServicesMeasures.ASSESSMENT)),
                form);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable("evaluation") long assessment, HttpServletRequest request) {
        return pages.staff(PAGE, page(allowed(assessment, ServicesRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:show|accept|answer|publish}")
    @Requires(ServicesRights.ASSESS)
    ModelAndView step(
            @PathVariable("evaluation") long assessment, @PathVariable String event, HttpServletRequest request) {
        allowed(assessment, ServicesRights.ASSESS);
        return take(assessment, Lifecycle.of(AssessmentEvent.class, event), request);
    }

    @PostMapping(ONE + "/object")
    @Requires(ServicesRights.OBJECT)
    ModelAndView object(@PathVariable("evaluation") long assessment, HttpServletRequest request) {
        allowed(assessment, ServicesRights.OBJECT);
        return take(assessment, AssessmentEvent.OBJECT, request);
    }

    private ModelAndView take(long id, AssessmentEvent event, HttpServletRequest request) {
        Form form = FormRules.withoutPersons(Form.of(request), "comment");
        Outcome<Assessment> outcome =
                form.isSound() ? lives.take(life, StepRequest.of(id, event, form)) : Outcome.refused(form);
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(LOCAL + "/" + id, "services.done." + Lifecycle.code(event)),
                again -> new Answers.Shown(PAGE, page(assessments.get(id), again)),
                request);
    }
}
