package kz.aiqyn.rating.methodology.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What was just done, told once on the page that follows.
public enum Done {
    IMPORTED,
    BEGUN,
    SAVED,
    RESTORED,
    AGREE,
    RETURN,
    PUBLISH,
    RETIRE,
    PROPOSED,
    ACCEPTED,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of what is said.
    public String key() {
        return "methodologies.done." + code();
    }

    public static @Nullable Done of(@Nullable String code) {
        Optional<Done> found =
                Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst();
        return found.orElse(null);
    }

    /// To a page of the same language, which says so.
    public ModelAndView at(Words words, String local) {
        return redirect(words.path(local) + (local.contains("?") ? "&" : "?") + "done=" + code());
    }

    /// To a page of the same language.
    public static ModelAndView go(Words words, String local) {
        return redirect(words.path(local));
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address, false, true, false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
