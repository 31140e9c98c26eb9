package kz.aiqyn.base.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.text.Language;

/// A document for paper, A4 upright.
///
/// @param title what programs and readers of screens call it
/// @param parts what stands in it, in order
/// @param foot lines at the foot of every page: by what it can be found and made again
/// @param of what it is made from
/// @param isOneSheet whether it is set smaller until it fits one page
public record PaperDocument(
        Language language, String title, List<PaperPart> parts, List<String> foot, Source of, boolean isOneSheet) {

    /// What a document is made from, which never changes: so neither do its bytes.
    ///
    /// @param digest of the content that was frozen
    /// @param at when it was frozen: the document's only time
    public record Source(String digest, Instant at) {}

    public PaperDocument {
        parts = List.copyOf(parts);
        foot = List.copyOf(foot);
        if (parts.stream().filter(PaperPart.Contents.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(title + ": a document has contents once");
        }
    }

    /// A document of several chapters, such as the pack of a meeting.
    ///
    /// @param front what the first page says: whoever reads no further knows
    /// @param contents title of the contents, which stand below it
    /// @param chapters each begins with a heading of level 1
    public static PaperDocument pack(
            Language language,
            List<PaperPart> front,
            PaperPart.Contents contents,
            List<PaperPart> chapters,
            List<String> foot,
            Source of) {
        List<PaperPart> parts = new ArrayList<>(front);
        parts.add(contents);
        parts.addAll(chapters);
        return new PaperDocument(language, title(front), parts, foot, of, false);
    }

    private static String title(List<PaperPart> front) {
        return front.stream()
                .filter(PaperPart.Heading.class::isInstance)
                .map(heading -> ((PaperPart.Heading) heading).text())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the first page has a heading, found none"));
    }

    boolean hasContents() {
        return parts.stream().anyMatch(PaperPart.Contents.class::isInstance);
    }

    /// Names of the chapters, in order; none where there are no contents.
    List<String> chapters() {
        return parts.stream()
                .dropWhile(part -> !(part instanceof PaperPart.Contents))
                .filter(PaperDocument::isChapter)
                .map(part -> ((PaperPart.Heading) part).text())
                .toList();
    }

    static boolean isChapter(PaperPart part) {
        return part instanceof PaperPart.Heading heading && heading.level() == 1;
    }
}
