package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// All that a public answer depends on in what a reader without a session sends.
///
/// @param path as it was sent
/// @param query the parameters that the route declares, as they were sent
/// @param language which the reader prefers, where the address names none; else empty
/// @param secure whether the reader came by HTTPS, and is told to stay with it
/// @param foreign whether a page of another site asks
record AnswerKey(String path, String query, String language, boolean secure, boolean foreign) {

    private static final int LONGEST = 600;

    private static final List<String> HELD = List.of(
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ORIGIN,
            HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD,
            HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS,
            StoredAnswerFilter.PART_OF_PAGE);

    /// Letters, digits and a few signs: an address with others, or with these written otherwise, is not one of ours,
    /// and
    /// what is not known by one spelling only is not kept.
    private static final boolean[] PLAIN = new boolean[128];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
                .chars()
                .forEach(sign -> PLAIN[sign] = true);
    }

    /// @param query the parameters that the route declares
    static AnswerKey of(HttpServletRequest request, String query) {
        String path = request.getRequestURI();
        return new AnswerKey(
                path,
                query,
                Languages.ofPath(path).isPresent() ? "" : Languages.of(request).code(),
                request.isSecure(),
                request.getHeader(HttpHeaders.ORIGIN) != null);
    }

    /// Whether a header of a request that an answer depends on is all in here, or the same for every request that has a
    /// key.
    boolean holds(String header) {
        return header.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE)
                ? !language.isEmpty()
                : HELD.stream().anyMatch(header::equalsIgnoreCase);
    }

    /// Whether an address is spelt as our links spell theirs.
    static boolean isPlain(String path, @Nullable String query) {
        return path.length() + (query == null ? 0 : query.length()) <= LONGEST
                && isMadeOf(path, "")
                && (query == null || isMadeOf(query, "=&,+"));
    }

    private static boolean isMadeOf(String text, String more) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean plain = sign < PLAIN.length && (PLAIN[sign] || more.indexOf(sign) >= 0);
            if (!plain && !(sign == '%' && isLetter(text, i + 1))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a byte of a letter outside ASCII stands there, in hexadecimal digits.
    private static boolean isLetter(String text, int at) {
        return at + 1 < text.length()
                && "89ABCDEF".indexOf(text.charAt(at)) >= 0
                && "0123456789ABCDEF".indexOf(text.charAt(at + 1)) >= 0;
    }
}
