package kz.aiqyn.portal.help;

import java.util.List;

/// A chapter as a page shows it.
///
/// @param title its first heading
/// @param contents the headings below it
/// @param html the text after the first heading
record RenderedChapter(String title, String anchor, List<Heading> contents, String html) {

    /// @param level 2 for a part of the chapter, 3 for a part of that
    record Heading(String anchor, String text, int level) {}

    RenderedChapter {
        contents = List.copyOf(contents);
    }
}
