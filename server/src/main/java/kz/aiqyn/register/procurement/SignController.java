package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Signs worth a look and whom they lead to, for the staff.
@Controller
@Requires(ProcurementRights.SEE)
class SignController {

    private static final String STAFF = Languages.PATH + ProcurementCard.STAFF + ProcurementCard.SIGNS;
    private static final String PAGE = "register/procurement/sign";
    private static final int LONGEST = 2_000;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Signs signs;
    private final SignSearch search;
    private final ProcurementAttention attention;
    private final Owners owners;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    SignController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Signs signs,
            SignSearch search,
            ProcurementAttention attention,
            Owners owners,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.signs = signs;
        this.search = search;
        this.attention = attention;
        this.owners = owners;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(STAFF)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(PurchaseLists.SIGNS, ProcurementRights.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(STAFF + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(PurchaseLists.SIGNS, ProcurementRights.SEE, format, request, response);
    }

    @GetMapping(STAFF + "/{sign:\\d{1,11}}")
    ModelAndView one(@PathVariable long sign, HttpServletRequest request) {
        return pages.staff(PAGE, page(allowed(sign, ProcurementRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(STAFF + "/{sign:\\d{1,11}}")
    @Requires(ProcurementRights.ANSWER)
    ModelAndView answer(@PathVariable long sign, HttpServletRequest request) {
        allowed(sign, ProcurementRights.ANSWER);
        Form form = Form.of(request);
        String text = PersonalNumbers.struckOut(form.text("answer"));
        String version = form.text("version");
        Outcome<Long> outcome = text.length() > LONGEST
                ? Outcome.refused("answer", kz.aiqyn.engine.text.Phrase.of("procurement.refused.long", LONGEST))
                : search.answer(sign, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, text);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(
                        ProcurementCard.STAFF + ProcurementCard.SIGNS + "/" + id, "procurement.done.answered"),
                again -> new Answers.Shown(PAGE, page(allowed(sign, ProcurementRights.SEE), again)),
                request);
    }

    private Sign allowed(long id, String right) {
        Sign sign = signs.get(id);
        access.require(right, sign.organisation());
        return sign;
    }

    private SignPage page(Sign sign, Form form) {
        return new SignPage(
                sign,
                owners.name(sign.organisation()),
                signs.like(sign.rule()),
                access.scope(ProcurementRights.ANSWER).covers(sign.organisation()),
                ProcurementCard.STAFF,
                form);
    }

    /// Whom a meeting should hear, and why.
    @GetMapping(Languages.PATH + ProcurementCard.STAFF + ProcurementCard.HEARING)
    ModelAndView hearing(HttpServletRequest request) {
        Scope scope = access.scope(ProcurementRights.SEE);
        List<Attention> found = attention.attention(Kazakhstan.today(clock), scope);
        return pages.staff("register/procurement/hearing", HearingPage.of(found, owners), request);
    }
}
