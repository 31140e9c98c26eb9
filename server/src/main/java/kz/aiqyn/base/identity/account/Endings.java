package kz.aiqyn.base.identity.account;

import java.time.Instant;
import kz.aiqyn.base.identity.guessing.Turnstile;
import org.springframework.stereotype.Component;

/// Ends what lets somebody in without a password.
@Component
public class Endings {

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Turnstile turnstile;

    public Endings(Sessions sessions, ApiTokens tokens, Turnstile turnstile) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.turnstile = turnstile;
    }

    /// Sessions, tokens, the wait after too many attempts; no device is known any more.
    void everything(String login, Instant now) {
        sessions.end(login, "");
        tokens.revoke(login, now);
        turnstile.forget(login);
    }

    /// Every session; no device is known any more.
    void sessions(String login) {
        sessions.end(login, "");
        turnstile.forgetDevices(login);
    }

    /// Every session but the present one; no device is known any more.
    void otherSessions(String login, String present) {
        sessions.end(login, present);
        turnstile.forgetDevices(login);
    }
}
