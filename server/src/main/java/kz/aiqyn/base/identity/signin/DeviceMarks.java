package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import kz.aiqyn.base.identity.guessing.Caller;
import kz.aiqyn.base.identity.guessing.KnownDevices;
import kz.aiqyn.base.identity.guessing.Network;
import org.springframework.stereotype.Component;

/// By what a browser shows that somebody has signed in from it before.
@Component
public class DeviceMarks {

    private static final SmallCookie COOKIE = new SmallCookie("aiqyn-device", "/", KnownDevices.LIFE);

    private final KnownDevices devices;
    private final InstantSource clock;

    DeviceMarks(KnownDevices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /// Who tries a password by this request.
    public Caller caller(HttpServletRequest request) {
        return new Caller(network(request), COOKIE.read(request).orElse(null));
    }

    static Network network(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }

    /// Has the browser known from now on.
    public void mark(String login, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write(devices.marked(login, COOKIE.read(request).orElse(null), clock.instant()), request, response);
    }
}
