package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.publication.PublicVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/// One request for what may be stored and is not. It is stored only when the route says so, by [StoredPages]; anything
/// else passes through as if nobody looked.
final class AnswerRecording {

    private static final String ATTRIBUTE = AnswerRecording.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Of the message rather than of the answer, or told otherwise by the answer.
    private static final List<String> NOT_STORED = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.DATE,
            HttpHeaders.ETAG,
            HttpHeaders.TRANSFER_ENCODING);

    private final AnswerKey key;
    private final AnswersOfVersion answers;
    private final HttpServletResponse outer;
    private final RecordedResponse response;
    private final Map<String, List<String>> before = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final CompletableFuture<StoredAnswer> made = new CompletableFuture<>();
    private @Nullable StoredAnswer others;

    AnswerRecording(AnswerKey key, AnswersOfVersion answers, HttpServletRequest request, HttpServletResponse response) {
        this.key = key;
        this.answers = answers;
        this.outer = response;
        this.response = new RecordedResponse(response);
        response.getHeaderNames().forEach(name -> before.put(name, values(response, name)));
        request.setAttribute(ATTRIBUTE, this);
    }

    /// The recording of a request, when there is one.
    static Optional<AnswerRecording> of(HttpServletRequest request) {
        return Optional.ofNullable((AnswerRecording) request.getAttribute(ATTRIBUTE));
    }

    /// Of what the answer is made.
    PublicVersion version() {
        return answers.version();
    }

    /// What the answer is written to.
    RecordedResponse response() {
        return response;
    }

    /// The answer is about to be made, of published things only.
    ///
    /// @return whether another request has made it in the meantime: then there is nothing to make
    boolean begin() {
        if (response.isHeld()) {
            return false;
        }
        CompletableFuture<StoredAnswer> promised = answers.promise(key, made);
        if (promised == null) {
            response.hold();
            return false;
        }
        others = awaited(promised);
        return others != null;
    }

    private static @Nullable StoredAnswer awaited(CompletableFuture<StoredAnswer> promised) {
        try {
            return promised.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null; // then this request makes it for itself
        }
    }

    /// Nobody waits for this request any more, whatever came of it.
    void end() {
        made.complete(null);
    }

    /// Gives the answer to whoever asked, and keeps it when it is one.
    void give(HttpServletRequest request) throws IOException {
        if (others != null) {
            others.give(request, outer);
        } else if (response.isHeld() && !response.isRefused() && !outer.isCommitted()) {
            byte[] body = response.body();
            StoredAnswer answer = isStorable() ? answer(request, body) : null;
            if (answer == null) {
                outer.setContentLength(body.length);
                outer.getOutputStream().write(body);
            } else {
                answers.fulfil(key, made, answer);
                answer.give(request, outer);
            }
        }
    }

    private boolean isStorable() {
        String origin = outer.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        return outer.getStatus() == HttpServletResponse.SC_OK
                && outer.getContentType() != null
                && outer.getHeader(HttpHeaders.ETAG) != null
                && String.valueOf(outer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public")
                && outer.getHeader(HttpHeaders.SET_COOKIE) == null
                && (origin == null || origin.equals("*"))
                && varies().allMatch(key::holds);
    }

    /// The headers of a request on which the answer says that it depends.
    private Stream<String> varies() {
        return outer.getHeaders(HttpHeaders.VARY).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    private StoredAnswer answer(HttpServletRequest request, byte[] body) {
        byte[] packed = answers.packed(body);
        boolean saves = packed.length < body.length - body.length / 10;
        return new StoredAnswer(
                (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                outer.getContentType(),
                outer.getHeader(HttpHeaders.ETAG),
                headers(),
                body,
                saves ? packed : null);
    }

    private List<StoredAnswer.Header> headers() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        outer.getHeaderNames().forEach(name -> headers.put(name, values(outer, name)));
        headers.entrySet().removeAll(before.entrySet());
        headers.keySet().removeAll(NOT_STORED);
        if (!response.language().isEmpty()) {
            headers.put(HttpHeaders.CONTENT_LANGUAGE, List.of(response.language()));
        }
        Set<String> varies =
                varies().collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        varies.add(HttpHeaders.ACCEPT_ENCODING);
        headers.put(HttpHeaders.VARY, List.of(String.join(", ", varies)));
        return headers.entrySet().stream()
                .map(header -> new StoredAnswer.Header(header.getKey(), header.getValue()))
                .toList();
    }

    private static List<String> values(HttpServletResponse response, String name) {
        return List.copyOf(response.getHeaders(name));
    }
}
