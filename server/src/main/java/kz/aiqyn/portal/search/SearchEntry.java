package kz.aiqyn.portal.search;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// Something that can be found.
///
/// @param about what else is said of it, shown below its name; found by it too, but less
/// @param codes by which programs and officers know it
/// @param local address of its page, without the language
record SearchEntry(Kind kind, Names name, Names about, List<String> codes, String local) {

    /// What it is, in the order in which equals are shown.
    enum Kind {
        UNIT,
        BLOCK,
        INDICATOR,
        PAGE,
        TERM,
        MEASURE;

        /// The key of its words.
        String key() {
            return "portal.search.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    SearchEntry {
        codes = List.copyOf(codes);
    }
}
