package kz.aiqyn.base.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.aiqyn.base.web.FilterOrder;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address that is written otherwise than our links write it, so that no rule about addresses can be walked
/// around by another spelling, and a query with characters that no text has.
@Component
@Order(FilterOrder.ADDRESS)
class OddAddresses extends OncePerRequestFilter {

    private final HttpProblems problems;

    OddAddresses(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Phrase> wrong = wrong(request);
        if (wrong.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpProblem problem = new HttpProblem(HttpStatus.BAD_REQUEST, wrong.get());
        Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
    }

    private static Optional<Phrase> wrong(HttpServletRequest request) {
        Optional<Phrase> path = AddressSpelling.oddity(request.getRequestURI())
                .map(found -> Phrase.of("web.problem.address", Shown.of(found)));
        String query = request.getQueryString();
        return path.isPresent() || query == null
                ? path
                : AddressSpelling.control(query).map(found -> Phrase.of("web.problem.query", Shown.of(found)));
    }
}
