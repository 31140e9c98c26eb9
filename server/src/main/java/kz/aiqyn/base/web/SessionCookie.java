package kz.aiqyn.base.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// The cookie by which a browser says which session is its own.
public final class SessionCookie {

    public static final String NAME = "aiqyn";

    private SessionCookie() {}

    /// Whether a request names a session, which may be somebody's who is signed in.
    static boolean isSent(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return false;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return true;
                }
            }
        }
        return false;
    }
}
