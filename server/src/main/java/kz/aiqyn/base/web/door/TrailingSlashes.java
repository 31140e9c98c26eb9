package kz.aiqyn.base.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.web.FilterOrder;
import kz.aiqyn.base.web.Languages;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads readers from an address with a slash at its end, as people write them, to the page, which has one address
/// only.
/// Spring's own filter for this would lead changes on too, before anybody looked for their token.
@Component
@Order(FilterOrder.ADDRESS + 1)
class TrailingSlashes extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads
                || !path.endsWith("/")
                || Languages.ofPath(path).isEmpty()
                || Languages.local(request).startsWith("/staff/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(
                HttpHeaders.LOCATION, path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query));
    }
}
