package kz.aiqyn.base.web;

import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Why a request was not answered as asked.
///
/// @param found what was found in it and what was expected; null when there is no more to say than what the status does
public record Problem(HttpStatus status, @Nullable Phrase found) {

    static Problem of(HttpStatus status, String key, Object... arguments) {
        return new Problem(status, Phrase.of(key, arguments));
    }

    /// What is said of all problems of this kind.
    public Phrase heading() {
        return Phrase.of(key());
    }

    /// What to do about them.
    public Phrase advice() {
        return Phrase.of(key() + ".advice");
    }

    private String key() {
        return switch (status) {
            case NOT_FOUND -> "web.problem.absent";
            case UNAUTHORIZED, FORBIDDEN -> "web.problem.forbidden";
            case TOO_MANY_REQUESTS -> "web.problem.often";
            default -> status.is4xxClientError() ? "web.problem.refused" : "web.problem.broken";
        };
    }
}
