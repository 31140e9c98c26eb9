package kz.aiqyn.base.identity.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.account.Visit;
import kz.aiqyn.base.identity.guessing.FailedSignIn;
import kz.aiqyn.base.identity.guessing.FailedSignIns;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells somebody who has signed in of attempts by others since they were here last, until they have read where from.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureMatters implements PendingTasks {

    private static final int MOST = 1000;

    private final Access access;
    private final FailedSignIns failures;

    FailureMatters(Access access, FailedSignIns failures) {
        this.access = access;
        this.failures = failures;
    }

    @Override
    public List<PendingTask> tasks() {
        Optional<Instant> before = Visit.before();
        Optional<String> login = access.person().map(Access.Person::login);
        if (before.isEmpty() || login.isEmpty()) {
            return List.of();
        }
        List<FailedSignIn> since = failures.of(login.get(), before.get(), MOST);
        if (since.isEmpty()) {
            return List.of();
        }
        int attempts = since.stream().mapToInt(FailedSignIn::attempts).sum();
        return List.of(PendingTask.of(Phrase.of("identity.failures.since", attempts), "/staff/me#failures"));
    }
}
