package kz.aiqyn.portal.picture;

import java.util.Optional;
import java.util.function.Supplier;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Hands out pictures. The address of one names the edition's revision, which never changes, so that whoever has it
/// need not ask again.
@Controller
@Open
class PictureController {

    private static final String EDITION = PublicLinks.PICTURES + "/{methodology}/{period}/{revision:\\d{1,6}}";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final EditionPictures pictures;

    PictureController(StoredPages pages, PublishedEditions publishedEditions, EditionPictures pictures) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.pictures = pictures;
    }

    @GetMapping(Languages.PATH + EDITION + "/{unit}.png")
    @Nullable
    ResponseEntity<byte[]> unit(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @PathVariable int revision,
            @PathVariable String unit) {
        Published edition = find(methodology, period, revision);
        if (!publishedEditions.takesPart(edition, unit)) {
            throw Absent.of("portal.absent.unit", unit + " " + period);
        }
        return answer(web, FOR_EVER, () -> pictures.unit(words, edition, unit));
    }

    @GetMapping(Languages.PATH + EDITION + ".png")
    @Nullable
    ResponseEntity<byte[]> rating(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @PathVariable int revision) {
        Published edition = find(methodology, period, revision);
        return answer(web, FOR_EVER, () -> pictures.rating(words, edition));
    }

    /// Of pages that are about neither.
    @GetMapping(Languages.PATH + PublicLinks.PICTURES + ".png")
    @Nullable
    ResponseEntity<byte[]> site(ServletWebRequest web, Words words) {
        return answer(web, FOR_A_DAY, () -> pictures.site(words));
    }

    private Published find(String methodology, String period, int revision) {
        Optional<Published> found = revision == 0
                ? Optional.empty()
                : Period.find(period).flatMap(at -> publishedEditions.find(methodology, at, revision));
        return found.orElseThrow(() -> Absent.of("portal.absent.rating", methodology + " " + period));
    }

    private @Nullable ResponseEntity<byte[]> answer(ServletWebRequest web, String caching, Supplier<byte[]> picture) {
        boolean known = pages.isKnown(web);
        if (web.getResponse() != null) {
            web.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, caching);
        }
        return known
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .body(picture.get());
    }
}
