package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.Visit;
import kz.aiqyn.base.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Lets somebody in who has shown who they are, whichever way they came.
@Component
public class Entrance {

    private static final Pattern STAFF = Pattern.compile("/(kk|ru|en)/staff([/?][^\\\\\\s{}]{0,1000})?");
    private static final String NEXT = "aiqyn-next";
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final SessionContexts contexts;
    private final Accounts accounts;
    private final DeviceMarks devices;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Entrance(
            SessionContexts contexts,
            Accounts accounts,
            DeviceMarks devices,
            Audit audit,
            TransactionOperations transaction,
            InstantSource clock) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param way `password`, `passkey` or `oidc`
    public void enter(String login, String way, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = new SecurityContextImpl(SignedIn.of(login));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        forget(request, response);
        Account account = accounts.get(login);
        Instant now = clock.instant();
        Instant before = account.signedInAt();
        Visit.begin(request.getSession(), before == null ? account.createdAt() : before, now);
        devices.mark(login, request, response);
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.id(), now);
            audit.record(AuditedOperation.of("account.signed-in", "account:" + login, Map.of("way", way)));
        });
    }

    /// Has the browser remember where somebody wanted to go, and in which language, until they are signed in.
    public void remember(@Nullable String wanted, HttpServletRequest request, HttpServletResponse response) {
        String kept =
                Base64.getUrlEncoder().encodeToString(next(wanted, request).getBytes(StandardCharsets.UTF_8));
        cookie(kept, REMEMBERED, request, response);
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (remembered(request).isPresent()) {
            cookie("", Duration.ZERO, request, response);
        }
    }

    /// Where to go after signing in: a page of the staff's, and nothing that an address from elsewhere
    /// could name.
    public String next(HttpServletRequest request) {
        return next(remembered(request).orElse(null), request);
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NEXT))
                        .map(Cookie::getValue)
                        .filter(kept -> kept.matches("[\\w-]{1,2000}={0,2}"))
                        .flatMap(Entrance::decoded)
                        .findFirst();
    }

    /// Whoever sends it may have written it.
    private static Stream<String> decoded(String kept) {
        try {
            return Stream.of(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static void cookie(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NEXT, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The page of the staff's that somebody wants, or else their first.
    static String next(@Nullable String wanted, HttpServletRequest request) {
        return wanted != null && STAFF.matcher(wanted).matches()
                ? wanted
                : "/" + Languages.of(request).code() + "/staff";
    }
}
