package kz.aiqyn.base.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// How somebody wants to be told by e-mail, on a page of their own.
@Controller
@Requires(IdentityRights.WORK)
class PreferenceController {

    private static final String PAGE = "base/notification/preference";

    private final Pages pages;
    private final Answers answers;
    private final Access access;
    private final Preferences preferences;
    private final MailSettings settings;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    PreferenceController(
            Pages pages,
            Answers answers,
            Access access,
            Preferences preferences,
            MailSettings settings,
            Audit audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.pages = pages;
        this.answers = answers;
        this.access = access;
        this.preferences = preferences;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + NotificationCard.PREFERENCE)
    ModelAndView page(HttpServletRequest request) {
        return pages.staff(PAGE, shown(PreferenceForm.of(own(request)), request), request);
    }

    @PostMapping(Languages.PATH + NotificationCard.PREFERENCE)
    ModelAndView put(HttpServletRequest request) {
        Form form = Form.of(request);
        Preference before = own(request);
        Outcome<Preference> outcome = PreferenceForm.read(form, before.login());
        if (outcome instanceof Outcome.Done<Preference>(Preference after)) {
            transactions.executeWithoutResult(status -> put(before, after));
        }
        return answers.answer(
                outcome,
                form,
                done -> Answers.Next.of(NotificationCard.PREFERENCE, "notification.done.preference"),
                again -> new Answers.Shown(PAGE, shown(again, request)),
                request);
    }

    private void put(Preference before, Preference after) {
        preferences.put(after, clock.instant());
        Map<String, String> changes = new TreeMap<>(AuditedOperation.changes(before.fields(), after.fields()));
        if (!before.address().equals(after.address())) {
            changes.put("mail-address", after.address().isEmpty() ? "removed" : "changed");
        }
        if (!changes.isEmpty()) {
            audit.record(AuditedOperation.of("notification.preference", "account:" + after.login(), changes));
        }
    }

    private Preference own(HttpServletRequest request) {
        String login = access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        Language language = Languages.of(request);
        return preferences.find(login).orElseGet(() -> Preference.none(login, language));
    }

    private PreferencePage shown(Form form, HttpServletRequest request) {
        return new PreferencePage(settings.isOn(), own(request).refused(), access.may(NotificationCard.SEE_MAIL), form);
    }
}
