package kz.aiqyn.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells whoever sends more than is taken so, before it is read: later, the form's own fields could not be read either,
/// and the answer would be about those.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LargeRequests extends OncePerRequestFilter {

    private final Problems problems;
    private final DataSize largest;
    private final DataSize largestFile;

    LargeRequests(
            Problems problems,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.problems = problems;
        this.largest = largest;
        this.largestFile = largestFile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= largest.toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem = Problem.large(request.getContentLengthLong(), largestFile);
        Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
    }
}
