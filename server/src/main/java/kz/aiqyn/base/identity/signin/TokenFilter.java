package kz.aiqyn.base.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.identity.account.ApiToken;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.TokenSecret;
import kz.aiqyn.base.identity.guessing.SignInMethod;
import kz.aiqyn.base.identity.guessing.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a machine in by its token, for one request. A token that is unknown, ended or revoked is told
/// so, also where none is needed.
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;
    private final Turnstile turnstile;
    private final AccessRefusals refusals;
    private final InstantSource clock;

    TokenFilter(ApiTokens tokens, Turnstile turnstile, AccessRefusals refusals, InstantSource clock) {
        this.tokens = tokens;
        this.turnstile = turnstile;
        this.refusals = refusals;
        this.clock = clock;
    }

    static boolean bears(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!bears(request)) {
            chain.doFilter(request, response);
            return;
        }
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Instant now = clock.instant();
        byte[] hash = new TokenSecret(sent).hash();
        Optional<ApiToken> found = tokens.find(hash, now);
        if (found.isEmpty()) {
            refuse(hash, request, response);
        } else if (found.get().readOnly() && !READING.contains(request.getMethod())) {
            refusals.problem(request, response, HttpStatus.FORBIDDEN, "identity.refused.read-only");
        } else {
            tokens.used(found.get(), now);
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(SignedIn.byToken(found.get().login())));
            chain.doFilter(request, response);
        }
    }

    /// One that ended is told of to whose it was.
    private void refuse(byte[] hash, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = tokens.findOwner(hash).orElse("");
        Optional<Duration> wait = turnstile.failed(login, DeviceMarks.network(request), SignInMethod.TOKEN);
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
            refusals.problem(request, response, HttpStatus.TOO_MANY_REQUESTS, "identity.refused.tokens");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            refusals.problem(request, response, HttpStatus.UNAUTHORIZED, "identity.refused.token");
        }
    }
}
