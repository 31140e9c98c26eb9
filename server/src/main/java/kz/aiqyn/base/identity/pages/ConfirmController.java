package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.PasswordCheck;
import kz.aiqyn.base.identity.signin.Entrance;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
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
@Requires(Right.WORK)
class ConfirmController {

    private static final String CONFIRM = Languages.PATH + "/staff/confirm";

    private final Pages pages;
    private final Access access;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Doorway doorway;

    ConfirmController(Pages pages, Access access, Accounts accounts, Entrance entrance, Doorway doorway) {
        this.pages = pages;
        this.access = access;
        this.accounts = accounts;
        this.entrance = entrance;
        this.doorway = doorway;
    }

    @GetMapping(CONFIRM)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        entrance.remember(next, request, response);
        return page(null, request, HttpStatus.OK);
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
                page(Phrase.of("identity.password.wrong"), request, HttpStatus.UNPROCESSABLE_CONTENT);
            case PasswordCheck.Answer.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
                yield page(Phrase.of("identity.login.wait", wait.minutes()), request, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private String login() {
        return access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private ModelAndView page(@Nullable Phrase problem, HttpServletRequest request, HttpStatus status) {
        ConfirmPage page = new ConfirmPage(
                login(), accounts.get(login()).hasPassword(), request.getParameter("again") != null, problem);
        return pages.staff("identity/confirm", page, request, status);
    }
}
