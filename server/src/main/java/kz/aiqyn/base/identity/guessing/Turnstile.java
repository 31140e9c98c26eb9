package kz.aiqyn.base.identity.guessing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Lets one attempt after another through to where a password, a passkey or a token is looked at, as long as there were
/// not too many; keeps a trace of those that failed.
@Service
public class Turnstile {

    private static final String LOGIN = "login";
    private static final String SESSION = "session";

    private final SealedTexts seals;
    private final KnownDevices devices;
    private final Attempts attempts;
    private final FailedSignIns trace;
    private final Holds holds;
    private final InstantSource clock;

    public Turnstile(
            SealedTexts seals,
            KnownDevices devices,
            Attempts attempts,
            FailedSignIns trace,
            Holds holds,
            InstantSource clock) {
        this.seals = seals;
        this.devices = devices;
        this.attempts = attempts;
        this.trace = trace;
        this.holds = holds;
        this.clock = clock;
    }

    /// Whether an attempt may be made.
    public sealed interface Admission {

        /// It was counted, and is to be told how it went.
        record Free(String login, Attempts.Attempt attempt, SignInMethod way) implements Admission {}

        /// @param left until the next may be made
        record Held(Duration left) implements Admission {}
    }

    /// Asks for an attempt with a password for an account, or for a name that nobody has.
    ///
    /// @param login as it is compared, see [Logins]
    public Admission admit(String login, Caller caller) {
        byte @Nullable [] device =
                devices.find(login, caller.marks(), clock.instant()).orElse(null);
        return admit(login, new Attempts.Attempt(digest(login), caller.network(), device), SignInMethod.PASSWORD);
    }

    /// Asks for an attempt with the present password by somebody who is signed in. Whoever took over one session uses
    /// up the tries of that one only.
    ///
    /// @param session its id
    public Admission admitAgain(String login, Caller caller, String session) {
        byte[] device = seals.digest(SESSION, session);
        return admit(login, new Attempts.Attempt(digest(login), caller.network(), device), SignInMethod.OLD_PASSWORD);
    }

    private Admission admit(String login, Attempts.Attempt attempt, SignInMethod way) {
        Instant now = clock.instant();
        Optional<Attempts.Hold> hold = attempts.begin(attempt, now);
        if (hold.isEmpty()) {
            return new Admission.Free(login, attempt, way);
        }
        trace.add(failure(login, attempt, way, true), now);
        if (hold.get().accountIsHeld()) {
            holds.begun(login, attempt.network(), way, now);
        }
        return new Admission.Held(Duration.between(now, hold.get().until()));
    }

    /// It was wrong.
    public void failed(Admission.Free attempt) {
        trace.add(failure(attempt.login(), attempt.attempt(), attempt.way(), false), clock.instant());
    }

    /// It was right.
    public void succeeded(Admission.Free attempt) {
        attempts.succeeded(attempt.attempt());
    }

    /// Something was wrong that nobody guesses, as a token or a passkey, or that others look at. A right one is never
    /// held up by it: it is looked at before.
    ///
    /// @param login of the account that it belonged to once, empty for none
    /// @return how long to wait, when there were too many from there
    public Optional<Duration> failed(String login, Network network, SignInMethod way) {
        Instant now = clock.instant();
        Attempts.Attempt attempt = Attempts.Attempt.ofNobody(network);
        Optional<Attempts.Hold> hold = attempts.begin(attempt, now);
        trace.add(failure(login, attempt, way, hold.isPresent()), now);
        return hold.map(held -> Duration.between(now, held.until()));
    }

    /// The account has another password, or is closed: attempts count no more, and no device is known.
    public void forget(String login) {
        attempts.forget(digest(login));
        devices.forget(login);
    }

    /// Its devices are strangers from now on.
    public void forgetDevices(String login) {
        devices.forget(login);
    }

    private static FailedSignIns.Failure failure(
            String login, Attempts.Attempt attempt, SignInMethod way, boolean held) {
        return new FailedSignIns.Failure(login, attempt.login(), attempt.network(), way, !attempt.isByStranger(), held);
    }

    private byte[] digest(String login) {
        return seals.digest(LOGIN, login);
    }
}
