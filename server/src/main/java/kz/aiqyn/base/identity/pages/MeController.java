package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Confirmed;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.OwnAccount;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.account.PasswordCheck;
import kz.aiqyn.base.identity.guessing.FailedSignIns;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account.
@Controller
@Requires(IdentityRights.WORK)
class MeController {

    private static final String ME = "/staff/me";
    private static final Form NEW_TOKEN = Form.EMPTY.with("days", "90").with("readOnly", "true");

    private final Pages pages;
    private final Answers answers;
    private final Access access;
    private final OwnAccount own;
    private final Shown shown;
    private final Doorway doorway;

    MeController(Pages pages, Answers answers, Access access, OwnAccount own, Shown shown, Doorway doorway) {
        this.pages = pages;
        this.answers = answers;
        this.access = access;
        this.own = own;
        this.shown = shown;
        this.doorway = doorway;
    }

    /// @param passkey there when a script of the page has just added one
    @GetMapping(Languages.PATH + ME)
    ModelAndView me(@RequestParam(required = false) @Nullable String passkey, HttpServletRequest request) {
        if (passkey != null) {
            return answers.done(Answers.Next.of(ME, "identity.passkey.added"), request);
        }
        doorway.read(request);
        Answers.Shown page = page(null, NEW_TOKEN);
        return pages.staff(page.template(), page.page(), request);
    }

    @GetMapping(Languages.PATH + ME + "/password")
    @Requires(IdentityRights.CHANGE_PASSWORD)
    ModelAndView password(HttpServletRequest request) {
        Answers.Shown page = passwordPage(Form.EMPTY);
        return pages.staff(page.template(), page.page(), request);
    }

    @PostMapping(Languages.PATH + ME + "/password")
    @Requires(IdentityRights.CHANGE_PASSWORD)
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<String> outcome = changed(new OwnAccount.NewPassword(old, wanted, repeated), request);
        if (outcome instanceof Outcome.Done) {
            doorway.confirm(request);
            doorway.mark(login(), request, response);
        }
        return answers.answer(
                outcome, Form.EMPTY, done -> Answers.Next.of(ME, "identity.me.done"), this::passwordPage, request);
    }

    private Outcome<String> changed(OwnAccount.NewPassword change, HttpServletRequest request) {
        return switch (doorway.prove(login(), change.old(), request)) {
            case PasswordCheck.Answer.Right right -> own.changePassword(right, change, Doorway.session(request));
            case PasswordCheck.Answer.Wrong wrong -> Outcome.refused("old", Phrase.of("identity.password.wrong"));
            case PasswordCheck.Answer.Wait wait ->
                Outcome.refused("old", Phrase.of("identity.login.wait", wait.minutes()));
        };
    }

    @PostMapping(Languages.PATH + ME + "/tokens")
    @Confirmed
    ModelAndView makeToken(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request) {
        return answers.show(
                own.makeToken(login(), token, readOnly, days),
                Form.of(request),
                secret -> page(secret.text(), NEW_TOKEN),
                again -> page(null, again),
                request);
    }

    @PostMapping(Languages.PATH + ME + "/tokens/{token}/revoke")
    ModelAndView revokeToken(@PathVariable long token, HttpServletRequest request) {
        own.revokeToken(login(), token);
        return answers.done(Answers.Next.of(ME, "identity.me.done"), request);
    }

    @PostMapping(Languages.PATH + ME + "/passkeys/{passkey}/remove")
    ModelAndView removePasskey(@PathVariable String passkey, HttpServletRequest request) {
        shown.passkeys().remove(login(), credential(passkey));
        return answers.done(Answers.Next.of(ME, "identity.me.done"), request);
    }

    private static Bytes credential(String passkey) {
        try {
            return Bytes.fromBase64(passkey);
        } catch (IllegalArgumentException e) {
            throw Absent.of("identity.absent.passkey");
        }
    }

    private String login() {
        return access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private Answers.Shown page(@Nullable String made, Form form) {
        return new Answers.Shown("base/identity/pages/me", shown.page(login(), access.isConfirmed(), made, form));
    }

    private Answers.Shown passwordPage(Form form) {
        return new Answers.Shown(
                "base/identity/pages/password", new PasswordPage(login(), access.passwordIsOneTime(), form));
    }

    /// Reads what one's own page shows.
    @org.springframework.stereotype.Component
    static class Shown {

        /// How far back failed attempts are shown to whose account it is.
        private static final Duration TOLD = Duration.ofDays(30);

        private static final int MOST = 20;

        private final Accounts accounts;
        private final ShownGrants grants;
        private final Passkeys passkeys;
        private final ApiTokens tokens;
        private final FailedSignIns failures;
        private final InstantSource clock;

        Shown(
                Accounts accounts,
                ShownGrants grants,
                Passkeys passkeys,
                ApiTokens tokens,
                FailedSignIns failures,
                InstantSource clock) {
            this.accounts = accounts;
            this.failures = failures;
            this.grants = grants;
            this.passkeys = passkeys;
            this.tokens = tokens;
            this.clock = clock;
        }

        Passkeys passkeys() {
            return passkeys;
        }

        MePage page(String login, boolean confirmed, @Nullable String made, Form form) {
            return new MePage(
                    accounts.get(login),
                    grants.of(login),
                    passkeys.list(login),
                    tokens.list(login, clock.instant()),
                    failures.of(login, clock.instant().minus(TOLD), MOST),
                    confirmed,
                    made,
                    form);
        }
    }
}
