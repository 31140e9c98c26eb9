package kz.aiqyn.register.investment;

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
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages of enterprises, and when they stood still.
@Controller
@Requires(InvestmentRights.SEE)
class EnterpriseController {

    private static final String HERE = InvestmentCard.STAFF + InvestmentCard.ENTERPRISES;
    private static final String ALL = Languages.PATH + HERE;
    private static final String ONE = ALL + "/{enterprise:\\d{1,18}}";
    private static final String PAGE = "register/investment/enterprise";
    private static final String FORM = "register/investment/enterprise-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final GroundPages shown;
    private final ProjectPages forms;
    private final EnterpriseChanges changes;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    EnterpriseController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            GroundPages shown,
            ProjectPages forms,
            EnterpriseChanges changes,
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
                ? new ListPages.Ways(HERE + "/new", "/staff/files/" + EnterpriseFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(InvestmentLists.ENTERPRISES, InvestmentRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(InvestmentLists.ENTERPRISES, InvestmentRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long enterprise, HttpServletRequest request) {
        return pages.staff(
                PAGE, shown.page(shown.allowedEnterprise(enterprise, InvestmentRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/stand")
    @Requires(InvestmentRights.EDIT)
    ModelAndView stand(@PathVariable long enterprise, HttpServletRequest request) {
        shown.allowedEnterprise(enterprise, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = GroundForm.standstill(form, clock.instant())
                .then(standstill -> changes.stand(enterprise, form.version(), standstill), none -> enterprise);
        return answer(enterprise, outcome, form, request);
    }

    @PostMapping(ONE + "/unstand")
    @Requires(InvestmentRights.EDIT)
    ModelAndView unstand(@PathVariable long enterprise, HttpServletRequest request) {
        shown.allowedEnterprise(enterprise, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = changes.remove(enterprise, form.version(), form.text("removed-since"));
        return answer(enterprise, outcome, form, request);
    }

    private ModelAndView answer(long enterprise, Outcome<?> outcome, Form form, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(HERE + "/" + enterprise, "investment.enterprise.done.kept"),
                again -> new Answers.Shown(
                        PAGE, shown.page(shown.allowedEnterprise(enterprise, InvestmentRights.SEE), again)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, forms.edited(0, HERE, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(InvestmentRights.EDIT)
    ModelAndView edit(@PathVariable long enterprise, Words words, HttpServletRequest request) {
        Form form = GroundForm.of(shown.allowedEnterprise(enterprise, InvestmentRights.EDIT));
        return pages.staff(FORM, forms.edited(enterprise, HERE, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(InvestmentRights.EDIT)
    ModelAndView change(@PathVariable long enterprise, Words words, HttpServletRequest request) {
        return save(shown.allowedEnterprise(enterprise, InvestmentRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable Enterprise known, Words words, HttpServletRequest request) {
        long id = known == null ? 0 : known.id();
        Form form = Form.of(request);
        Outcome<Long> outcome = GroundForm.enterprise(form, known, clock.instant())
                .then(
                        enterprise -> {
                            access.require(InvestmentRights.EDIT, enterprise.organisation());
                            return changes.save(enterprise);
                        },
                        Enterprise::id);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(HERE + "/" + kept, "investment.enterprise.done.saved"),
                again -> new Answers.Shown(FORM, forms.edited(id, HERE, again, words)),
                request);
    }
}
