package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.Operation;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.Visit;
import kz.aiqyn.base.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Lets somebody in who has shown who they are, whichever way they came.
@Component
public class Entrance {

    private static final int LONGEST = 1000;
    private static final Pattern STAFF = Pattern.compile("/(kk|ru|en)/staff([/?][^\\\\\\s{}]{0,1000})?");

    /// Sent to where passkeys and the organisation's own sign-in come back to; a password brings it in its form. It is
    /// not sealed: wherever it leads, is looked at again.
    private static final SmallCookie NEXT = new SmallCookie("aiqyn-next", "/login", Duration.ofMinutes(15));

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
        Account account = accounts.get(login);
        Instant now = clock.instant();
        Instant before = account.signedInAt();
        Visit.begin(request.getSession(), before == null ? account.createdAt() : before, now);
        devices.mark(login, request, response);
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.id(), now);
            audit.record(Operation.of("account.signed-in", "account:" + login, Map.of("way", way)));
        });
    }

    /// Has the browser remember where somebody wants to go, until they are signed in.
    public void remember(String wanted, HttpServletRequest request, HttpServletResponse response) {
        String next = URLEncoder.encode(next(wanted, request), StandardCharsets.UTF_8);
        NEXT.write(next.length() > LONGEST ? "" : next, request, response);
    }

    /// Where to go after signing in, by the form or as it was remembered: a page of the staff's, and nothing that an
    /// address from elsewhere could name.
    public String next(HttpServletRequest request) {
        String sent = request.getParameter("next");
        return next(
                sent != null ? sent : NEXT.read(request).map(Entrance::plain).orElse(null), request);
    }

    private static @Nullable String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not of our making.
            return null;
        }
    }

    /// The page of the staff's that somebody wants, or else their first.
    private static String next(@Nullable String wanted, HttpServletRequest request) {
        return wanted != null && STAFF.matcher(wanted).matches()
                ? wanted
                : "/" + Languages.of(request).code() + "/staff";
    }
}
