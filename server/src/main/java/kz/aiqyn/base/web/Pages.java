package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// Puts what a page shows into its template and the frame around it. A template takes `frame` ([Frame])
/// and `page`, the record with what it shows.
@Component
public class Pages {

    private final Site site;
    private final StaffMenu menu;
    private final Templates templates;

    Pages(Site site, StaffMenu menu, Templates templates) {
        this.site = site;
        this.menu = menu;
        this.templates = templates;
    }

    /// A page that is the same for every reader, but for the name of whoever is signed in. It is marked with a
    /// digest of what stands on it, and not sent to whoever has it already.
    public ModelAndView open(String template, Object page, HttpServletRequest request) {
        Frame frame = openFrame(request);
        byte[] bytes = templates.render(template, page, frame);
        return new ModelAndView((model, asked, response) -> {
            response.setHeader(HttpHeaders.CACHE_CONTROL, keeping(frame));
            if (new ServletWebRequest(asked, response).checkNotModified("W/\"" + Asset.digest(bytes) + "\"")) {
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        });
    }

    /// A page for whoever is signed in.
    public ModelAndView staff(String template, Object page, HttpServletRequest request) {
        return staff(template, page, request, HttpStatus.OK);
    }

    public ModelAndView staff(String template, Object page, HttpServletRequest request, HttpStatus status) {
        return view(template, page, staffFrame(request), status);
    }

    /// A page for somebody who is not signed in yet, with a form that starts a session.
    public ModelAndView form(String template, Object page, HttpServletRequest request, HttpStatus status) {
        Frame open = openFrame(request);
        Frame frame = new Frame(open.words(), open.site(), open.local(), null, List.of(), 0, csrf(request), null);
        return view(template, page, frame, status);
    }

    /// Who may keep a page: nobody but the browser of whoever's name stands on it.
    static String keeping(Frame frame) {
        return frame.person() == null ? "public, no-cache" : "private, no-cache";
    }

    /// The frame of public pages. Who is signed in is asked for only when the request names a session: what is made for
    /// any other is kept and given to everybody.
    public Frame openFrame(HttpServletRequest request) {
        return new Frame(
                new Words(Languages.of(request)),
                site,
                Languages.local(request),
                SessionCookie.isSent(request) ? menu.person().orElse(null) : null,
                List.of(),
                0,
                null,
                null);
    }

    /// A page about something that went wrong, in the language of the address that was asked for.
    ///
    /// @param path the address
    ModelAndView problem(HttpProblem problem, HttpServletRequest request, String path) {
        Words words = new Words(Languages.ofPath(path).orElseGet(() -> Languages.of(request)));
        // Who is signed in is asked of the database, which may be what is broken.
        boolean staff = problem.status().is4xxClientError() && path.startsWith(words.path("/staff"));
        String person = staff ? menu.person().orElse(null) : null;
        List<Frame.Link> entries = person == null ? List.of() : menu.entries();
        Frame.Csrf csrf = person == null ? null : csrf(request);
        Frame frame = new Frame(words, site, "", person, entries, 0, csrf, null);
        return view("base/web/problem", problem, frame, problem.status());
    }

    /// Shows a page where no route does: within a filter.
    public static void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = page.getView();
        if (view == null) {
            throw new IllegalStateException("the page has no template");
        }
        if (page.getStatus() != null) {
            response.setStatus(page.getStatus().value());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            view.render(page.getModel(), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // what Spring's view declares
            throw new UncheckedIOException(new IOException("the page was not written", e));
        }
    }

    private Frame staffFrame(HttpServletRequest request) {
        return new Frame(
                new Words(Languages.of(request)),
                site,
                Languages.local(request),
                menu.person().orElse(null),
                menu.entries(),
                menu.unread(),
                csrf(request),
                Answers.said(request));
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Frame.Csrf("_csrf", "") : new Frame.Csrf(token.getParameterName(), token.getToken());
    }

    private ModelAndView view(String template, Object page, Frame frame, HttpStatus status) {
        ModelAndView view = new ModelAndView(templates.view(template), Map.of("page", page, "frame", frame));
        view.setStatus(status);
        return view;
    }
}
