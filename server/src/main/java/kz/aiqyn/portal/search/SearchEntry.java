package kz.aiqyn.portal.search;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// Something that can be found.
///
/// @param about what else is said of it, shown below its name; found by it too, but less
/// @param codes by which programs and officers know it
/// @param local address of its page, without the language
record SearchEntry(Kind kind, Names name, Names about, List<String> codes, String local) {

    /// What it is, in the order in which kinds and equals are shown: whom and what readers look for comes before what
    /// explains it.
    enum Kind {
        UNIT,
        BLOCK,
        INDICATOR,
        PAGE,
        MEASURE,
        TERM;

        /// Whether there are so many that they would push the others out of sight.
        boolean explains() {
            return this == MEASURE || this == TERM;
        }

        /// The key of its words.
        String key() {
            return "portal.search.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    SearchEntry {
        codes = List.copyOf(codes);
    }
}
