package kz.aiqyn.portal.help;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;

/// The headings of a chapter in order.
record Headings(List<Heading> all) {

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    static Headings of(Node chapter) {
        List<Heading> all = new ArrayList<>();
        chapter.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                all.add(heading);
            }
        });
        return new Headings(List.copyOf(all));
    }

    static String text(Node node) {
        return PLAIN.render(node).strip();
    }

    /// As repositories make them of a heading's words: small letters, hyphens for blanks.
    List<String> anchors() {
        Set<String> taken = new HashSet<>();
        List<String> anchors = new ArrayList<>();
        for (Heading heading : all) {
            String anchor = text(heading)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} -]", "")
                    .replace(' ', '-');
            String free = anchor;
            for (int i = 1; !taken.add(free); i++) {
                free = anchor + "-" + i;
            }
            anchors.add(free);
        }
        return List.copyOf(anchors);
    }
}
