package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on surveys.
@Controller
@Requires(ServicesRights.SEE)
class SurveyController {

    private static final String LOCAL = ServicesCard.STAFF + ServicesCard.SURVEYS;
    private static final String ALL = Languages.PATH + LOCAL;
    private static final String ONE = ALL + "/{survey:\\d{1,18}}";
    private static final String FORM = "register/services/survey-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Surveys surveys;
    private final SurveyChanges changes;
    private final Surroundings around;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    SurveyController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Surveys surveys,
            SurveyChanges changes,
            Surroundings around,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.surveys = surveys;
        this.changes = changes;
        this.around = around;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(ServicesRights.ASSESS)
                ? new ListPages.Ways(LOCAL + "/new", "/staff/files/" + SurveyFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(ServicesLists.SURVEYS, ServicesRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(ServicesLists.SURVEYS, ServicesRights.SEE, format, request, response);
    }

    /// An survey that the reader has a right for.
    private Survey allowed(long id, String right) {
        Survey survey = surveys.get(id);
        access.require(right, survey.organisation());
        return survey;
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long survey, HttpServletRequest request) {
        Survey found = allowed(survey, ServicesRights.SEE);
        RecordAround surroundings = around.staff(
                found.subject(),
                found.organisation(),
                ServicesRights.ASSESS,
                found.period(),
                List.of(ServicesMeasures.SATISFACTION));
        SurveyPage page = new SurveyPage(found, surroundings);
        return pages.staff("register/services/survey", page, request);
    }

    @GetMapping(ALL + "/new")
    @Requires(ServicesRights.ASSESS)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(ServicesRights.ASSESS)
    ModelAndView edit(@PathVariable long survey, Words words, HttpServletRequest request) {
        Form form = SurveyForm.of(allowed(survey, ServicesRights.ASSESS));
        return pages.staff(FORM, edited(survey, form, words), request);
    }

    private SurveyPage.Edited edited(long id, Form form, Words words) {
        return new SurveyPage.Edited(
                id, around.organisations(ServicesRights.ASSESS, words), around.quarters(form, "period", words), form);
    }

    @PostMapping(ALL + "/new")
    @Requires(ServicesRights.ASSESS)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(0, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(ServicesRights.ASSESS)
    ModelAndView change(@PathVariable long survey, Words words, HttpServletRequest request) {
        return save(allowed(survey, ServicesRights.ASSESS).id(), words, request);
    }

    private ModelAndView save(long survey, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = SurveyForm.read(form, survey, Kazakhstan.today(clock), clock.instant())
                .then(
                        read -> {
                            access.require(ServicesRights.ASSESS, read.organisation());
                            return changes.save(read);
                        },
                        Survey::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(LOCAL + "/" + id, "services.done.survey"),
                again -> new Answers.Shown(FORM, edited(survey, again, words)),
                request);
    }
}
