package kz.aiqyn.portal.embed;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The table of places for a frame on another site, and a unit's badge.
@Controller
@Open
class WidgetController {

    /// About how wide a letter of the badge is, in its units.
    private static final double LETTER = 7.4;

    private static final int MARGIN = 10;
    private static final int HEIGHT = 28;

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Site site;

    WidgetController(StoredPages pages, PublishedEditions publishedEditions, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    @GetMapping(Languages.PATH + "/widget/{methodology}")
    @Nullable
    ModelAndView widget(ServletWebRequest web, Words words, @PathVariable String methodology) {
        Published edition =
                publishedEditions.latest(methodology).orElseThrow(() -> Absent.of("portal.absent.rating", methodology));
        return pages.page(web, "portal/page/widget", () -> page(words, edition));
    }

    private WidgetPage page(Words words, Published edition) {
        PublicLinks place = new PublicLinks(words, edition, true);
        ReportContent content = publishedEditions.content(edition);
        Sections sections = new Sections(content, place.speech());
        var identity = content.methodology().identity();
        return new WidgetPage(
                words.name(identity.title().orElse(identity.code())),
                words.wording().period(edition.period()),
                content.current().stream()
                        .map(group -> new WidgetPage.Group(
                                words.name(group.group().names().orElse(words.say("report.group.all"))),
                                sections.league(group)))
                        .toList(),
                PublicLinks.rating(words, edition));
    }

    @GetMapping(Languages.PATH + "/badge/{unit}")
    @Nullable
    ResponseEntity<String> badge(ServletWebRequest web, Words words, @PathVariable String unit) {
        Published edition = publishedEditions.ofUnit(unit).orElseThrow(() -> Absent.of("portal.absent.unit", unit));
        if (pages.isKnown(web)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=utf-8"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(draw(words, unit, edition));
    }

    private String draw(Words words, String code, Published edition) {
        Optional<Edition> group = publishedEditions.content(edition).current().stream()
                .filter(one -> one.find(code).isPresent())
                .findFirst();
        OptionalInt place = group.isPresent()
                ? group.get().place(Tree.INDEX, group.get().find(code).orElseThrow())
                : OptionalInt.empty();
        String name = group.map(one ->
                        words.name(one.units().get(one.find(code).orElseThrow()).names()))
                .orElse(code);
        String standing = place.isPresent()
                ? words.say(
                        "portal.badge.place",
                        place.getAsInt(),
                        group.orElseThrow().ranked())
                : words.say("portal.badge.none");
        String when = words.wording().period(edition.period()) + (site.invented() ? " ◇" : "");
        return badge(name, standing, when);
    }

    private static String badge(String name, String standing, String when) {
        double first = name.length() * LETTER + 2 * MARGIN;
        double second = standing.length() * LETTER + 2 * MARGIN;
        double third = when.length() * LETTER + 2 * MARGIN;
        Markup markup = new Markup();
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                round(first + second + third),
                "height",
                Integer.toString(HEIGHT),
                "role",
                "img",
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "13");
        markup.leaf("title", name + ": " + standing + ", " + when);
        part(markup, 0, first, "#fbfaf7", "#17212b", name);
        part(markup, first, second, "#0b5063", "#ffffff", standing);
        part(markup, first + second, third, "#f3f1eb", "#48525b", when);
        return markup.close().toString();
    }

    private static void part(Markup markup, double x, double width, String fill, String ink, String text) {
        markup.empty("rect", "x", round(x), "width", round(width), "height", Integer.toString(HEIGHT), "fill", fill);
        markup.leaf(
                "text",
                text,
                "x",
                round(x + width / 2),
                "y",
                "19",
                "text-anchor",
                "middle",
                "fill",
                ink,
                "textLength",
                round(width - 2 * MARGIN),
                "lengthAdjust",
                "spacingAndGlyphs");
    }

    private static String round(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
