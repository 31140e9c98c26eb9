package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Confirmed;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.account.AccountChanges;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an administrator does with accounts. What gives somebody a way in or a right asks who it is; what takes one
/// away does not.
@Controller
@Requires(IdentityRights.MANAGE_ACCOUNTS)
class AccountsController {

    private static final String ALL = Languages.PATH + "/staff/accounts";
    private static final String ONE = ALL + "/{login}";

    private final Pages pages;
    private final Answers answers;
    private final AccountChanges changes;
    private final ShownAccounts shown;
    private final Access access;

    AccountsController(Pages pages, Answers answers, AccountChanges changes, ShownAccounts shown, Access access) {
        this.pages = pages;
        this.answers = answers;
        this.changes = changes;
        this.shown = shown;
        this.access = access;
    }

    @GetMapping(ALL)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return pages.staff("base/identity/pages/accounts", shown.list(Spelling.clean(q), page), request);
    }

    @GetMapping(ALL + "/new")
    @Confirmed
    ModelAndView form(HttpServletRequest request) {
        return pages.staff("base/identity/pages/new-account", new NewAccountPage(Form.EMPTY), request);
    }

    @PostMapping(ALL)
    @Confirmed
    ModelAndView create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        String clean = Spelling.clean(login);
        return answers.show(
                changes.create(clean, name),
                Form.of(request),
                password -> one(clean, password.text(), Form.EMPTY),
                again -> new Answers.Shown("base/identity/pages/new-account", new NewAccountPage(again)),
                request);
    }

    @GetMapping(ONE)
    ModelAndView account(@PathVariable String login, HttpServletRequest request) {
        Answers.Shown page = one(login, null, Form.EMPTY);
        return pages.staff(page.template(), page.page(), request);
    }

    @PostMapping(ONE + "/describe")
    @Confirmed
    ModelAndView describe(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest request) {
        AccountChanges.Outside outside = new AccountChanges.Outside(filled(issuer), filled(subject));
        return after(login, changes.describe(login, name, outside), request);
    }

    @PostMapping(ONE + "/grants")
    @Confirmed
    ModelAndView grant(
            @PathVariable String login,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            HttpServletRequest request) {
        if (territory.isBlank() && organisation.isBlank()) {
            return after(login, Outcome.refused("territory", Phrase.of("identity.grant.nowhere")), request);
        }
        boolean everything = territory.equals(AccountPage.EVERYTHING);
        NewGrant grant = new NewGrant(role, everything ? null : filled(territory), filled(organisation), since, until);
        return after(login, shown.unknown(grant).orElseGet(() -> changes.grant(login, grant)), request);
    }

    @PostMapping(ONE + "/grants/{grant}/withdraw")
    ModelAndView withdraw(@PathVariable String login, @PathVariable long grant, HttpServletRequest request) {
        return after(login, changes.withdraw(login, grant), request);
    }

    @PostMapping(ONE + "/disable")
    ModelAndView disable(@PathVariable String login, HttpServletRequest request) {
        return after(login, changes.disable(login), request);
    }

    @PostMapping(ONE + "/enable")
    @Confirmed
    ModelAndView enable(@PathVariable String login, HttpServletRequest request) {
        return after(login, changes.enable(login), request);
    }

    @PostMapping(ONE + "/recover")
    @Confirmed
    ModelAndView recover(@PathVariable String login, HttpServletRequest request) {
        return answers.show(
                changes.recover(login),
                Form.EMPTY,
                password -> one(login, password.text(), Form.EMPTY),
                again -> one(login, null, again),
                request);
    }

    @PostMapping(ONE + "/end-sessions")
    ModelAndView endSessions(@PathVariable String login, HttpServletRequest request) {
        return after(login, changes.endSessions(login), request);
    }

    private ModelAndView after(String login, Outcome<String> outcome, HttpServletRequest request) {
        return answers.answer(
                outcome,
                Form.of(request),
                done -> Answers.Next.of("/staff/accounts/" + login, "identity.me.done"),
                again -> one(login, null, again),
                request);
    }

    private Answers.Shown one(String login, @Nullable String made, Form form) {
        return new Answers.Shown("base/identity/pages/account", shown.one(login, access.isConfirmed(), made, form));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
