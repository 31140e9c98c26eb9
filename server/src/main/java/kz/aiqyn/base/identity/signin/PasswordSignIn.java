package kz.aiqyn.base.identity.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.Attempts;
import kz.aiqyn.base.identity.account.Passwords;
import kz.aiqyn.files.table.Spelling;
import org.springframework.stereotype.Component;

/// Signs somebody in by a password. The answer, and how long it takes, are the same for a wrong password
/// and for a login that nobody has.
@Component
public class PasswordSignIn {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;
    private final InstantSource clock;

    public PasswordSignIn(Accounts accounts, Attempts attempts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// How an attempt went.
    public sealed interface Answer {

        record Welcome(String login) implements Answer {}

        record Wrong() implements Answer {}

        /// @param minutes how long until the next attempt
        record Wait(long minutes) implements Answer {}
    }

    public Answer attempt(String typed, String password, String address) {
        String login = Spelling.fold(typed);
        Instant now = clock.instant();
        Optional<Instant> wait = attempts.begin(login, address, now);
        if (wait.isPresent()) {
            return new Answer.Wait(minutes(now, wait.get()));
        }
        Optional<Accounts.Secret> secret = accounts.secret(login);
        if (!passwords.matches(password, secret.map(Accounts.Secret::hash))) {
            return new Answer.Wrong();
        }
        attempts.forget(login);
        secret.filter(kept -> passwords.isOfOld(kept.hash()))
                .ifPresent(kept -> accounts.rehash(kept, passwords.hash(password)));
        return new Answer.Welcome(login);
    }

    private static long minutes(Instant now, Instant until) {
        long seconds = until.getEpochSecond() - now.getEpochSecond();
        return Math.max(1, Math.ceilDiv(seconds, 60L));
    }
}
