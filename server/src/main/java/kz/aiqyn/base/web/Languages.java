package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import kz.aiqyn.engine.text.Language;

/// In which language a request is answered: that of its address, or else the reader's first of ours, or else Kazakh.
public final class Languages {

    /// The part of an address that names the language, for mappings: `/{language:kk|ru|en}/rating`.
    public static final String PATH = "/{language:kk|ru|en}";

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        return ofPath(request.getRequestURI()).orElseGet(() -> preferred(request));
    }

    /// The language that an address begins with.
    public static Optional<Language> ofPath(String path) {
        return Arrays.stream(Language.values())
                .filter(language -> path.equals("/" + language.code()) || path.startsWith("/" + language.code() + "/"))
                .findFirst();
    }

    /// The address without its language, with its query.
    public static String local(HttpServletRequest request) {
        String path = request.getRequestURI();
        String local = ofPath(path)
                .map(language -> path.substring(language.code().length() + 1))
                .orElse(path);
        return request.getQueryString() == null ? local : local + "?" + request.getQueryString();
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.KK;
        }
        for (java.util.Locale locale : java.util.Collections.list(request.getLocales())) {
            for (Language language : Language.values()) {
                if (language.code().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return Language.KK;
    }
}
