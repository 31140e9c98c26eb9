package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.NotForPrograms;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Tells somebody that they have to sign in first, or that they may not do this: in words on a page, as a
/// problem (RFC 9457) to a machine.
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;
    private final Access access;
    private final HttpProblems problems;

    AccessRefusals(Pages pages, Access access, HttpProblems problems) {
        this.pages = pages;
        this.access = access;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        Words words = new Words(Languages.of(request));
        if (isMachine(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(request, response, HttpStatus.UNAUTHORIZED, "identity.refused.token");
            return;
        }
        String login = words.path("/login") + next(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(login);
        }
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean stale = exception instanceof CsrfException;
        String key = stale
                ? "identity.refused.stale"
                : exception instanceof NotForPrograms ? "identity.refused.program" : "identity.refused.right";
        if (isMachine(request) || request.getRequestURI().startsWith("/webauthn/")) {
            problem(request, response, HttpStatus.FORBIDDEN, key);
        } else {
            page(request, response, new RefusedPage(stale, access.person().isPresent()));
        }
    }

    /// What a page of another site had a browser send.
    void foreign(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpProblem problem = new HttpProblem(HttpStatus.FORBIDDEN, Phrase.of("identity.refused.foreign"));
        Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
    }

    private void page(HttpServletRequest request, HttpServletResponse response, RefusedPage page) throws IOException {
        ModelAndView shown = page.signedIn()
                ? pages.staff("base/identity/pages/refused", page, request, HttpStatus.FORBIDDEN)
                : pages.open("base/identity/pages/refused-open", page, request);
        shown.setStatus(HttpStatus.FORBIDDEN);
        Pages.show(shown, request, response);
    }

    void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        problems.write(new HttpProblem(status, Phrase.of(key)), request, null, response);
    }

    static boolean isMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator/")
                || TokenFilter.bears(request);
    }
}
