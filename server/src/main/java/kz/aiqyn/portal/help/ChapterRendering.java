package kz.aiqyn.portal.help;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import kz.aiqyn.engine.text.Language;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/// Makes a page's text of a chapter's: anchors, tables that scroll by themselves, links within the handbook.
final class ChapterRendering {

    private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();

    private ChapterRendering() {}

    /// @param anchors of its headings in order
    static RenderedChapter of(Node chapter, List<String> anchors, Language language) {
        List<Heading> headings = Headings.of(chapter).all();
        if (headings.size() != anchors.size()) {
            throw new IllegalStateException("found %d headings in %s, expected the %d of the English chapter: %s"
                    .formatted(headings.size(), language.code(), anchors.size(), anchors));
        }
        ChapterRendering rendering = new ChapterRendering();
        List<RenderedChapter.Heading> contents = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            rendering.anchors.put(headings.get(i), anchors.get(i));
            if (headings.get(i).getLevel() > 1) {
                contents.add(new RenderedChapter.Heading(
                        anchors.get(i),
                        Headings.text(headings.get(i)),
                        headings.get(i).getLevel()));
            }
        }
        String title = Headings.text(headings.getFirst());
        headings.getFirst().unlink();
        chapter.accept(new HandbookLinks(language));
        frameTables(chapter, title);
        return new RenderedChapter(title, anchors.getFirst(), contents, rendering.html(chapter));
    }

    private String html(Node chapter) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    }
                    if (tag.equals("table")) {
                        attributes.put("class", "data");
                    }
                })
                .build()
                .render(chapter);
    }

    /// A wide table scrolls within its own frame, named by the heading above it.
    private static void frameTables(Node chapter, String title) {
        String named = title;
        int count = 0;
        for (Node node = chapter.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                named = Headings.text(heading);
            } else if (node instanceof TableBlock) {
                count++;
                HtmlBlock before = new HtmlBlock();
                before.setLiteral("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%s (%d)\">"
                        .formatted(
                                named.replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("<", "&lt;"),
                                count));
                HtmlBlock after = new HtmlBlock();
                after.setLiteral("</div>");
                node.insertBefore(before);
                node.insertAfter(after);
                node = after;
            }
        }
    }
}
