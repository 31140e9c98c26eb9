package kz.aiqyn.base.identity.account;

import java.time.Duration;
import java.util.Optional;
import kz.aiqyn.base.identity.guessing.Caller;
import kz.aiqyn.base.identity.guessing.Logins;
import kz.aiqyn.base.identity.guessing.Turnstile;
import kz.aiqyn.base.identity.guessing.Turnstile.Admission;
import org.springframework.stereotype.Component;

/// Looks at a password, wherever one is asked for. The answer, and how long it takes, are the same for a wrong password
/// and for a login that nobody has.
@Component
public class PasswordCheck {

    private final Accounts accounts;
    private final Turnstile turnstile;
    private final Passwords passwords;

    public PasswordCheck(Accounts accounts, Turnstile turnstile, Passwords passwords) {
        this.accounts = accounts;
        this.turnstile = turnstile;
        this.passwords = passwords;
    }

    /// How it went.
    public sealed interface Answer {

        /// @param login of the account
        record Right(String login) implements Answer {}

        record Wrong() implements Answer {}

        /// It was not looked at: there were too many before.
        ///
        /// @param left until the next may be made
        record Wait(Duration left) implements Answer {

            /// As it is told.
            public long minutes() {
                return Math.max(1, Math.ceilDiv(left.toSeconds(), 60L));
            }

            /// As programs are told.
            public String seconds() {
                return String.valueOf(left.toSeconds() + 1);
            }
        }
    }

    /// By somebody who wants to come in.
    ///
    /// @param typed the login as it was typed
    public Answer signIn(String typed, String password, Caller caller) {
        String login = Logins.folded(typed);
        return answer(login, password, turnstile.admit(login, caller));
    }

    /// By somebody who is signed in, once more.
    ///
    /// @param session its id
    public Answer prove(String login, String password, Caller caller, String session) {
        return answer(login, password, turnstile.admitAgain(login, caller, session));
    }

    private Answer answer(String login, String password, Admission admission) {
        return switch (admission) {
            case Admission.Held held -> new Answer.Wait(held.left());
            case Admission.Free attempt -> {
                Optional<Accounts.Secret> secret = accounts.secret(login);
                if (!passwords.matches(password, secret.map(Accounts.Secret::hash))) {
                    turnstile.failed(attempt);
                    yield new Answer.Wrong();
                }
                turnstile.succeeded(attempt);
                secret.filter(kept -> passwords.isOfOld(kept.hash()))
                        .ifPresent(kept -> accounts.rehash(kept, passwords.hash(password)));
                yield new Answer.Right(login);
            }
        };
    }
}
