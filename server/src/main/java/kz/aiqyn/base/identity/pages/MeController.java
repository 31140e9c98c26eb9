package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.Outcome;
import kz.aiqyn.base.identity.account.OwnAccount;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account. Nothing of it is done by a token: who found one cannot make another, or shut its
/// owner out.
@Controller
@Requires(IdentityRights.WORK)
class MeController {

    private final Pages pages;
    private final Access access;
    private final OwnAccount own;
    private final Shown shown;

    MeController(Pages pages, Access access, OwnAccount own, Shown shown) {
        this.pages = pages;
        this.access = access;
        this.own = own;
        this.shown = shown;
    }

    @GetMapping(Languages.PATH + "/staff/me")
    ModelAndView me(HttpServletRequest request) {
        String notice = request.getParameter("passkey") != null
                ? "identity.passkey.added"
                : request.getParameter("done") != null ? "identity.me.done" : null;
        return page(request, null, notice, null);
    }

    @GetMapping(Languages.PATH + "/staff/me/password")
    @Requires(IdentityRights.CHANGE_PASSWORD)
    ModelAndView password(HttpServletRequest request) {
        return passwordPage(request, null);
    }

    @PostMapping(Languages.PATH + "/staff/me/password")
    @Requires(IdentityRights.CHANGE_PASSWORD)
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Words words) {
        Outcome outcome = own.changePassword(login(request), old, wanted, repeated, session(request));
        return outcome instanceof Outcome.Refused refused
                ? passwordPage(request, refused)
                : new ModelAndView("redirect:" + words.path("/staff/me?done"));
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    @PostMapping(Languages.PATH + "/staff/me/tokens")
    ModelAndView makeToken(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request) {
        return switch (own.makeToken(login(request), token, readOnly, days)) {
            case Outcome.Secret secret -> page(request, secret.text(), null, null);
            case Outcome.Refused refused -> page(request, null, null, refused);
            case Outcome.Done done -> page(request, null, "identity.me.done", null);
        };
    }

    @PostMapping(Languages.PATH + "/staff/me/tokens/{token}/revoke")
    ModelAndView revokeToken(@PathVariable long token, HttpServletRequest request, Words words) {
        own.revokeToken(login(request), token);
        return new ModelAndView("redirect:" + words.path("/staff/me?done"));
    }

    @PostMapping(Languages.PATH + "/staff/me/passkeys/{passkey}/remove")
    ModelAndView removePasskey(@PathVariable String passkey, HttpServletRequest request, Words words) {
        shown.passkeys().remove(login(request), credential(passkey));
        return new ModelAndView("redirect:" + words.path("/staff/me?done"));
    }

    private static Bytes credential(String passkey) {
        try {
            return Bytes.fromBase64(passkey);
        } catch (IllegalArgumentException e) {
            throw Absent.of("identity.absent.passkey");
        }
    }

    private String login(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new AccessDeniedException("one's own account is not kept by a token");
        }
        return access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private ModelAndView page(
            HttpServletRequest request,
            @Nullable String made,
            @Nullable String notice,
            Outcome.@Nullable Refused refused) {
        HttpStatus status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.staff(
                "base/identity/pages/me", shown.page(login(request), made, notice, refused), request, status);
    }

    private ModelAndView passwordPage(HttpServletRequest request, Outcome.@Nullable Refused refused) {
        HttpStatus status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        PasswordPage page = new PasswordPage(login(request), access.passwordIsOneTime(), refused);
        return pages.staff("base/identity/pages/password", page, request, status);
    }

    /// Reads what one's own page shows.
    @org.springframework.stereotype.Component
    static class Shown {

        private final Accounts accounts;
        private final ShownGrants grants;
        private final Passkeys passkeys;
        private final ApiTokens tokens;
        private final InstantSource clock;

        Shown(Accounts accounts, ShownGrants grants, Passkeys passkeys, ApiTokens tokens, InstantSource clock) {
            this.accounts = accounts;
            this.grants = grants;
            this.passkeys = passkeys;
            this.tokens = tokens;
            this.clock = clock;
        }

        Passkeys passkeys() {
            return passkeys;
        }

        MePage page(String login, @Nullable String made, @Nullable String notice, Outcome.@Nullable Refused refused) {
            return new MePage(
                    accounts.get(login),
                    grants.of(login),
                    passkeys.list(login),
                    tokens.list(login, clock.instant()),
                    made,
                    notice,
                    refused);
        }
    }
}
