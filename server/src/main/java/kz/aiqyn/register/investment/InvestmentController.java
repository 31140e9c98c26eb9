package kz.aiqyn.register.investment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages over many projects: the list, the overview, the form of a project.
@Controller
@Requires(InvestmentRights.SEE)
class InvestmentController {

    private static final String ALL = Languages.PATH + InvestmentCard.STAFF;
    private static final String EDIT = ALL + "/{project:\\d{1,18}}/edit";
    private static final String FORM = "register/investment/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final ProjectPages shown;
    private final ProjectForm forms;
    private final ProjectChanges changes;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    InvestmentController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            ProjectPages shown,
            ProjectForm forms,
            ProjectChanges changes,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.forms = forms;
        this.changes = changes;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(InvestmentRights.EDIT)
                ? new ListPages.Ways(InvestmentCard.STAFF + "/new", "/staff/files/" + ProjectFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(InvestmentLists.PROJECTS, InvestmentRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(InvestmentLists.PROJECTS, InvestmentRights.SEE, format, request, response);
    }

    @GetMapping(ALL + InvestmentCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(InvestmentRights.SEE, organisation);
        }
        return pages.staff(
                "register/investment/overview",
                shown.overview(organisation, access.scope(InvestmentRights.SEE), InvestmentCard.STAFF),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(0, InvestmentCard.STAFF, Form.EMPTY, words), request);
    }

    @GetMapping(EDIT)
    @Requires(InvestmentRights.EDIT)
    ModelAndView edit(@PathVariable long project, Words words, HttpServletRequest request) {
        Form form = ProjectForm.of(shown.allowed(project, InvestmentRights.EDIT));
        return pages.staff(FORM, shown.edited(project, InvestmentCard.STAFF, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(EDIT)
    @Requires(InvestmentRights.EDIT)
    ModelAndView change(@PathVariable long project, Words words, HttpServletRequest request) {
        return save(shown.allowed(project, InvestmentRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable InvestmentProject known, Words words, HttpServletRequest request) {
        long id = known == null ? 0 : known.id();
        Form form = Form.of(request);
        @Nullable LocalDate due = form.day("first-due");
        Outcome<Long> outcome = forms.read(form, known, clock.instant())
                .then(
                        project -> {
                            access.require(InvestmentRights.EDIT, project.organisation());
                            return changes.save(project, due);
                        },
                        InvestmentProject::id);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(InvestmentCard.STAFF + "/" + kept, "investment.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(id, InvestmentCard.STAFF, again, words)),
                request);
    }
}
