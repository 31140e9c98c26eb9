package kz.aiqyn.base.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.base.web.BodyAllowance;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Decides of every body, before anything of it is read, whether it is taken: from whom, where to, and how large.
/// Tomcat else writes files to the disk for whoever sends them, wherever they send them.
final class BodyDoor extends OncePerRequestFilter {

    /// Somebody who is signed in reads that their file is too large, though they sent all of it.
    private static final long PATIENCE_BYTES = 256L << 20;

    private final BodyRules rules;
    private final FileRoutes routes;
    private final HttpProblems problems;

    BodyDoor(BodyRules rules, FileRoutes routes, HttpProblems problems) {
        this.rules = rules;
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpProblem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
        }
    }

    private @Nullable HttpProblem problem(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (length <= 0 && !chunked) {
            return null;
        }
        boolean known = isKnown();
        if (known) {
            BodyAllowance.allow(request, PATIENCE_BYTES);
        }
        if (length < 0) {
            return rules.lengthUnknown();
        }
        if (!isForm(request)) {
            return known ? rules.known(length) : rules.stranger(length);
        }
        Optional<TakesFiles> files = routes.find(request);
        if (files.isEmpty()) {
            return rules.noFilesHere();
        }
        if (known) {
            return rules.known(length);
        }
        return files.get().fromStrangers()
                ? rules.filesOfStranger(request.getRemoteAddr(), length)
                : rules.noFilesOfStrangers();
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static boolean isKnown() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }
}
