package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Tells what went wrong: people on a page in words, programs as a problem (RFC 9457) in words of all our languages.
@Component
public class HttpProblems {

    private final Pages pages;
    private final JsonMapper json;

    HttpProblems(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /// @param path the address that was asked for
    public ModelAndView answer(HttpProblem problem, HttpServletRequest request, String path) {
        if (!path.startsWith("/api/")) {
            return pages.problem(problem, request, path);
        }
        return new ModelAndView((model, asked, response) -> write(problem, request, path, response));
    }

    /// The answer to a program.
    ///
    /// @param path the address that was asked for; null to tell no address
    public void write(
            HttpProblem problem, HttpServletRequest request, @Nullable String path, HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", problem.status().getReasonPhrase());
        members.put("status", problem.status().value());
        members.put("detail", detail(problem, language));
        Map<String, String> details = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            details.put(each.code(), detail(problem, each));
        }
        members.put("details", details);
        if (path != null) {
            members.put("instance", path);
        }
        byte[] body = json.writeValueAsBytes(members);
        mark(response, problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// Keeps nobody from asking again.
    static void mark(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }

    private static String detail(HttpProblem problem, Language language) {
        Words words = new Words(language);
        Phrase found = problem.found();
        return found == null ? words.say(problem.heading()) + ". " + words.say(problem.advice()) : words.say(found);
    }
}
