package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Keeps in a session whose it is, and nothing else: their login, which never changes. So a session
/// outlives a new version of the program, and can be found by whose it is.
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String LOGIN = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String CSRF =
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loading(() -> context(request));
    }

    private static SecurityContext context(HttpServletRequest request) {
        String login = login(request);
        return login == null ? SecurityContextHolder.createEmptyContext() : new SecurityContextImpl(SignedIn.of(login));
    }

    private static @Nullable String login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(LOGIN);
    }

    /// A session of somebody else, or of nobody, gets a new name and a new token of its forms: whoever
    /// knew the old ones has nothing.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = context.getAuthentication();
        if (signedIn == null || signedIn.getName().isEmpty()) {
            return;
        }
        HttpSession session = request.getSession();
        if (!signedIn.getName().equals(session.getAttribute(LOGIN))) {
            request.changeSessionId();
            request.getSession().removeAttribute(CSRF);
            request.getSession().setAttribute(LOGIN, signedIn.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request) != null;
    }

    /// Asks for the session only when somebody asks who is there: public pages never do.
    private static final class Loading implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext loaded;

        Loading(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded;
            if (context == null) {
                context = source.get();
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
