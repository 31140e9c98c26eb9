package kz.aiqyn.base.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// What somebody is told whose turn did not come.
final class Crowded {

    private static final String SECONDS = "10";
    private static final HttpProblem PROBLEM =
            new HttpProblem(HttpStatus.SERVICE_UNAVAILABLE, null, "web.problem.crowded");

    private Crowded() {}

    static void tell(HttpProblems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        Pages.show(problems.answer(PROBLEM, request, request.getRequestURI()), request, response);
    }
}
