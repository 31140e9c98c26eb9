package kz.aiqyn.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Tells what went wrong: people in words, programs as a problem detail (RFC 9457).
@Controller
@Open
class ProblemController implements ErrorController {

    private final Pages pages;
    private final JsonMapper json;

    ProblemController(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable
    ModelAndView problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        if (path.startsWith("/api/")) {
            ProblemDetail detail = ProblemDetail.forStatus(status);
            detail.setInstance(URI.create(path));
            Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
            if (message != null && !message.toString().isBlank()) {
                detail.setDetail(message.toString());
            }
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), detail);
            return null;
        }
        return pages.problem(
                "portal/problem",
                words -> new ProblemPage(status.value(), words.say(key(status)), words.say(key(status) + ".advice")),
                request,
                path,
                status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST -> "portal.problem.absent";
            case UNAUTHORIZED, FORBIDDEN -> "portal.problem.forbidden";
            case UNPROCESSABLE_CONTENT, CONTENT_TOO_LARGE -> "portal.problem.refused";
            case TOO_MANY_REQUESTS -> "portal.problem.often";
            default -> "portal.problem.broken";
        };
    }
}
