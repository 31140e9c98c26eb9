package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;

/// A public answer as it goes over the wire, ready to be given again.
///
/// @param route the pattern of its address, by which requests are counted; null where none is known
/// @param type of its content
/// @param mark by which a reader says that they have it (ETag)
/// @param headers all others that it was given with, apart from those of every answer
/// @param packed the same as `plain`, packed; null where that would save nothing
record StoredAnswer(
        @Nullable String route,
        String type,
        String mark,
        List<Header> headers,
        byte[] plain,
        byte @Nullable [] packed) {

    private static final int OVERHEAD = 1024;

    /// A header, with all its values.
    record Header(String name, List<String> values) {}

    StoredAnswer {
        headers = List.copyOf(headers);
    }

    /// Whether a reader who says what they take takes this.
    boolean isAccepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains("*/*") || accepted.contains(mediaType());
    }

    private String mediaType() {
        int end = type.indexOf(';');
        return end < 0 ? type : type.substring(0, end);
    }

    /// Gives the answer, or tells the reader that they have it.
    void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(count -> count.setPathPattern(route));
        for (Header header : headers) {
            response.setHeader(header.name(), header.values().getFirst());
            for (String value : header.values().subList(1, header.values().size())) {
                response.addHeader(header.name(), value);
            }
        }
        if (new ServletWebRequest(request, response).checkNotModified(mark)) {
            return;
        }
        byte[] bytes = plain;
        if (packed != null && Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            bytes = packed;
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.getOutputStream().write(bytes);
        }
    }

    /// What it takes of the memory, in bytes.
    int weight() {
        return OVERHEAD + plain.length + (packed == null ? 0 : Objects.requireNonNull(packed).length);
    }
}
