package kz.aiqyn.rating.collection.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import kz.aiqyn.base.web.Kazakhstan;

/// A moment as a form's field writes it, by clocks in Kazakhstan: `2025-05-01T12:00`.
final class Moment {

    private Moment() {}

    static Optional<Instant> find(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(Kazakhstan.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
