package kz.aiqyn.register.procurement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks for signs when records of a body were written, in the same transaction, and keeps what the body answers.
@Service
@Transactional
class SignSearch {

    private final Signs signs;
    private final SignSettings settings;
    private final WorkingDays calendar;
    private final Audit audit;
    private final InstantSource clock;

    SignSearch(Signs signs, SignSettings settings, WorkingDays calendar, Audit audit, InstantSource clock) {
        this.signs = signs;
        this.settings = settings;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// Looks at the records of some bodies from the beginning of last year.
    void search(Collection<String> bodies) {
        search(bodies, Kazakhstan.today(clock));
    }

    /// The same as it would have been done on an earlier day, with the term for answers that followed from it.
    void search(Collection<String> bodies, LocalDate today) {
        Instant now = clock.instant();
        Signs.Span span = new Signs.Span(LocalDate.of(today.getYear() - 1, 1, 1), today, now);
        @Nullable LocalDate until = until(today);
        for (SignRule rule : SignRule.values()) {
            signs.search(rule, settings.threshold(rule), bodies, span, until);
        }
    }

    /// Until when a body may answer what is found today; null while the year's working days are not known: then nobody
    /// else reads of it.
    private @Nullable LocalDate until(LocalDate today) {
        try {
            return calendar.plus(today, settings.days());
        } catch (UnknownYear e) {
            return null;
        }
    }

    /// Keeps a body's answer to one sign.
    ///
    /// @param seen version that the sender saw
    Outcome<Long> answer(long id, int seen, String answer) {
        return answer(id, seen, answer, false);
    }

    /// Keeps a body's answer, or another one in its place.
    ///
    /// @param seen version that the sender saw
    /// @param alike whether it answers all others of the same rule, body and quarter too that nobody answered
    Outcome<Long> answer(long id, int seen, String answer, boolean alike) {
        Sign sign = signs.hold(id);
        if (sign.version() != seen) {
            return new Outcome.Overtaken<>(id);
        }
        if (answer.isBlank()) {
            return Outcome.refused("answer", Phrase.of("procurement.refused.answer"));
        }
        List<Long> answered = new ArrayList<>(List.of(id));
        if (alike) {
            answered.addAll(signs.holdAlike(sign));
        }
        signs.answer(answered, answer, clock.instant());
        audit.record(AuditedOperation.of(
                "procurement.answered",
                "procurement:" + id,
                AuditedOperation.changes(Map.of("answer", sign.answer()), Map.of("answer", answer))));
        answered.stream()
                .skip(1)
                .forEach(other -> audit.record(
                        AuditedOperation.of("procurement.answered", "procurement:" + other, Map.of("answer", answer))));
        return Outcome.done(id);
    }
}
