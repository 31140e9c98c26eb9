package kz.aiqyn.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.aiqyn.base.publication.PublicVersion;
import kz.aiqyn.base.publication.PublicVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives readers without a session what was made of everything public as it is, as fast as a file: before sessions and
/// rights are looked for, without asking the database, making or packing anything.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoredAnswerFilter extends OncePerRequestFilter {

    /// By which a page asks for a part of itself.
    static final String PART_OF_PAGE = "HX-Request";

    private static final String VERSION = PublicVersion.class.getName();

    private final PublicVersions versions;
    private final StoredAnswers answers;
    private final DeclaredParameters parameters;

    StoredAnswerFilter(PublicVersions versions, StoredAnswers answers, DeclaredParameters parameters) {
        this.versions = versions;
        this.answers = answers;
        this.parameters = parameters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicVersion version = versions.current().orElse(null);
        Optional<String> query = version != null && isOfEverybody(request) ? query(request) : Optional.empty();
        if (version == null || query.isEmpty()) {
            goOn(version, request, response, chain);
            return;
        }
        AnswerKey key = AnswerKey.of(request, query.get());
        AnswersOfVersion stored = answers.of(version);
        StoredAnswer known = stored.find(key);
        if (known != null && known.isAccepted(request)) {
            known.give(request, response);
        } else if (known == null && isWhole(request, key)) {
            record(new AnswerRecording(key, stored, request, response), request, chain);
        } else {
            goOn(version, request, response, chain);
        }
    }

    /// The version that held when the request came, before anything was read for its answer.
    static Optional<PublicVersion> version(HttpServletRequest request) {
        return Optional.ofNullable((PublicVersion) request.getAttribute(VERSION));
    }

    private static void goOn(
            @Nullable PublicVersion version,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(VERSION, version);
        chain.doFilter(request, response);
    }

    private static void record(AnswerRecording recording, HttpServletRequest request, FilterChain chain)
            throws ServletException, IOException {
        try {
            goOn(recording.version(), request, recording.response(), chain);
            recording.give(request);
        } finally {
            recording.end();
        }
    }

    /// Whether the answer may be one for everybody: somebody who says who they are is answered by themselves.
    private static boolean isOfEverybody(HttpServletRequest request) {
        return (isGet(request) || request.getMethod().equals("HEAD"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(PART_OF_PAGE) == null
                && !request.getRequestURI().startsWith(Assets.FOLDER)
                && AnswerKey.isPlain(request.getRequestURI(), request.getQueryString())
                && !SessionCookie.isSent(request);
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    /// What of the query makes a difference; empty when there is no telling.
    private Optional<String> query(HttpServletRequest request) {
        String asked = request.getQueryString();
        return asked == null ? Optional.of("") : parameters.in(asked, request.getRequestURI());
    }

    /// What a query holds besides would stand in the page's links, and the stored page be another for the next reader.
    private static boolean isWhole(HttpServletRequest request, AnswerKey key) {
        String asked = request.getQueryString();
        return isGet(request) && (asked == null || asked.equals(key.query()));
    }
}
