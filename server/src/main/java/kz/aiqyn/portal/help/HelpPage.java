package kz.aiqyn.portal.help;

import java.util.List;

/// A chapter of the handbook.
///
/// @param chapters the contents of the handbook
/// @param foreign whether the chapter is there in English only
record HelpPage(RenderedChapter chapter, List<Entry> chapters, boolean foreign) {

    /// @param local address of the chapter without the language
    /// @param here whether it is the one shown
    record Entry(String title, String local, boolean here) {}

    HelpPage {
        chapters = List.copyOf(chapters);
    }
}
