package kz.aiqyn.base.identity.account;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What an administrator does with accounts, an operation each. Where nothing else comes of it, the outcome holds the
/// login of the account.
@Service
public class AccountChanges {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Endings endings;
    private final Passwords passwords;
    private final Audit audit;
    private final InstantSource clock;

    public AccountChanges(
            Accounts accounts,
            RoleGrants grants,
            Endings endings,
            Passwords passwords,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.endings = endings;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// How the organisation's own sign-in names somebody; both null when it does not.
    public record Outside(@Nullable String issuer, @Nullable String subject) {
        public static final Outside NONE = new Outside(null, null);
    }

    /// Makes an account with a one-time password.
    @Transactional
    public Outcome<OneTimePassword> create(String login, String name) {
        String password = passwords.random();
        return create(login, name, password, true, List.of()).map(made -> new OneTimePassword(password));
    }

    /// @param password null for none
    @Transactional
    public Outcome<String> create(
            String login, String name, @Nullable String password, boolean oneTime, List<NewGrant> given) {
        Optional<Outcome<String>> fault = faultOf(login, name);
        if (fault.isPresent()) {
            return fault.get();
        }
        String hash = password == null ? null : passwords.hash(password);
        long account = accounts.add(login, Spelling.clean(name), hash, oneTime, clock.instant());
        Map<String, String> changes = new TreeMap<>(Map.of("name", Spelling.clean(name)));
        for (NewGrant grant : given) {
            changes.put("role-" + grants.add(account, grant, today()), told(grant));
        }
        audit.record(AuditedOperation.of("account.created", subject(login), changes));
        return Outcome.done(login);
    }

    private Optional<Outcome<String>> faultOf(String login, String name) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of(refused("login", "identity.account.login.wrong"));
        }
        if (PersonalNumbers.isIn(login)) {
            return Optional.of(refused("login", "identity.account.login.number"));
        }
        if (accounts.find(login).isPresent()) {
            return Optional.of(refused("login", "identity.account.login.taken", login));
        }
        return faultOfName(name);
    }

    private static Optional<Outcome<String>> faultOfName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(refused("name", "identity.account.name.wrong", LONGEST_NAME));
        }
        return PersonalNumbers.isIn(name)
                ? Optional.of(refused("name", "identity.account.login.number"))
                : Optional.empty();
    }

    @Transactional
    public Outcome<String> describe(String login, String name, Outside outside) {
        Account account = accounts.get(login);
        Optional<Outcome<String>> fault = faultOfName(name);
        if (fault.isPresent()) {
            return fault.get();
        }
        if ((outside.issuer() == null) != (outside.subject() == null)) {
            return refused("subject", "identity.account.subject.half");
        }
        if (outside.issuer() != null
                && outside.subject() != null
                && accounts.isNamed(outside.issuer(), outside.subject(), account.id())) {
            return refused("subject", "identity.account.subject.taken");
        }
        accounts.describe(account.id(), Spelling.clean(name), outside.issuer(), outside.subject());
        audit.record(AuditedOperation.of(
                "account.described",
                subject(login),
                Map.of(
                        "name", Spelling.clean(name),
                        "issuer", outside.issuer() == null ? "" : outside.issuer(),
                        "subject", outside.subject() == null ? "" : outside.subject())));
        return Outcome.done(login);
    }

    @Transactional
    public Outcome<String> grant(String login, NewGrant grant) {
        Account account = accounts.get(login);
        if (grant.role().isForEverythingOnly() && (grant.territory() != null || grant.organisation() != null)) {
            return refused("role", "identity.grant.everything-only");
        }
        if (grant.territory() != null && grant.organisation() != null) {
            return refused("organisation", "identity.grant.both");
        }
        LocalDate since = grant.since() == null ? today() : grant.since();
        if (grant.until() != null && grant.until().isBefore(since)) {
            return refused("until", "identity.grant.until", grant.until(), since);
        }
        long number = grants.add(account.id(), grant, today());
        audit.record(AuditedOperation.of("role.granted", subject(login), Map.of("role-" + number, told(grant))));
        return Outcome.done(login);
    }

    /// @param number of the grant
    @Transactional
    public Outcome<String> withdraw(String login, long number) {
        accounts.lock();
        Optional<RoleGrant> found = grants.list(List.of(login)).stream()
                .filter(grant -> grant.id() == number)
                .findFirst();
        if (found.isEmpty()) {
            return refused("", "identity.grant.gone");
        }
        int before = grants.lastingAdministrators(today());
        grants.withdraw(number, clock.instant());
        if (leavesNobody(before)) {
            return refused("", "identity.account.last");
        }
        RoleGrant grant = found.get();
        audit.record(AuditedOperation.of(
                "role.withdrawn",
                subject(login),
                Map.of(
                        "role-" + number,
                        told(new NewGrant(
                                grant.role(),
                                grant.territory(),
                                grant.organisation(),
                                grant.since(),
                                grant.until())))));
        return Outcome.done(login);
    }

    /// Shuts somebody out: their sessions and tokens end.
    @Transactional
    public Outcome<String> disable(String login) {
        accounts.lock();
        Account account = accounts.get(login);
        int before = grants.lastingAdministrators(today());
        accounts.disable(account.id(), clock.instant());
        if (leavesNobody(before)) {
            return refused("", "identity.account.last");
        }
        endings.everything(login, clock.instant());
        audit.record(AuditedOperation.of("account.disabled", subject(login)));
        return Outcome.done(login);
    }

    @Transactional
    public Outcome<String> enable(String login) {
        accounts.disable(accounts.get(login).id(), null);
        audit.record(AuditedOperation.of("account.enabled", subject(login)));
        return Outcome.done(login);
    }

    /// Gives a new one-time password to somebody who lost theirs.
    @Transactional
    public Outcome<OneTimePassword> recover(String login) {
        Account account = accounts.get(login);
        String password = passwords.random();
        accounts.setPassword(account.id(), passwords.hash(password), true);
        endings.everything(login, clock.instant());
        audit.record(AuditedOperation.of("account.recovered", subject(login)));
        return Outcome.done(new OneTimePassword(password));
    }

    @Transactional
    public Outcome<String> endSessions(String login) {
        endings.sessions(accounts.get(login).login());
        audit.record(AuditedOperation.of("account.sessions-ended", subject(login)));
        return Outcome.done(login);
    }

    /// Takes the change back when it has left nobody who may give rights.
    private boolean leavesNobody(int before) {
        boolean nobody = before > 0 && grants.lastingAdministrators(today()) == 0;
        if (nobody) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return nobody;
    }

    private String told(NewGrant grant) {
        String where = grant.territory() != null
                ? "territory " + grant.territory()
                : grant.organisation() != null ? "organisation " + grant.organisation() : "everything";
        return "%s, %s, since %s%s"
                .formatted(
                        grant.role(),
                        where,
                        grant.since() == null ? today() : grant.since(),
                        grant.until() == null ? "" : " until " + grant.until());
    }

    /// @param field of the form that it is about, empty for the whole
    private static Outcome<String> refused(String field, String key, Object... arguments) {
        return Outcome.refused(field, Phrase.of(key, arguments));
    }

    static String subject(String login) {
        return "account:" + login;
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}
