package kz.aiqyn.base.identity.account;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What a session keeps beside whose it is: when its owner last showed who they are, and when they had been here
/// before.
public final class Visit {

    /// How long it is enough to have shown who one is, before something is done that lets somebody in.
    public static final Duration CONFIRMED = Duration.ofMinutes(15);

    private static final String SHOWN = "aiqyn.shown";
    private static final String BEFORE = "aiqyn.before";

    private Visit() {}

    /// Somebody has just shown who they are.
    public static void confirm(HttpSession session, Instant now) {
        session.setAttribute(SHOWN, now);
    }

    /// Somebody has come in.
    ///
    /// @param before when they were here last
    public static void begin(HttpSession session, Instant before, Instant now) {
        confirm(session, now);
        session.setAttribute(BEFORE, before);
    }

    /// They have read what happened since they were here last.
    public static void read(HttpSession session, Instant now) {
        session.setAttribute(BEFORE, now);
    }

    /// When whoever is signed in was here before; empty without a session.
    public static Optional<Instant> before() {
        return Optional.ofNullable(kept(BEFORE));
    }

    /// Whether whoever is signed in has shown a short while ago who they are. A clock that was set back since does not
    /// prolong it.
    static boolean isConfirmed(Instant now) {
        Instant shown = kept(SHOWN);
        return shown != null && !shown.isAfter(now) && shown.plus(CONFIRMED).isAfter(now);
    }

    private static @Nullable Instant kept(String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Instant) request.getAttribute(name, RequestAttributes.SCOPE_SESSION);
    }
}
