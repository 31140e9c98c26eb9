package kz.aiqyn.base.identity.account;

import java.time.Instant;
import org.springframework.stereotype.Component;

/// Ends what lets somebody in without a password.
@Component
public class Endings {

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Attempts attempts;

    public Endings(Sessions sessions, ApiTokens tokens, Attempts attempts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    /// Sessions, tokens, and the wait after too many attempts.
    void everything(String login, Instant now) {
        sessions.end(login, "");
        tokens.revoke(login, now);
        attempts.forget(login);
    }

    void sessions(String login) {
        sessions.end(login, "");
    }

    /// Every session but the present one.
    void otherSessions(String login, String present) {
        sessions.end(login, present);
    }
}
