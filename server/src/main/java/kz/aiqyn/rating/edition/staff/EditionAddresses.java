package kz.aiqyn.rating.edition.staff;

import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/// Where the staff pages of ratings are, without the language.
final class EditionAddresses {

    public static final String ALL = "/staff/ratings";
    public static final String DRY_RUN = ALL + "/dry-run";
    public static final String REVISIONS = ALL + "/revisions";

    /// For mappings.
    static final String ROOT = Languages.PATH + ALL;

    static final String EDITION = ROOT + "/editions/{id:\\d+}";

    private EditionAddresses() {}

    public static String edition(long id) {
        return ALL + "/editions/" + id;
    }

    public static String unit(long edition, String code) {
        return edition(edition) + "/units/" + segment(code);
    }

    /// The dry run of a version on a period.
    public static String dryRun(MethodologyVersion version, Period period) {
        return DRY_RUN
                + "?methodology=%s&version=%s&period=%s"
                        .formatted(segment(version.code()), segment(version.version()), period);
    }

    /// Everything that was recorded of a value.
    static String history(String organisation, String measure, Period period) {
        return "/staff/values/history?organisation=%s&measure=%s&period=%s"
                .formatted(segment(organisation), segment(measure), segment(period.toString()));
    }

    public static String job(long id) {
        return ALL + "/jobs/" + id;
    }

    static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    static ModelAndView go(Words words, String local) {
        RedirectView view = new RedirectView(words.path(local), false, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
