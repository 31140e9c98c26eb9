package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.PasswordCheck;
import kz.aiqyn.base.identity.signin.Entrance;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks somebody who signed in a while ago who they are, before they do what lets somebody in.
@Controller
@Requires(IdentityRights.WORK)
class ConfirmController {

    private static final String CONFIRM = Languages.PATH + "/staff/confirm";

    private final Pages pages;
    private final Answers answers;
    private final Access access;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Doorway doorway;

    ConfirmController(
            Pages pages, Answers answers, Access access, Accounts accounts, Entrance entrance, Doorway doorway) {
        this.pages = pages;
        this.answers = answers;
        this.access = access;
        this.accounts = accounts;
        this.entrance = entrance;
        this.doorway = doorway;
    }

    @GetMapping(CONFIRM)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        entrance.remember(next, request, response);
        Answers.Shown page = page(Form.EMPTY, request);
        return pages.staff(page.template(), page.page(), request);
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (doorway.prove(login(), password, request)) {
            case PasswordCheck.Answer.Right right -> {
                doorway.confirm(request);
                yield new ModelAndView("redirect:" + entrance.next(request));
            }
            case PasswordCheck.Answer.Wrong wrong ->
                answers.refuse(
                        Form.EMPTY.wrong("password", Phrase.of("identity.password.wrong")),
                        again -> page(again, request),
                        request);
            case PasswordCheck.Answer.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
                Answers.Shown page =
                        page(Form.EMPTY.wrong("password", Phrase.of("identity.login.wait", wait.minutes())), request);
                yield pages.staff(page.template(), page.page(), request, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private String login() {
        return access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private Answers.Shown page(Form form, HttpServletRequest request) {
        ConfirmPage page = new ConfirmPage(
                login(), accounts.get(login()).hasPassword(), request.getParameter("again") != null, form);
        return new Answers.Shown("base/identity/pages/confirm", page);
    }
}
