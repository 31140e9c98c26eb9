package kz.aiqyn.portal.help;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// Turns what files of the repository say of each other into addresses of the site. A text that the site does not have
/// is named without a link; a picture is a link, since it is heavier than all that a page may weigh.
final class HandbookLinks extends AbstractVisitor {

    private static final Pattern FILE = Pattern.compile("(?:\\.\\./)?([\\w-]+\\.md)(#[\\w-]+)?");
    private static final Pattern PICTURE = Pattern.compile("(?:\\.\\./)?(pictures/[\\w-]+\\.png)");

    private final Language language;

    HandbookLinks(Language language) {
        this.language = language;
    }

    @Override
    public void visit(Link link) {
        String to = link.getDestination();
        if (to.startsWith("#") || to.startsWith("https://")) {
            return;
        }
        Matcher file = FILE.matcher(to);
        Optional<Chapter> chapter = file.matches() ? Chapter.ofFile(file.group(1)) : Optional.empty();
        if (chapter.isPresent()) {
            String anchor = file.group(2) == null ? "" : file.group(2);
            link.setDestination("/" + language.code() + chapter.get().local() + anchor);
        } else {
            replaceByItsText(link);
        }
    }

    @Override
    public void visit(Image image) {
        Matcher picture = PICTURE.matcher(image.getDestination());
        if (!picture.matches()) {
            throw new IllegalStateException(
                    "found a picture at %s, expected one in pictures".formatted(image.getDestination()));
        }
        Link link = new Link("/" + language.code() + "/help/" + picture.group(1), null);
        image.insertBefore(link);
        moveChildren(image, link);
        image.unlink();
    }

    /// A diagram in a language that only repositories draw; the table beside it says the same.
    @Override
    public void visit(FencedCodeBlock block) {
        if (block.getInfo() != null && block.getInfo().equals("mermaid")) {
            block.unlink();
        }
    }

    private static void replaceByItsText(Link link) {
        Node at = link;
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            at.insertAfter(child);
            at = child;
        }
        link.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }
}
