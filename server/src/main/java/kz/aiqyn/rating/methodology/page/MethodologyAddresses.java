package kz.aiqyn.rating.methodology.page;

import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.web.util.UriUtils;

/// Where the pages of methodologies are, without the language.
public final class MethodologyAddresses {

    /// The list of all.
    public static final String ALL = "/staff/methodologies";

    /// The routes of a version, for mappings.
    static final String VERSION = Languages.PATH + ALL + "/{code}/{version}";

    private MethodologyAddresses() {}

    public static String of(String code, String version) {
        return ALL + "/" + segment(code) + "/" + segment(version);
    }

    public static String of(MethodologyVersion version) {
        return of(version.code(), version.version());
    }

    /// The passport of an indicator.
    public static String indicator(MethodologyVersion version, String code) {
        return of(version) + "/indicators/" + segment(code);
    }

    /// The form of a block or an indicator.
    public static String form(MethodologyVersion version, String kind, String code) {
        return of(version) + "/edit/" + kind + "/" + segment(code);
    }

    /// The form of a part: its bands, its sectors.
    public static String part(MethodologyVersion version, String part) {
        return of(version) + "/edit/parts/" + part;
    }

    /// The form of a source of files.
    public static String source(MethodologyVersion version, String code) {
        return part(version, "sources") + "?of=" + segment(code);
    }

    /// The dry run of a version on a past period.
    public static String dryRun(MethodologyVersion version) {
        return "/staff/ratings/dry-run?methodology=" + segment(version.code()) + "&version="
                + segment(version.version());
    }

    static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
