package kz.aiqyn.base.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what a page of another site has a browser send. Browsers say whose page it was in `Sec-Fetch-Site` and
/// `Origin`, which no page can alter; what is no browser says neither, and needs its token still.
final class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final AccessRefusals refusals;
    private final String site;

    ForeignForms(AccessRefusals refusals, Site site) {
        this.refusals = refusals;
        this.site = place(site.address());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.foreign(request, response);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) {
            return OURS.contains(fetched);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHere(place(origin), request.getHeader(HttpHeaders.HOST));
    }

    /// Where the site is read under another address than the configured one, as in an office's own network, the page
    /// and the form have that address both.
    private boolean isHere(String place, @Nullable String host) {
        return place.equalsIgnoreCase(site) || place.equalsIgnoreCase(host);
    }

    /// The host, with its port where one is named.
    private static String place(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? origin : origin.substring(scheme + 3);
    }
}
