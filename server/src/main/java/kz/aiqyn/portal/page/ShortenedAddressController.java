package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.portal.edition.OpenMethods;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Addresses that somebody gets by cutting the end off another: each leads to the nearest page.
@Controller
@Open
class ShortenedAddressController {

    private static final String REDIRECT = "redirect:";

    private final PublishedEditions publishedEditions;
    private final OpenMethods methods;

    ShortenedAddressController(PublishedEditions publishedEditions, OpenMethods methods) {
        this.publishedEditions = publishedEditions;
        this.methods = methods;
    }

    @GetMapping({Languages.PATH + "/ratings", Languages.PATH + "/units"})
    String front(Words words) {
        return REDIRECT + words.path("");
    }

    @GetMapping(Languages.PATH + "/ratings/{methodology}")
    String rating(Words words, @PathVariable String methodology) {
        return publishedEditions
                .latest(methodology)
                .map(edition -> REDIRECT + PublicLinks.rating(words, edition))
                .orElseThrow(() -> Absent.of("portal.absent.rating", methodology));
    }

    @GetMapping({Languages.PATH + "/units/{code}/values", Languages.PATH + "/units/{code}/values/{indicator}"})
    String unit(Words words, @PathVariable String code) {
        return REDIRECT + words.path("/units/" + PublicLinks.encoded(code));
    }

    @GetMapping(Languages.PATH + "/methods/{code}")
    String method(Words words, @PathVariable String code) {
        List<MethodologyVersion> versions = methods.list(code);
        if (versions.isEmpty()) {
            throw Absent.of("portal.absent.methodology", code);
        }
        return REDIRECT + PublicLinks.method(words, code, versions.getFirst().version());
    }
}
