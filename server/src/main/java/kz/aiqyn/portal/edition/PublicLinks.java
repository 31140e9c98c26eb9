package kz.aiqyn.portal.edition;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Links;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.Published;
import org.springframework.web.util.UriUtils;

/// The addresses of the public pages, as seen from an edition. Old editions lead to units as they were then; the last
/// one leads to units' own pages.
///
/// @param latest whether the edition is the last of its methodology
public record PublicLinks(Words words, Published edition, boolean latest) implements Links {

    /// Where pictures of editions and units lie, without the language.
    public static final String PICTURES = "/pictures";

    /// The picture of the edition, without the language.
    public String picture() {
        return PICTURES + "/" + encoded(edition.methodology()) + "/" + edition.period() + "/" + edition.revision()
                + ".png";
    }

    /// The picture of a unit in the edition, without the language.
    public String picture(String unit) {
        return picture().replaceFirst("\\.png$", "/" + encoded(unit) + ".png");
    }

    /// The speech of a page about an edition.
    public Speech speech() {
        return new Speech(words.language(), this);
    }

    @Override
    public String rating() {
        return rating(words, edition);
    }

    @Override
    public String unit(String code) {
        return words.path(local(code) + period("?"));
    }

    @Override
    public String block(String code) {
        return words.path("/indicators?methodology=" + encoded(edition.methodology()) + "#" + Anchors.block(code));
    }

    @Override
    public String indicator(String code) {
        return words.path("/indicators/" + encoded(code) + period("?"));
    }

    @Override
    public String indicator(String code, String unit) {
        return words.path("/indicators/" + encoded(code) + "?unit=" + encoded(unit) + period("&"));
    }

    @Override
    public Optional<String> value(String unit, String indicator) {
        return Optional.of(value(words, unit, indicator, edition.period()));
    }

    @Override
    public String id(String local) {
        return local;
    }

    private String period(String before) {
        return latest ? "" : before + "period=" + edition.period();
    }

    /// The page of an edition's places.
    public static String rating(Words words, Published edition) {
        return words.path("/ratings/" + encoded(edition.methodology()) + "/" + edition.period());
    }

    /// The page of one revision.
    public static String revision(Words words, Published edition) {
        return rating(words, edition) + "?revision=" + edition.revision();
    }

    /// Where a value came from.
    public static String value(Words words, String unit, String indicator, Period period) {
        return words.path(local(unit) + "/values/" + encoded(indicator) + "/" + period);
    }

    /// The page of a version of a methodology.
    public static String method(Words words, String code, String version) {
        return words.path("/methods/" + encoded(code) + "/" + encoded(version));
    }

    private static String local(String unit) {
        return "/units/" + encoded(unit);
    }

    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
