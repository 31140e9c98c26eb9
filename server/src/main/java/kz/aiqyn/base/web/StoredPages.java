package kz.aiqyn.base.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// Public pages that stay the same as long as what they were made of does. Each is made once for a version of its
/// content; whoever has it already is told so, and nothing is made at all.
@Component
public class StoredPages {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Pages pages;
    private final Templates templates;
    private final String look;
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, byte[] page) -> address.length() + page.length)
            .build();

    StoredPages(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
        this.look = Look.digest();
    }

    /// Answers with a page.
    ///
    /// @param version of everything that the page is made of but the templates
    /// @param page makes what the page shows; asked for only when nobody has it
    /// @return what to show; null when the reader has it
    public @Nullable ModelAndView page(
            ServletWebRequest web, String version, String template, Supplier<? extends Object> page) {
        if (isKnown(web, version)) {
            return null;
        }
        byte[] bytes =
                made.get(address(web) + " " + version, any -> templates.render(template, page.get(), frame(web)));
        return new ModelAndView((model, request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        });
    }

    /// Whether the reader has this version already, who is then told so; else the answer is marked with it.
    public boolean isKnown(ServletWebRequest web, String version) {
        if (web.getResponse() != null) {
            web.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        }
        byte[] whole = (look + " " + version).getBytes(StandardCharsets.UTF_8);
        return web.checkNotModified("W/\"" + Asset.digest(whole) + "\"");
    }

    private Frame frame(ServletWebRequest web) {
        return pages.openFrame(web.getRequest());
    }

    private static String address(ServletWebRequest web) {
        String query = web.getRequest().getQueryString();
        return web.getRequest().getRequestURI() + (query == null ? "" : "?" + query);
    }
}
