package kz.aiqyn.base.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import kz.aiqyn.base.publication.PublicVersion;
import kz.aiqyn.base.publication.PublicVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// Public answers that stay the same as long as everything public does. A route that answers by this says that it
/// depends on nothing but what is public, its address and the parameters that it declares; a page has the name of
/// whoever is signed in besides, and is then made for them alone. So its answer is stored,
/// and given again by [StoredAnswerFilter] without coming here; and whoever has it already is told so.
@Component
public class StoredPages {

    private final Pages pages;
    private final Templates templates;
    private final PublicVersions versions;
    private final String look;

    StoredPages(Pages pages, Templates templates, PublicVersions versions) {
        this.pages = pages;
        this.templates = templates;
        this.versions = versions;
        this.look = Look.digest();
    }

    /// Answers with a page.
    ///
    /// @param page makes what the page shows; asked for only when nobody has it
    /// @return what to show; null when there is nothing to make
    public @Nullable ModelAndView page(ServletWebRequest web, String template, Supplier<? extends Object> page) {
        Frame frame = pages.openFrame(web.getRequest());
        String person = frame.person();
        if (isKnown(web, person == null ? template : template + " " + person, Pages.keeping(frame))) {
            return null;
        }
        byte[] bytes = templates.render(template, page.get(), frame);
        return new ModelAndView((model, request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        });
    }

    /// Answers with a page that is stored only where there are so many such addresses and no more: what readers make up
    /// themselves must not push out of memory what everybody reads.
    ///
    /// @param counted whether the address is one of a number that we know
    public @Nullable ModelAndView page(
            ServletWebRequest web, boolean counted, String template, Supplier<? extends Object> page) {
        return counted ? page(web, template, page) : pages.open(template, page.get(), web.getRequest());
    }

    /// Whether there is nothing to make: the reader has this version already and is told so, or another request has
    /// just made the answer and it is given. Else what is made now is marked with its version, and stored.
    public boolean isKnown(ServletWebRequest web) {
        return isKnown(web, "", "public, no-cache");
    }

    /// @param form which of several, where an address has them
    /// @param keeping who may keep it
    private boolean isKnown(ServletWebRequest web, String form, String keeping) {
        if (web.getResponse() != null) {
            web.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, keeping);
        }
        String mark = StoredAnswerFilter.version(web.getRequest())
                .map(PublicVersion::mark)
                .orElseGet(versions::mark);
        byte[] whole = (look + " " + mark + " " + form).getBytes(StandardCharsets.UTF_8);
        return web.checkNotModified("W/\"" + Asset.digest(whole) + "\"")
                || AnswerRecording.of(web.getRequest())
                        .filter(AnswerRecording::begin)
                        .isPresent();
    }
}
