package kz.aiqyn.base.document;

import java.time.Instant;
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
    }
}
