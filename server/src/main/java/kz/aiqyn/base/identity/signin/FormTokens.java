package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// What forms carry, so that no other site can fill them in for somebody: of those who are signed in it is kept in
/// their session; of everybody else in a cookie that we sign, so that looking at a form keeps nothing here.
@Component
class FormTokens implements CsrfTokenRepository {

    /// With the prefix, which browsers keep to, no other host of the same domain can put one of its own in its place.
    private static final String COOKIE = "aiqyn-form";
    private static final String COOKIE_OF_HOST = "__Host-" + COOKIE;
    private static final String FIELD = "_csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int BYTES = 16;

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final SecureRandom random = new SecureRandom();
    private final SessionContexts contexts;
    private final FormKeys keys;
    private final InstantSource clock;

    FormTokens(SessionContexts contexts, FormKeys keys, InstantSource clock) {
        this.contexts = contexts;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        if (contexts.containsContext(request)) {
            return sessions.generateToken(request);
        }
        Instant now = clock.instant();
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        FormKey key = keys.signing(now);
        StrangerToken token = new StrangerToken(
                key.id(),
                now.plus(StrangerToken.LIFE),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return new DefaultCsrfToken(HEADER, FIELD, token.signed(key));
    }

    /// A page with somebody's own token in it is kept by nobody.
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (contexts.containsContext(request)) {
            sessions.saveToken(token, request, response);
        } else {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static ResponseCookie cookie(@Nullable CsrfToken token, HttpServletRequest request) {
        return ResponseCookie.from(name(request), token == null ? "" : token.getToken())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(token == null ? Duration.ZERO : StrangerToken.LIFE)
                .build();
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (contexts.containsContext(request)) {
            return sessions.loadToken(request);
        }
        Instant now = clock.instant();
        // A form that is shown now gets time to be filled in.
        boolean shown = READING.contains(request.getMethod());
        return sent(request)
                .filter(text -> StrangerToken.read(text, keys, now)
                        .filter(token -> !shown || token.isFresh(now))
                        .isPresent())
                .map(text -> new DefaultCsrfToken(HEADER, FIELD, text))
                .orElse(null);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OF_HOST : COOKIE;
    }

    private static Optional<String> sent(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
