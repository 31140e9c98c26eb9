package kz.aiqyn.rating.collection.page;

import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/// Where the pages of values are, without the language.
public final class CollectionAddresses {

    public static final String VALUES = "/staff/values";
    public static final String HISTORY = VALUES + "/history";
    public static final String MISSING = VALUES + "/missing";
    public static final String IMPORTS = VALUES + "/imports";
    public static final String SOURCES = VALUES + "/sources";
    public static final String IMPORT = VALUES + "/import";

    /// Where a body fills in its missing values.
    public static final String FILL = VALUES + "/fill";

    private CollectionAddresses() {}

    /// The form of the reader's first body.
    ///
    /// @param chosen `code/version`
    public static String fill(String chosen, Period asked) {
        return FILL + "?methodology=" + segment(chosen) + "&period=" + segment(asked.toString());
    }

    /// One value with its versions.
    public static String history(String organisation, String measure, Period period) {
        return HISTORY + "?organisation=" + segment(organisation) + "&measure=" + segment(measure) + "&period="
                + segment(period.toString());
    }

    public static String one(long upload) {
        return IMPORTS + "/" + upload;
    }

    /// To a page of the same language.
    static ModelAndView go(Words words, String local) {
        RedirectView view = new RedirectView(words.path(local), false, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    public static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
