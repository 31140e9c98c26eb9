package kz.aiqyn.portal.help;

import java.util.Arrays;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The handbook's pages.
@Controller
@Open
class HelpController {

    private final StoredPages pages;
    private final Handbook handbook;

    HelpController(StoredPages pages, Handbook handbook) {
        this.pages = pages;
        this.handbook = handbook;
    }

    @GetMapping(Languages.PATH + "/help")
    @Nullable
    ModelAndView contents(ServletWebRequest web, Words words) {
        return page(web, words, Chapter.README);
    }

    @GetMapping(Languages.PATH + "/help/{chapter:[a-z-]+}")
    @Nullable
    ModelAndView chapter(ServletWebRequest web, Words words, @PathVariable("chapter") String code) {
        Chapter chapter = Chapter.find(code)
                .filter(found -> !code.isEmpty())
                .orElseThrow(() -> Absent.of("portal.help.absent", code));
        return page(web, words, chapter);
    }

    @GetMapping(Languages.PATH + "/help/pictures/{name}")
    @Nullable
    ResponseEntity<byte[]> picture(ServletWebRequest web, @PathVariable("name") String name) {
        byte[] picture = handbook.picture(name).orElseThrow(() -> Absent.of("portal.help.absent.picture", name));
        return pages.isKnown(web)
                ? null
                : ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }

    private @Nullable ModelAndView page(ServletWebRequest web, Words words, Chapter chapter) {
        return pages.page(
                web,
                "portal/help/help",
                () -> new HelpPage(
                        handbook.get(chapter, words.language()),
                        Arrays.stream(Chapter.values())
                                .map(one -> new HelpPage.Entry(
                                        handbook.get(one, words.language()).title(), one.local(), one == chapter))
                                .toList(),
                        chapter.isForeign(words.language())));
    }
}
