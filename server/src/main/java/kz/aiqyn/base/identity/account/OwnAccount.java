package kz.aiqyn.base.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody does with their own account, an operation each.
@Service
public class OwnAccount {

    private static final int LONGEST_LIFE = 366;
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Endings endings;
    private final Passwords passwords;
    private final Audit audit;
    private final InstantSource clock;

    public OwnAccount(
            Accounts accounts,
            ApiTokens tokens,
            Endings endings,
            Passwords passwords,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.endings = endings;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// A password that somebody wants instead of the present one, as the form sends it.
    public record NewPassword(String old, String wanted, String repeated) {

        /// Hides them.
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /// Changes the password, and ends every session but the present one. The outcome holds the login.
    ///
    /// @param proof that the old one was right: it was looked at where attempts are counted
    /// @param session id of the present session
    @Transactional
    public Outcome<String> changePassword(PasswordCheck.Answer.Right proof, NewPassword change, String session) {
        String login = proof.login();
        String wanted = change.wanted();
        if (!wanted.equals(change.repeated())) {
            return Outcome.refused("repeated", Phrase.of("identity.password.differs"));
        }
        if (wanted.equals(change.old())) {
            return Outcome.refused("wanted", Phrase.of("identity.password.same"));
        }
        Optional<Phrase> fault = passwords.fault(login, wanted);
        if (fault.isPresent()) {
            return Outcome.refused("wanted", fault.get());
        }
        accounts.setPassword(accounts.get(login).id(), passwords.hash(wanted), false);
        endings.otherSessions(login, session);
        audit.record(AuditedOperation.of("account.password-changed", AccountChanges.subject(login)));
        return Outcome.done(login);
    }

    /// Makes a token; it is shown once.
    @Transactional
    public Outcome<TokenSecret> makeToken(String login, String name, boolean readOnly, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.refused("token", Phrase.of("identity.token.name.wrong", LONGEST_NAME));
        }
        if (days < 1 || days > LONGEST_LIFE) {
            return Outcome.refused("days", Phrase.of("identity.token.days.wrong", LONGEST_LIFE, days));
        }
        TokenSecret secret = TokenSecret.random();
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(days));
        tokens.add(
                accounts.get(login).id(),
                new ApiToken(0, login, name.strip(), secret.prefix(), readOnly, now, end, null),
                secret.hash());
        audit.record(AuditedOperation.of(
                "token.made",
                AccountChanges.subject(login),
                Map.of(
                        "name", name.strip(),
                        "prefix", secret.prefix(),
                        "until", end.toString(),
                        "read-only", Boolean.toString(readOnly))));
        return Outcome.done(secret);
    }

    /// Takes a token of theirs back.
    ///
    /// @throws Absent when they have no such one
    @Transactional
    public void revokeToken(String login, long token) {
        if (!tokens.revoke(login, token, clock.instant())) {
            throw Absent.of("identity.absent.token", token);
        }
        audit.record(AuditedOperation.of(
                "token.revoked", AccountChanges.subject(login), Map.of("token", Long.toString(token))));
    }
}
