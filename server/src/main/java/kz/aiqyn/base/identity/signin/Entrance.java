package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.Operation;
import kz.aiqyn.base.identity.account.Accounts;
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

    private static final Pattern STAFF = Pattern.compile("/(kk|ru|en)/staff([/?][^\\\\\\s{}]*)?");
    private static final String NEXT = "aiqyn.next";

    private final SessionContexts contexts;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Entrance(
            SessionContexts contexts,
            Accounts accounts,
            Audit audit,
            TransactionOperations transaction,
            InstantSource clock) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param way `password`, `passkey` or `oidc`
    public void enter(String login, String way, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = new SecurityContextImpl(SignedIn.of(login));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(accounts.get(login).id(), clock.instant());
            audit.record(Operation.of("account.signed-in", "account:" + login, Map.of("way", way)));
        });
    }

    /// Remembers where somebody wanted to go, until they are signed in.
    public void remember(@Nullable String wanted, HttpServletRequest request) {
        request.getSession().setAttribute(NEXT, next(wanted, request));
    }

    /// Where to go after signing in: a page of the staff's, and nothing that an address from elsewhere
    /// could name.
    public String next(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return next(session == null ? null : (String) session.getAttribute(NEXT), request);
    }

    private static String next(@Nullable String wanted, HttpServletRequest request) {
        return wanted != null && STAFF.matcher(wanted).matches()
                ? wanted
                : "/" + Languages.of(request).code() + "/staff";
    }
}
