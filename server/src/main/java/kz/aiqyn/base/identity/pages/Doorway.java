package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import kz.aiqyn.base.identity.account.PasswordCheck;
import kz.aiqyn.base.identity.account.Visit;
import kz.aiqyn.base.identity.signin.DeviceMarks;
import org.springframework.stereotype.Component;

/// Whether whoever is at a session is whose it is, and what the session keeps of it.
@Component
class Doorway {

    private final PasswordCheck passwords;
    private final DeviceMarks devices;
    private final InstantSource clock;

    Doorway(PasswordCheck passwords, DeviceMarks devices, InstantSource clock) {
        this.passwords = passwords;
        this.devices = devices;
        this.clock = clock;
    }

    /// Looks at the present password.
    PasswordCheck.Answer prove(String login, String password, HttpServletRequest request) {
        return passwords.prove(login, password, devices.caller(request), session(request));
    }

    /// Somebody has shown who they are.
    void confirm(HttpServletRequest request) {
        Visit.confirm(request.getSession(), clock.instant());
    }

    /// Somebody has read what failed for their account.
    void read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Visit.read(session, clock.instant());
        }
    }

    /// Has the browser known, after all others were made strangers.
    void mark(String login, HttpServletRequest request, HttpServletResponse response) {
        devices.mark(login, request, response);
    }

    static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
