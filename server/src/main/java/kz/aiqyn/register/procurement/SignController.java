package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Signs worth a look, in groups and each for itself, and whom they lead to, for the staff.
@Controller
@Requires(ProcurementRights.SEE)
class SignController {

    private static final String STAFF = Languages.PATH + ProcurementCard.STAFF + ProcurementCard.SIGNS;
    private static final String GROUPS = Languages.PATH + ProcurementCard.STAFF + ProcurementCard.GROUPS;
    private static final String PAGE = "register/procurement/sign";
    private static final int LONGEST = 2_000;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final SignPages shown;
    private final SignSearch search;
    private final Answers answers;

    SignController(Pages pages, ListPages lists, ListFiles files, SignPages shown, SignSearch search, Answers answers) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.search = search;
        this.answers = answers;
    }

    @GetMapping(STAFF)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(SignLists.SIGNS, ProcurementRights.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(STAFF + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(SignLists.SIGNS, ProcurementRights.SEE, format, request, response);
    }

    @GetMapping(GROUPS)
    ModelAndView groups(HttpServletRequest request) {
        return lists.staff(SignLists.GROUPS, ProcurementRights.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(GROUPS + "." + ListFiles.CHOICE)
    void groupsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(SignLists.GROUPS, ProcurementRights.SEE, format, request, response);
    }

    @GetMapping(STAFF + "/{sign:\\d{1,11}}")
    ModelAndView one(@PathVariable long sign, HttpServletRequest request) {
        return pages.staff(PAGE, shown.staff(shown.allowed(sign, ProcurementRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(STAFF + "/{sign:\\d{1,11}}")
    @Requires(ProcurementRights.ANSWER)
    ModelAndView answer(@PathVariable long sign, HttpServletRequest request) {
        shown.allowed(sign, ProcurementRights.ANSWER);
        Form form = Form.of(request);
        String text = PersonalNumbers.struckOut(form.text("answer"));
        String version = form.text("version");
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        Outcome<Long> outcome = text.length() > LONGEST
                ? Outcome.refused("answer", Phrase.of("procurement.refused.long", LONGEST))
                : search.answer(sign, seen, text, !form.text("alike").isEmpty());
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(
                        ProcurementCard.STAFF + ProcurementCard.SIGNS + "/" + id, "procurement.done.answered"),
                again -> new Answers.Shown(PAGE, shown.staff(shown.allowed(sign, ProcurementRights.SEE), again)),
                request);
    }

    /// Whom a meeting should hear, and why.
    @GetMapping(Languages.PATH + ProcurementCard.STAFF + ProcurementCard.HEARING)
    ModelAndView hearing(HttpServletRequest request) {
        return pages.staff("register/procurement/hearing", shown.hearing(), request);
    }
}
