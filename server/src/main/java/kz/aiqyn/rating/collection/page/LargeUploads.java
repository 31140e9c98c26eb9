package kz.aiqyn.rating.collection.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells whoever sends too large a file so, before it is read: later, the form's own fields could not be read either,
/// and the answer would be about those.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LargeUploads extends OncePerRequestFilter {

    /// The largest file that is taken.
    static final long MOST = 100L << 20;

    /// What a form has beside its file.
    private static final long FIELDS = 1L << 16;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = request.getMethod().equals("POST")
                && Languages.ofPath(request.getRequestURI()).isPresent()
                && request.getRequestURI().endsWith(Addresses.IMPORT);
        if (form && request.getContentLengthLong() > MOST + FIELDS) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", new Words(Languages.of(request)).path(Addresses.IMPORT + "?large=true"));
            return;
        }
        chain.doFilter(request, response);
    }
}
