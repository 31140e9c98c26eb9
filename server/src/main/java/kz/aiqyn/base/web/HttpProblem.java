package kz.aiqyn.base.web;

import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// Why a request was not answered as asked.
///
/// @param found what was found in it and what was expected; null when there is no more to say than what
/// is said of all problems of this kind
/// @param key of what is said of all problems of this kind; with `.advice`, what to do about them
public record HttpProblem(HttpStatus status, @Nullable Phrase found, String key) {

    /// A problem of which is said what is said of all with this status.
    public HttpProblem(HttpStatus status, @Nullable Phrase found) {
        this(status, found, key(status));
    }

    public static HttpProblem of(HttpStatus status, String key, Object... arguments) {
        return new HttpProblem(status, Phrase.of(key, arguments));
    }

    /// More was sent than is taken: told in megabytes begun, so that no limit seems to be above what broke it.
    ///
    /// @param found bytes sent, as far as they are known
    public static HttpProblem large(long found, DataSize largest) {
        long sent = Math.max(found, largest.toBytes() + 1);
        long megabytes = Math.ceilDiv(sent, DataSize.ofMegabytes(1).toBytes());
        return of(HttpStatus.CONTENT_TOO_LARGE, "web.problem.large", megabytes, largest.toMegabytes());
    }

    /// What is said of all problems of this kind.
    public Phrase heading() {
        return Phrase.of(key);
    }

    /// What to do about them.
    public Phrase advice() {
        return Phrase.of(key + ".advice");
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "web.problem.absent";
            case UNAUTHORIZED, FORBIDDEN -> "web.problem.forbidden";
            case TOO_MANY_REQUESTS -> "web.problem.often";
            case REQUEST_TIMEOUT -> "web.problem.slow";
            default -> status.is4xxClientError() ? "web.problem.refused" : "web.problem.broken";
        };
    }
}
