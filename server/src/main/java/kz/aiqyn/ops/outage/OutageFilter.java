package kz.aiqyn.ops.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kz.aiqyn.base.database.Outage;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 503 in words while the database cannot serve: outside of all other filters, since sessions are in the
/// database too, and the way to the usual page of errors leads through them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String SECONDS = "15";

    private static final long TELL_AGAIN_NANOS = Duration.ofMinutes(10).toNanos();

    private final HttpProblems problems;
    private final Telling telling;
    private final AtomicLong told = new AtomicLong(System.nanoTime() - TELL_AGAIN_NANOS);

    OutageFilter(HttpProblems problems, ObjectProvider<Telling> telling) {
        this.problems = problems;
        this.telling = telling.getIfAvailable(() -> phrase -> {});
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<Outage> outage = Outage.of(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.debug("{} answered 503", request.getRequestURI(), failure);
            if (outage.get() == Outage.FULL) {
                tellThatItIsFull(failure);
            }
            answer(outage.get(), request, response);
        }
    }

    /// That the database is away is told by whoever connects to it; that it is full shows in requests only.
    private void tellThatItIsFull(Exception failure) {
        long now = System.nanoTime();
        long before = told.get();
        if (now - before >= TELL_AGAIN_NANOS && told.compareAndSet(before, now)) {
            LOG.error("the database's disk is full", failure);
            telling.tell(Phrase.of("ops.outage.no-room"));
        }
    }

    private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        String key = "ops.outage." + outage.name().toLowerCase(Locale.ROOT);
        HttpProblem problem = new HttpProblem(HttpStatus.SERVICE_UNAVAILABLE, null, key);
        Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
    }
}
