package kz.aiqyn.base.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.web.FilterOrder;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Subscriber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only so many requests of one address at once. Whoever asks more waits for themselves, and is told to come
/// again (503) when that takes too long; nobody else waits for them.
@Component
@Order(FilterOrder.TURN)
class CrowdedDoor extends OncePerRequestFilter {

    private final Turns turns;
    private final HttpProblems problems;

    CrowdedDoor(CrowdSettings settings, HttpProblems problems) {
        this.turns = new Turns(settings.together(), settings.waiting(), settings.patience());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String network = Subscriber.of(request.getRemoteAddr()).network();
        if (!turns.begin(network)) {
            Crowded.tell(problems, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.end(network);
        }
    }
}
