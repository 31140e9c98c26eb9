package kz.aiqyn.portal.embed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.markup.Markup;
import org.jspecify.annotations.Nullable;

/// The public pages for programs that look through sites, by the protocol of sitemaps.org, each in three languages.
///
/// @param site where readers reach it: `https://rating.example.kz`
record Sitemap(String site, List<Page> pages) {

    /// As many as a file may have.
    static final int MOST = 50_000;

    /// @param local its address without the language
    /// @param changed when it last did, null where nobody tells
    record Page(String local, @Nullable Instant changed) {}

    Sitemap {
        pages = List.copyOf(pages);
    }

    String write() {
        Markup markup = new Markup();
        markup.open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml");
        pages.stream().limit(MOST / Language.values().length).forEach(page -> {
            for (Language language : Language.values()) {
                write(markup, page, language);
            }
        });
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup.close();
    }

    private void write(Markup markup, Page page, Language language) {
        markup.open("url").leaf("loc", address(page, language));
        if (page.changed() != null) {
            markup.leaf(
                    "lastmod", page.changed().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        for (Language other : Language.values()) {
            markup.empty("xhtml:link", "rel", "alternate", "hreflang", other.code(), "href", address(page, other));
        }
        markup.close();
    }

    private String address(Page page, Language language) {
        return site + "/" + language.code() + page.local();
    }
}
